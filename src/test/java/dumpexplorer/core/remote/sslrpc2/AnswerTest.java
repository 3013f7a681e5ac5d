package dumpexplorer.core.remote.sslrpc2;

import static dumpexplorer.core.remote.sslrpc2.ScriptedModule.call;
import static dumpexplorer.core.remote.sslrpc2.ScriptedModule.reply;
import static dumpexplorer.core.remote.sslrpc2.ScriptedModule.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.MutualTls;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.sslrpc2.ScriptedModule.Script;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What callers are told of answers that are wrong, and of errors.
@Timeout(60)
class AnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir static Path folder;
    private static MutualTls tls;

    @BeforeAll
    static void makeCertificates() throws Exception {
        tls = MutualTls.in(folder);
    }

    private static RemoteFailure failure(Caller caller, Call call) {
        return assertThrows(RemoteFailure.class, () -> call(caller, call));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0000000593010000c1 | MALFORMED | more follows after the message's end",
                "00000004930100c1 | MALFORMED | no value begins with byte 193",
                "0000000593010000 | CUT_OFF | before its answer was complete",
                "00000004930100 | CUT_OFF | before its answer was complete",
                "000000049365 00c0 | MALFORMED | answers call 101, which nobody waits for",
                "0000000493c000c0 | MALFORMED | a reply that names no call",
                "0000000493c00302 | FAULT | does not understand the request (error 2)",
                "02000004930100c0 | MALFORMED | unknown encoding 2",
                "00000000 | MALFORMED | the message ends early",
                "00000001c0 | MALFORMED | a reply is no list of 3",
                "0000000491010203 | MALFORMED | a reply is no list of 3",
                "01000005ffffffffff | MALFORMED | not snappy",
                "010000020400 | MALFORMED | not snappy",
                "0100000affffffff0f0c930100c0 | TOO_LARGE | 4294967295 bytes unpacked",
                "000000049301 09c0 | MALFORMED | a reply of unknown result 9",
                "00000009930100dbffffffff61 | MALFORMED | a text is longer than what follows",
                "00000009930100ddffffffff61 | MALFORMED | a list or map is longer",
                "00000004930102a178 | MALFORMED | a text is longer than what follows",
                "0000000593010 2a178 | FAULT | it has no method ping",
                "000000049301 0307 | FAULT | does not understand the request (error 7)",
                "00000005930101a178 | FAULT | ping failed there: no reason was given [unknown]",
            })
    void saysWhatIsWrongWithAnAnswer(String spacedHex, Kind kind, String words) throws Exception {
        byte[] answer = HexFormat.of().parseHex(spacedHex.replace(" ", ""));
        Script sender =
                (requests, connection) -> {
                    request(requests);
                    connection.output().write(answer);
                    connection.output().flush();
                };
        try (ScriptedModule module = ScriptedModule.start(tls, sender);
                Caller caller = module.dial()) {
            RemoteFailure failure = failure(caller, Call.of("ping"));
            assertTrue(failure.getMessage().contains(words), failure.getMessage());
            assertEquals(kind, failure.kind());
            assertTrue(failure.getMessage().startsWith("sslrpc2://127.0.0.1:"));
        }
    }

    @Test
    void tellsErrorsOfTheMethodByTheirDict() throws Exception {
        JsonNode error =
                JSON.readTree(
                        "{\"type\":\"user\",\"code\":\"entity_does_not_exist\","
                                + "\"message\":\"no such\\nerror group\",\"data\":{\"a\":1}}");
        Script failing =
                (requests, connection) -> reply(connection, request(requests).get(0), 1, error);
        try (ScriptedModule module = ScriptedModule.start(tls, failing);
                Caller caller = module.dial()) {
            RemoteFailure failure = failure(caller, Call.of("errorgroup_info"));
            assertEquals(Kind.FAULT, failure.kind());
            assertEquals(error, failure.error());
            assertTrue(
                    failure.getMessage()
                            .endsWith(
                                    ": errorgroup_info failed there: no such error group"
                                            + " [user, entity_does_not_exist]"),
                    failure.getMessage());
        }
    }

    @Test
    void recognisesARepliesLengthThatDidNotFitAndRepliesThatCouldNotBeEncoded() throws Exception {
        Script failing =
                (requests, connection) -> {
                    JsonNode id = request(requests).get(0);
                    reply(
                            connection,
                            id,
                            1,
                            JSON.readTree(
                                    "{\"message\":\"chr() arg not in range(256)\","
                                            + "\"type\":\"<type 'exceptions.ValueError'>\"}"));
                    id = request(requests).get(0);
                    reply(
                            connection,
                            id,
                            1,
                            JSON.readTree(
                                    "{\"message\":\"can't serialize x\","
                                            + "\"type\":\"<type 'exceptions.TypeError'>\"}"));
                };
        try (ScriptedModule module = ScriptedModule.start(tls, failing);
                Caller caller = module.dial()) {
            RemoteFailure tooLarge = failure(caller, Call.of("dump_list"));
            assertEquals(Kind.TOO_LARGE, tooLarge.kind());
            assertTrue(tooLarge.getMessage().endsWith("(reply over 16 MiB)"));
            RemoteFailure unsendable = failure(caller, Call.of("dump_list"));
            assertEquals(Kind.FAULT, unsendable.kind());
            assertTrue(unsendable.getMessage().endsWith("cannot be sent: can't serialize x"));
        }
    }
}
