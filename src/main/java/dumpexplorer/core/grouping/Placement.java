package dumpexplorer.core.grouping;

import dumpexplorer.core.model.GroupId;
import org.jspecify.annotations.Nullable;

/// Where a dump belongs.
///
/// @param group the group that its content puts it in
/// @param generatedTitle what to call the dump, where the dump itself says too little: the
///   signature generated for a crash, the group's id for an error without text; null to keep the
///   dump's own title
public record Placement(GroupId group, @Nullable String generatedTitle) {}
