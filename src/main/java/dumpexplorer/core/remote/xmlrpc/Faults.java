package dumpexplorer.core.remote.xmlrpc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dumpexplorer.core.remote.Failures;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import dumpexplorer.core.remote.RemoteFault;
import org.jspecify.annotations.Nullable;

/// Says in words what a fault means (PROTOCOLS.md section 5.5).
///
/// @param failures names the server
/// @param method what was called
record Faults(Failures failures, String method) {

    private static final int LONGEST_WORDS = 300;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    RemoteFailure of(RemoteFault fault) {
        String text = String.valueOf(fault.getMessage());
        RemoteFault kept = new RemoteFault(fault.code(), cut(text));
        return switch (fault.code()) {
            case 999 -> ofError(text, kept);
            case 26 -> failed("it has no method " + method, null, kept);
            case -1 -> unspeakable(kept);
            case 300 ->
                    notAllowed("it does not let us call " + method + ": " + cut(text), null, kept);
            case 400 -> failed(method + " was called wrongly: " + cut(text), null, kept);
            case 401 -> failed(method + " cannot be done in this state: " + cut(text), null, kept);
            case 402 -> failed(method + " found no such thing: " + cut(text), null, kept);
            case 403 -> failed("it does not support " + method + ": " + cut(text), null, kept);
            case 404 ->
                    failed("it is busy, so that " + method + " failed: " + cut(text), null, kept);
            default ->
                    failed(
                            method + " failed there with fault " + fault.code() + ": " + cut(text),
                            null,
                            kept);
        };
    }

    /// The text is ToMaTo's error dict as JSON.
    private RemoteFailure ofError(String text, RemoteFault fault) {
        JsonNode error = parse(text);
        if (error == null) {
            return failed(method + " failed there: " + cut(text), null, fault);
        }
        String type = error.path("type").asText("unknown");
        String code = error.path("code").asText("");
        String said =
                cut(error.path("message").asText(""))
                        + " ["
                        + type
                        + (code.isEmpty() ? "" : ", " + code)
                        + "]";
        return code.equals("denied") || code.equals("not_logged_in")
                ? notAllowed(method + " is not allowed: " + said, error, fault)
                : failed(method + " failed there: " + said, error, fault);
    }

    private static @Nullable JsonNode parse(String text) {
        try {
            JsonNode error = JSON.readTree(text);
            return error.isObject() ? error : null;
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    /// A number beyond 32 bits among its data, or an error with a text that is not ASCII.
    private RemoteFailure unspeakable(RemoteFault fault) {
        return failed(
                "it cannot write down what "
                        + method
                        + " gives ("
                        + fault.getMessage()
                        + "); what it stores is sound, but can only be had in other ways: in smaller"
                        + " portions or over another protocol",
                null,
                fault);
    }

    private RemoteFailure failed(String words, @Nullable JsonNode error, RemoteFault fault) {
        return failure(Kind.FAULT, Step.ANSWER, words, error, fault);
    }

    private RemoteFailure notAllowed(String words, @Nullable JsonNode error, RemoteFault fault) {
        return failure(Kind.UNAUTHORISED, Step.LOGIN, words, error, fault);
    }

    private RemoteFailure failure(
            Kind kind, Step step, String words, @Nullable JsonNode error, RemoteFault fault) {
        String server = failures.server();
        return new RemoteFailure(server, kind, step, server + ": " + words, error, fault);
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_WORDS) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_WORDS - 1)) ? 1 : 0;
        return line.substring(0, LONGEST_WORDS - end) + "…";
    }
}
