package dumpexplorer.core.text;

/// How a stack walk is to be laid out.
///
/// @param foreign what to do with runs of frames that are not the application's own
/// @param others what to do with threads that neither crashed nor raised
public record StackOptions(Foreign foreign, Others others) {

    /// For reading: the crashing thread with all of its frames.
    public static final StackOptions PLAIN = new StackOptions(Foreign.SHOWN, Others.FOLDED);

    /// For reading: the crashing thread with the application's own frames.
    public static final StackOptions OWN_FRAMES = new StackOptions(Foreign.FOLDED, Others.FOLDED);

    /// For handing over: every thread with all of its frames.
    public static final StackOptions ALL_THREADS = new StackOptions(Foreign.SHOWN, Others.SHOWN);

    /// What to do with runs of frames that are not the application's own.
    public enum Foreign {
        SHOWN,
        FOLDED
    }

    /// What to do with threads that neither crashed nor raised.
    public enum Others {
        SHOWN,
        FOLDED
    }
}
