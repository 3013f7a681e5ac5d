package dumpexplorer.core.remote;

import java.util.Locale;

/// How a source did when it was last asked.
public enum SourceState {
    /// It was never asked.
    NEVER_FETCHED,
    /// It handed over all that it has.
    OK,
    /// It answered, and has no dumps at all.
    EMPTY,
    /// It handed over a part, and it is known which part is missing.
    PARTIAL,
    /// Nobody answers there.
    UNREACHABLE,
    /// It is not the server that we know: its certificate is unknown or has changed.
    UNTRUSTED,
    /// It does not know us, or does not let us do this.
    UNAUTHORISED,
    /// It answered with an error, or with something that is no answer.
    FAILED,
    /// It is not to be asked: the user, or the backend that knows it, says so.
    DISABLED;

    /// The state as lists spell it, such as `never_fetched`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the last fetch brought all that could be had.
    public boolean isWell() {
        return this == OK || this == EMPTY;
    }

    /// What a failure makes of a source.
    public static SourceState after(RemoteFailure failure) {
        return switch (failure.kind()) {
            case UNREACHABLE -> UNREACHABLE;
            case UNTRUSTED -> UNTRUSTED;
            case UNAUTHORISED -> UNAUTHORISED;
            case FAULT, CUT_OFF, MALFORMED, TOO_LARGE -> FAILED;
        };
    }
}
