package dumpexplorer.core.remote;

import org.jspecify.annotations.Nullable;

/// Makes failures that begin with the server's name.
///
/// @param server its address or source name
public record Failures(String server) {

    /// A failure in words.
    ///
    /// @param what happened, what it means, what to do: follows the server's name and a colon
    public RemoteFailure of(RemoteFailure.Kind kind, RemoteFailure.Step step, String what) {
        return of(kind, step, what, null);
    }

    /// A failure in words.
    ///
    /// @param what happened, what it means, what to do: follows the server's name and a colon
    /// @param cause what was thrown, or null
    public RemoteFailure of(
            RemoteFailure.Kind kind,
            RemoteFailure.Step step,
            String what,
            @Nullable Throwable cause) {
        return new RemoteFailure(server, kind, step, server + ": " + what, null, cause);
    }
}
