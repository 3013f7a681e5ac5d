package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.ElementSink;
import dumpexplorer.core.remote.HeldContent;
import dumpexplorer.core.remote.JsonSink;
import dumpexplorer.core.remote.Overflow;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.SinkException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// Makes many calls of one server: several at a time where it has `system.multicall`, one by one where it
/// has not or where one of them makes all of them fail (PROTOCOLS.md section 5.6). For one thread.
final class ManyCalls {

    /// A server that fails all the time is not asked ten thousand times.
    private static final int MOST_IN_A_ROW = 3;

    private static final String MULTICALL = "system.multicall";

    private final Caller caller;
    private final Progress progress;
    private boolean together;
    private int failedTogether;
    private int brokenInARow;

    /// Whether a server takes several calls at a time.
    enum Manner {
        TOGETHER,
        ONE_BY_ONE
    }

    ManyCalls(Caller caller, Manner manner, Progress progress) {
        this.caller = caller;
        this.together = manner == Manner.TOGETHER;
        this.progress = progress;
    }

    /// Takes the results, in the order of the calls, each once.
    interface Results {

        /// Takes what a call gave.
        ///
        /// @param place of the call, from 0
        /// @param json the result; only good until this returns
        void result(int place, Content json) throws IOException;

        /// Hears that a call gave nothing.
        ///
        /// @param place of the call, from 0
        /// @param why this call failed; others may do better
        void failed(int place, RemoteFailure why) throws IOException;
    }

    /// Makes calls.
    ///
    /// @param atATime how many go together at most
    /// @throws RemoteFailure when it is of no use to go on
    void make(List<Call> calls, int atATime, Results results) throws RemoteFailure {
        for (int from = 0; from < calls.size(); from += atATime) {
            int to = Math.min(from + atATime, calls.size());
            int done = together && to - from > 1 ? together(calls, from, to, results) : from;
            for (int place = done; place < to; place++) {
                alone(calls.get(place), place, results);
            }
        }
    }

    /// @return place of the first call that has no result
    private int together(List<Call> calls, int from, int to, Results results) throws RemoteFailure {
        int[] next = {from};
        try (ElementSink sink =
                new ElementSink(element -> {
                    try (element) {
                        if (next[0] < to) { // a server may answer more than it was asked
                            deliver(element, next[0], results);
                            next[0]++;
                        }
                    }
                })) {
            caller.call(multicall(calls.subList(from, to)), sink, progress);
            failedTogether = 0;
        } catch (RemoteFailure failure) {
            switch (failure.kind()) {
                case UNREACHABLE, UNTRUSTED, UNAUTHORISED -> throw failure;
                case FAULT, CUT_OFF, MALFORMED, TOO_LARGE -> {
                    failedTogether++;
                    together = failedTogether < MOST_IN_A_ROW;
                }
            }
        } catch (IOException temporary) {
            throw new IllegalStateException("letting go of a temporary file", temporary);
        }
        return next[0];
    }

    /// Inner parameters follow the same rule as outer ones: a list and a map, so that none is mistaken.
    private static Call multicall(List<Call> calls) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Call call : calls) {
            ObjectNode one = list.addObject().put("methodName", call.method());
            ArrayNode parameters = one.putArray("params");
            parameters.addArray().addAll(call.arguments());
            ObjectNode named = parameters.addObject();
            call.named().forEach(named::set);
        }
        return Call.of(MULTICALL, list);
    }

    private void deliver(HeldContent element, int place, Results results) throws IOException {
        int first;
        try (InputStream bytes = element.open()) {
            first = bytes.read();
        }
        if (first == '[') {
            results.result(place, new Unwrapped(element));
            return;
        }
        JsonNode fault;
        try (InputStream bytes = element.open()) {
            fault = GroupListing.JSON.readTree(bytes);
        }
        results.failed(place, failure(fault));
    }

    private static RemoteFailure failure(JsonNode fault) {
        String text = fault.path("faultString").asText("");
        JsonNode error = null;
        try {
            JsonNode dict = GroupListing.JSON.readTree(text);
            error = dict.isObject() ? dict : null;
        } catch (IOException plain) {
            // other faults than 999 carry plain text
        }
        String said = error == null ? text : error.path("message").asText(text);
        return new RemoteFailure(
                MULTICALL,
                RemoteFailure.Kind.FAULT,
                RemoteFailure.Step.ANSWER,
                "the server says: " + said,
                error,
                null);
    }

    private void alone(Call call, int place, Results results) throws RemoteFailure {
        try {
            try {
                callAlone(call, place, results);
            } catch (RemoteFailure first) {
                if (first.kind() != RemoteFailure.Kind.CUT_OFF) {
                    throw first;
                }
                callAlone(call, place, results);
            }
            brokenInARow = 0;
        } catch (RemoteFailure failure) {
            brokenInARow = failure.kind() == RemoteFailure.Kind.FAULT ? 0 : brokenInARow + 1;
            boolean concernsAll =
                    switch (failure.kind()) {
                        case FAULT -> false;
                        case TOO_LARGE, MALFORMED -> brokenInARow > MOST_IN_A_ROW;
                        case CUT_OFF, UNREACHABLE, UNTRUSTED, UNAUTHORISED -> true;
                    };
            if (concernsAll) {
                throw failure;
            }
            tell(results, place, failure);
        }
    }

    private void callAlone(Call call, int place, Results results) throws RemoteFailure {
        try (Overflow bytes = new Overflow(ElementSink.MOST_HELD_BYTES)) {
            JsonSink sink = new JsonSink(bytes);
            caller.call(call, sink, progress);
            sink.flush();
            try (HeldContent value = bytes.finish()) {
                results.result(place, value);
            }
        } catch (IOException trouble) {
            throw new SinkException(trouble);
        }
    }

    private static void tell(Results results, int place, RemoteFailure why) {
        try {
            results.failed(place, why);
        } catch (IOException trouble) {
            throw new SinkException(trouble);
        }
    }
}
