package dumpexplorer.core.text;

/// How a stack walk is to be laid out.
///
/// @param foreign what to do with runs of frames that are not the application's own
/// @param others what to do with threads that neither crashed nor raised
/// @param order which end of a stack comes first
public record StackOptions(Foreign foreign, Others others, Order order) {

    /// For reading: the crashing thread with all of its frames.
    public static final StackOptions PLAIN = new StackOptions(Foreign.SHOWN, Others.FOLDED);

    /// For reading: the crashing thread with the application's own frames.
    public static final StackOptions OWN_FRAMES = new StackOptions(Foreign.FOLDED, Others.FOLDED);

    /// For handing over: every thread with all of its frames.
    public static final StackOptions ALL_THREADS = new StackOptions(Foreign.SHOWN, Others.SHOWN);

    /// With the innermost frame of each stack first.
    public StackOptions(Foreign foreign, Others others) {
        this(foreign, others, Order.NEWEST_FIRST);
    }

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

    /// Which end of a stack comes first. Frames keep their numbers: 0 is the innermost one.
    public enum Order {
        /// The innermost call, as debuggers and Java have it.
        NEWEST_FIRST,
        /// The outermost call, as Python has it.
        NEWEST_LAST
    }

    /// The same with another treatment of foreign frames.
    public StackOptions with(Foreign other) {
        return new StackOptions(other, others, order);
    }

    /// The same in another order.
    public StackOptions with(Order other) {
        return new StackOptions(foreign, others, other);
    }
}
