package dumpexplorer.core.text;

/// What a whole line is.
public enum LineMark {
    /// Starts a section.
    HEADING,
    /// Starts a thread.
    THREAD,
    /// A thread that waits.
    WAITING,
    /// The frame that crashed or raised.
    CRASHING,
    /// A frame of the program itself.
    APPLICATION,
    /// A frame of a language's runtime or libraries.
    RUNTIME,
    /// A frame of the operating system.
    SYSTEM,
    /// A frame that raises, wraps or dumps errors.
    MACHINERY,
    /// A frame that nothing is known of but a module or an address.
    NAMELESS,
    /// A frame that may not have been there.
    DOUBTFUL,
    /// A local variable.
    LOCAL,
    /// A register of the processor.
    REGISTER,
    /// Stands where frames are missing.
    GAP,
    /// Leads to another line.
    LINK,
    /// Stands on the left side of a comparison only.
    REMOVED,
    /// Stands on the right side of a comparison only.
    ADDED,
    /// Differs between the two sides of a comparison.
    CHANGED,
    /// A line that is there only to say what it hides: a click anywhere on it unfolds.
    FOLD_LINE,
    /// Input that was not understood.
    UNPARSED,
    /// Goes on where the line before was broken for being too long.
    CONTINUED
}
