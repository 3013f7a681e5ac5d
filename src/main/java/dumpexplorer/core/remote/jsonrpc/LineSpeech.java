package dumpexplorer.core.remote.jsonrpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonText;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Connection;
import dumpexplorer.core.remote.Failures;
import dumpexplorer.core.remote.GuardedSink;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import dumpexplorer.core.remote.Speech;
import dumpexplorer.core.remote.TreeSink;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Calls in line JSON (PROTOCOLS.md section 6.1).
final class LineSpeech implements Speech<Answer> {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int MOST_ERROR_BYTES = 16 << 20;
    private static final int LONGEST_WORDS = 300;

    private final Failures failures;
    private final Limits limits;

    LineSpeech(Failures failures, Limits limits) {
        this.failures = failures;
        this.limits = limits;
    }

    @Override
    public byte[] request(long id, Call call) {
        return RequestLine.of(id, call).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void readAnswers(Connection connection, Waiting<Answer> waiting) throws IOException {
        LineAssembly lines =
                new LineAssembly(limits, () -> connection.abort(connection.silent()), waiting);
        IOException why = new EOFException();
        try {
            byte[] buffer = new byte[BUFFER_BYTES];
            int count = connection.input().read(buffer, 0, buffer.length);
            while (count >= 0) {
                lines.take(buffer, count);
                count = connection.input().read(buffer, 0, buffer.length);
            }
            lines.end();
        } catch (IOException failed) {
            why = failed;
            throw failed;
        } finally {
            lines.fail(why);
        }
    }

    @Override
    public void take(Answer answer, Call call, GuardedSink sink, Progress progress)
            throws IOException, RemoteFailure {
        JsonScanner json = new JsonScanner(new RepairedInput(answer.open(progress)));
        boolean hasResult = false;
        JsonNode error = NullNode.getInstance();
        json.beginObject();
        while (json.nextMember()) {
            switch (json.name()) {
                case "result" -> {
                    if (hasResult) {
                        throw new MalformedException("two results", json.offsetBytes());
                    }
                    hasResult = true;
                    JsonWalk.walk(json, sink, limits.deepest());
                }
                case "error" -> {
                    TreeSink tree = new TreeSink(MOST_ERROR_BYTES);
                    JsonWalk.walk(json, tree, limits.deepest());
                    error = tree.requireResult();
                }
                default -> json.skipValue();
            }
        }
        json.requireEnd();
        if (!error.isNull()) {
            throw failure(call.method(), error);
        }
        if (!hasResult) {
            throw new MalformedException("neither a result nor an error", json.offsetBytes());
        }
    }

    private RemoteFailure failure(String method, JsonNode error) {
        String type = error.path("type").asText("");
        String words =
                JsonText.cut(
                        JsonText.oneLine(error.path("message").asText("")).strip(), LONGEST_WORDS);
        return switch (error.path("category").asText("")) {
            case "call" ->
                    error.path("data").isObject()
                            ? failures.fault(method, error.path("data"))
                            : failed(method + " failed there: " + said(type, words));
            case "method" ->
                    type.equals("unauthorized")
                            ? failures.of(
                                    Kind.UNAUTHORISED,
                                    Step.LOGIN,
                                    "it does not accept our certificate for " + method)
                            : failed("it has no method " + method + ": is this a host?");
            case "json", "format" ->
                    failures.of(
                            Kind.FAULT,
                            Step.REQUEST,
                            "it does not understand the request: " + said(type, words));
            default -> failed(method + " failed there: " + said(type, words));
        };
    }

    private static String said(String type, String words) {
        return words.isEmpty() ? "[" + type + "]" : words + " [" + type + "]";
    }

    private RemoteFailure failed(String words) {
        return failures.of(Kind.FAULT, Step.ANSWER, words);
    }
}
