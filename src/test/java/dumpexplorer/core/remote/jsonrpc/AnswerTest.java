package dumpexplorer.core.remote.jsonrpc;

import static dumpexplorer.core.remote.jsonrpc.ScriptedHost.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.JsonSink;
import dumpexplorer.core.remote.MutualTls;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What callers are told of answers: values as they are, errors in words, whatever else comes.
@Timeout(60)
class AnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir static Path folder;
    private static MutualTls tls;

    @BeforeAll
    static void makeCertificates() throws Exception {
        tls = MutualTls.in(folder);
    }

    private static RemoteFailure failure(byte[] answer) throws Exception {
        try (ScriptedHost host = ScriptedHost.sending(tls, answer);
                Caller caller = host.dial()) {
            return assertThrows(RemoteFailure.class, () -> call(caller, Call.of("dump_list")));
        }
    }

    private static String json(byte[] answer) throws Exception {
        try (ScriptedHost host = ScriptedHost.sending(tls, answer);
                Caller caller = host.dial()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            JsonSink sink = new JsonSink(bytes);
            caller.call(Call.of("dump_list"), sink, Progress.UNWATCHED);
            sink.flush();
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    /// What is not JSON but comes from Python all the same, and text that is none.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[NaN, Infinity, -Infinity, -0.0, 1e400] | [NaN,Infinity,-Infinity,-0.0,Infinity]",
                "[12345678901234567890, -1, 123456789012345678] "
                        + "| [12345678901234567890,-1,123456789012345678]",
                "\"\\ud83d\\ude42 \\ud800 \\udc00\\u00e4\" | \"🙂 \ufffd \ufffdä\"",
                "{\"\\ud800\": {}, \"\\u00e4\": []} | {\"\ufffd\":{},\"ä\":[]}",
                "\"a\\u0000\\n\\\"\\/\" | \"a\\u0000\\n\\\"/\"",
                "null | null",
                "{\"a\": [1.5, true, false, null, \"\"]} | {\"a\":[1.5,true,false,null,\"\"]}",
            })
    void handsOnValuesAsTheyAre(String result, String handedOn) throws Exception {
        String answer = "{\"type\": \"response\", \"id\": 1, \"result\": " + result + "}\n";
        assertEquals(handedOn, json(answer.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void repairsBytesThatAreNoUtf8() throws Exception {
        byte[] answer =
                "{\"id\": 1, \"result\": \"aXb\", \"cX\": 1}\n".getBytes(StandardCharsets.UTF_8);
        answer["{\"id\": 1, \"result\": \"a".length()] = (byte) 0xff;
        answer[answer.length - 7] = (byte) 0xe4;
        assertEquals("\"a\ufffdb\"", json(answer));
    }

    @Test
    void takesAnswersThatBeginWithMuchWhiteSpace() throws Exception {
        String answer = " ".repeat(5 << 20) + "{\"id\":1,\"result\":[true]}\n";
        assertEquals("[true]", json(answer.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"response\",\"id\":1} | MALFORMED | neither a result nor an error",
                "{\"type\":\"response\",\"result\":1} | MALFORMED | an answer without an id",
                "{\"id\":1,\"result\":1,\"result\":2} | MALFORMED | two results",
                "{\"id\":1,\"result\":1} x | MALFORMED | expected the end of the JSON text",
                "{\"id\":1,\"result\":[1} | MALFORMED | not JSON",
                "{\"id\":1,\"result\":[1 | MALFORMED | the JSON text ends early",
                "hello | MALFORMED | not JSON",
                "[] | MALFORMED | not JSON",
                "{\"id\":99999999,\"result\":1} "
                        + "| MALFORMED | it answers call 99999999, which nobody waits for",
                "{\"id\":1.5,\"result\":1} | MALFORMED | it answers call 1.5",
                "{\"id\":-1,\"result\":1} | MALFORMED | it answers call -1",
                "{\"id\":99999999999999999999,\"result\":1} | MALFORMED | it answers call 9999",
                "{\"id\":1,\"result\":"
                        + "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
                        + "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ "
                        + "| MALFORMED | nested too deep",
            })
    void saysWhatIsWrongWithAnAnswer(String answer, Kind kind, String words) throws Exception {
        RemoteFailure failure = failure((answer + "\n").getBytes(StandardCharsets.UTF_8));
        assertTrue(failure.getMessage().contains(words), failure.getMessage());
        assertEquals(kind, failure.kind());
    }

    @Test
    void saysThatAnAnswerBrokeOff() throws Exception {
        byte[] half = "{\"id\":1,\"result\":[1".getBytes(StandardCharsets.UTF_8);
        RemoteFailure failure = failure(half);
        assertEquals(Kind.CUT_OFF, failure.kind());
        assertTrue(
                failure.getMessage()
                        .endsWith(
                                "it closed the connection before its answer was complete, after 19 bytes"),
                failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "method | unknown_method | FAULT | ANSWER | it has no method dump_list: is this a host?",
                "method | unauthorized | UNAUTHORISED | LOGIN "
                        + "| it does not accept our certificate for dump_list",
                "format | wrong_type_args | FAULT | REQUEST "
                        + "| it does not understand the request: so it is [wrong_type_args]",
                "json | invalid_json | FAULT | REQUEST "
                        + "| it does not understand the request: so it is [invalid_json]",
                "call | call_error | FAULT | ANSWER | dump_list failed there: so it is [call_error]",
                "unknown | AttributeError | FAULT | ANSWER "
                        + "| dump_list failed there: so it is [AttributeError]",
                "other | x | FAULT | ANSWER | dump_list failed there: so it is [x]",
            })
    void tellsErrorsByTheirCategory(
            String category, String type, Kind kind, Step step, String words) throws Exception {
        String answer =
                "{\"type\": \"response\", \"id\": 1, \"error\": {\"category\": \""
                        + category
                        + "\", \"data\": null, \"message\": \"so\\nit is\", \"type\": \""
                        + type
                        + "\"}}\n";
        RemoteFailure failure = failure(answer.getBytes(StandardCharsets.UTF_8));
        assertTrue(failure.getMessage().endsWith(": " + words), failure.getMessage());
        assertEquals(kind, failure.kind());
        assertEquals(step, failure.step());
    }

    @Test
    void tellsErrorsOfTheMethodByTheirDict() throws Exception {
        String dict =
                "{\"type\": \"user\", \"code\": \"entity_does_not_exist\", \"message\": \"Ger\\u00e4r\"}";
        String answer =
                "{\"id\": 1, \"error\": {\"category\": \"call\", \"type\": \"call_error\","
                        + " \"message\": \"\", \"data\": "
                        + dict
                        + "}}\n";
        RemoteFailure failure = failure(answer.getBytes(StandardCharsets.UTF_8));
        assertEquals(Kind.FAULT, failure.kind());
        assertEquals(JSON.readTree(dict), failure.error());
        assertTrue(
                failure.getMessage()
                        .endsWith(": dump_list failed there: Gerär [user, entity_does_not_exist]"));
    }

    /// A host that cannot read a request sends all of it back in place of its id.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"{\\\"kwargs\\\": {}, \\\"type\\\": \\\"request\\\", \\\"id\\\": 1}\\n\"",
                "\"hello\\n\"",
            })
    void findsTheCallOfAnErrorWithoutItsId(String id) throws Exception {
        String answer =
                "{\"type\": \"response\", \"id\": "
                        + id
                        + ", \"error\": {\"category\": \"json\", \"data\": null,"
                        + " \"message\": \"no\", \"type\": \"invalid_json\"}}\n";
        RemoteFailure failure = failure(answer.getBytes(StandardCharsets.UTF_8));
        assertEquals(Kind.FAULT, failure.kind());
    }
}
