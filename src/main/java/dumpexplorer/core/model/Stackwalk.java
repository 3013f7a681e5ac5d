package dumpexplorer.core.model;

import java.util.List;

/// The stacks of one dump, whatever format they were written in.
///
/// @param threads in the order of the input; may be empty
/// @param modules in the order of the input; may be empty
/// @param unparsed lines or elements that were not understood, in the order of the input; shown raw
/// @param unloaded modules that were unloaded again before the crash, in the order of the input: a
///     log of events, in which the same one may come again; may be empty
public record Stackwalk(
        List<StackThread> threads,
        List<Module> modules,
        List<String> unparsed,
        List<Module> unloaded) {

    /// No stack at all.
    public static final Stackwalk NONE = new Stackwalk(List.of(), List.of(), List.of());

    public Stackwalk {
        threads = List.copyOf(threads);
        modules = List.copyOf(modules);
        unparsed = List.copyOf(unparsed);
        unloaded = List.copyOf(unloaded);
    }

    /// Stacks of an input that tells of no unloaded modules.
    public Stackwalk(List<StackThread> threads, List<Module> modules, List<String> unparsed) {
        this(threads, modules, unparsed, List.of());
    }

    /// The stacks of the exceptions that belong to another one: its causes, those suppressed on its
    /// way, the members of its group. In the order of the input.
    ///
    /// @param index place of the other one's stack in [#threads]
    public List<StackThread> linkedTo(int index) {
        return threads.stream().filter(thread -> isLinked(thread, index)).toList();
    }

    private static boolean isLinked(StackThread thread, int index) {
        Raised raised = thread.raised();
        Raised.Link link = raised == null ? null : raised.link();
        return link != null && link.other() == index;
    }
}
