package dumpexplorer.core.remote.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.TreeSink;

/// Hands a dump over to a backend as editors do, and makes sure that it arrived: a backend that does not
/// want a dump says nothing (PROTOCOLS.md section 9). For one backend.
public final class Handover {

    /// Backends take dumps from `web` and `editor` only.
    private static final String SENDER = "editor";

    private static final long MOST_BYTES = 16L << 20;
    private static final String NO_SUCH_ENTITY = "entity_does_not_exist";

    private final Backend backend;
    private final Progress progress;

    /// @param progress may stop it
    public Handover(Backend backend, Progress progress) {
        this.backend = backend;
        this.progress = progress;
    }

    /// Hands one dump over, with its data.
    ///
    /// @throws RemoteFailure when it has not arrived
    /// @throws java.util.concurrent.CancellationException when a stop was asked for
    public void run(ObjectNode dump) throws RemoteFailure {
        try (Caller caller = backend.dial()) {
            call(caller, backend.storingMethod(), TextNode.valueOf(SENDER), dump);
            requireThere(caller, dump);
        }
    }

    private void requireThere(Caller caller, ObjectNode dump) throws RemoteFailure {
        try {
            call(
                    caller,
                    "errordump_info",
                    dump.path("group_id"),
                    TextNode.valueOf("api:" + SENDER),
                    dump.path("dump_id"),
                    BooleanNode.FALSE);
        } catch (RemoteFailure failure) {
            JsonNode error = failure.error();
            if (error == null || !error.path("code").asText().equals(NO_SUCH_ENTITY)) {
                throw failure;
            }
            throw new RemoteFailure(
                    backend.name(),
                    RemoteFailure.Kind.UNAUTHORISED,
                    RemoteFailure.Step.ANSWER,
                    backend.name()
                            + ": took the dump without a word and does not have it, as it does with"
                            + " dumps of users that it does not know",
                    null,
                    failure);
        }
    }

    private void call(Caller caller, String method, JsonNode... arguments) throws RemoteFailure {
        caller.call(Call.of(method, arguments), new TreeSink(MOST_BYTES), progress);
    }
}
