package dumpexplorer.core.model;

/// A place in a stack where its sender left frames out.
///
/// @param before index of the frame before which they are missing; the number of frames where they
///     are missing at the end
/// @param count how many are missing, or -1 where that is not known
/// @param words what the input says in their place, or what there is to say
public record Gap(int before, int count, String words) {}
