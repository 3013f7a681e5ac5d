package dumpexplorer.core.remote;

import java.io.IOException;

/// A sink was given more than it takes. The fault is the answer's, not the sink's: callers report it as
/// [RemoteFailure.Kind#TOO_LARGE].
public final class AnswerTooLargeException extends IOException {

    private static final long serialVersionUID = 1;

    /// @param message what is larger than what; fits after "the answer is too large: "
    public AnswerTooLargeException(String message) {
        super(message);
    }
}
