package dumpexplorer.core.remote;

import java.io.IOException;

/// The one who takes an answer could not, such as for a full disk: no fault of the server.
public final class SinkException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// @param cause what the sink has thrown
    public SinkException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
