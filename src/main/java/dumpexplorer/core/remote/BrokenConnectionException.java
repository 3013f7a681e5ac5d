package dumpexplorer.core.remote;

import java.io.IOException;

/// What the streams of a [Connection] throw: a failure that already has its words, in the shape that
/// streams may throw.
public final class BrokenConnectionException extends IOException {

    private static final long serialVersionUID = 1;

    private final RemoteFailure failure;

    BrokenConnectionException(RemoteFailure failure) {
        super(failure.getMessage(), failure);
        this.failure = failure;
    }

    /// As that of the failure.
    @Override
    public String getMessage() {
        return failure.getMessage();
    }

    /// What to tell the user.
    public RemoteFailure failure() {
        return failure;
    }
}
