package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dumpexplorer.core.format.DumpTimes;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.TreeSink;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Small questions, and how times travel.
final class Asking {

    private static final long MOST_BYTES = 64L << 20;
    private static final double MICROS = 1e6;

    private Asking() {}

    /// Asks something that has a small answer.
    static JsonNode small(Caller caller, Call call, Progress progress) throws RemoteFailure {
        TreeSink answer = new TreeSink(MOST_BYTES);
        caller.call(call, answer, progress);
        return answer.requireResult();
    }

    /// A time as methods want it: seconds since 1970; 0 for all times.
    static JsonNode seconds(Instant time) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
        return micros <= 0
                ? JsonNodeFactory.instance.numberNode(0)
                : JsonNodeFactory.instance.numberNode(micros / MICROS);
    }

    /// Reads a time.
    ///
    /// @return nothing where it is no number, or outside of what dumps can have
    static Optional<Instant> time(JsonNode seconds) {
        return seconds.isNumber() ? DumpTimes.fromSeconds(seconds.asText()) : Optional.empty();
    }
}
