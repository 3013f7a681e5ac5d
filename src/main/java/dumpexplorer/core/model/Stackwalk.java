package dumpexplorer.core.model;

import java.util.List;

/// The stacks of one dump, whatever format they were written in.
///
/// @param threads in the order of the input; may be empty
/// @param modules in the order of the input; may be empty
/// @param unparsed lines or elements that were not understood, in the order of the input; shown raw
public record Stackwalk(List<StackThread> threads, List<Module> modules, List<String> unparsed) {

    /// No stack at all.
    public static final Stackwalk NONE = new Stackwalk(List.of(), List.of(), List.of());

    public Stackwalk {
        threads = List.copyOf(threads);
        modules = List.copyOf(modules);
        unparsed = List.copyOf(unparsed);
    }
}
