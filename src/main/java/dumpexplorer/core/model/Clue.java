package dumpexplorer.core.model;

/// What a crash tells about itself beside its stacks, as far as its signature depends on it.
public enum Clue {
    /// What the system reported, such as `EXCEPTION_STACK_OVERFLOW`.
    REASON,
    /// The error that the system last reported to the crashing thread.
    LAST_ERROR,
    /// Number of bytes that could not be had.
    OOM_ALLOCATION_SIZE,
    /// `Reporting` where a script wanted too much memory.
    JS_LARGE_ALLOCATION_FAILURE,
    /// What the program said before it stopped itself.
    ABORT_MESSAGE,
    /// Kind of hang.
    HANG,
    /// What a shutdown waited for, as JSON.
    ASYNC_SHUTDOWN_TIMEOUT,
    /// What went wrong between processes.
    IPC_CHANNEL_ERROR,
    /// The message that was being handled.
    IPC_MESSAGE_NAME,
    /// Names of the minidumps that came with the crash, parted by commas.
    ADDITIONAL_MINIDUMPS,
    /// How the stack walker ended.
    STACKWALKER_STATUS,
    /// Class and message of an exception.
    EXCEPTION
}
