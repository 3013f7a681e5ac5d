package dumpexplorer.core.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dumpexplorer.core.format.JsonText;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Makes failures that begin with the server's name.
///
/// @param server its address or source name
public record Failures(String server) {

    private static final int LONGEST_REASON = 300;

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

    /// The failure that an answer is which does not follow its protocol.
    public RemoteFailure malformed(MalformedException malformed) {
        return of(
                Kind.MALFORMED,
                Step.ANSWER,
                "its answer cannot be understood: " + malformed.getMessage(),
                malformed);
    }

    /// The failure that an answer is which is larger than what is taken.
    public RemoteFailure tooLarge(AnswerTooLargeException large) {
        return of(
                Kind.TOO_LARGE,
                Step.ANSWER,
                "its answer is too large: " + large.getMessage(),
                large);
    }

    /// The failure that it is when an answer does not fit onto the disk here.
    RemoteFailure ofFile(IOException trouble) {
        return of(
                Kind.CUT_OFF,
                Step.ANSWER,
                "its answer cannot be kept here: " + trouble.getMessage(),
                trouble);
    }

    /// The failure that it is when a sink wants no more of an answer.
    ///
    /// @throws SinkException the same, when the fault is the sink's
    public RemoteFailure ofSink(SinkException failed) {
        if (failed.getCause() instanceof AnswerTooLargeException large) {
            return tooLarge(large);
        }
        throw failed;
    }

    /// The failure of a method over there, in the words of ToMaTo's error dict (PROTOCOLS.md section 1).
    ///
    /// @param method what was called
    /// @param error the dict, or whatever came in its place
    public RemoteFailure fault(String method, JsonNode error) {
        String code = error.path("code").asText("").replace("null", "");
        String type = error.path("type").asText("unknown");
        String words =
                JsonText.oneLine(error.path("message").asText("no reason was given")).strip();
        String said =
                JsonText.cut(words, LONGEST_REASON)
                        + " ["
                        + type
                        + (code.isEmpty() ? "" : ", " + code)
                        + "]";
        boolean isForbidden = code.equals("denied") || code.equals("not_logged_in");
        return new RemoteFailure(
                server,
                isForbidden ? Kind.UNAUTHORISED : Kind.FAULT,
                isForbidden ? Step.LOGIN : Step.ANSWER,
                server
                        + ": "
                        + method
                        + (isForbidden ? " is not allowed: " : " failed there: ")
                        + said,
                error,
                null);
    }
}
