package dumpexplorer.core.remote.sslrpc2;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Connection;
import dumpexplorer.core.remote.ElementSink;
import dumpexplorer.core.remote.HeldContent;
import dumpexplorer.core.remote.MutualTls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What connections hold that wait for their next answer.
@Timeout(60)
class HeldFramesTest {

    private static final int ANSWER_BYTES = 12 << 20;
    private static final int CONNECTIONS = 12;
    private static final long SOME_BYTES = 4L * ANSWER_BYTES;
    private static final int LOOKS = 20;

    private static final TextNode ANSWER = TextNode.valueOf(noise());

    private static String noise() {
        Random random = new Random(3);
        byte[] letters = new byte[ANSWER_BYTES];
        for (int at = 0; at < letters.length; at++) {
            letters[at] = (byte) (' ' + random.nextInt(90));
        }
        return new String(letters, StandardCharsets.US_ASCII);
    }

    private static void answerOnce(InputStream requests, Connection connection) throws IOException {
        ScriptedModule.reply(connection, ScriptedModule.request(requests).get(0), 0, ANSWER);
        requests.read();
    }

    private static long heldBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void areNoAnswersThatWereTakenBefore(@TempDir Path folder) throws Exception {
        List<Caller> callers = new ArrayList<>();
        try (ScriptedModule module =
                ScriptedModule.start(MutualTls.in(folder), HeldFramesTest::answerOnce)) {
            long before = heldBytes();
            for (int number = 0; number < CONNECTIONS; number++) {
                Caller caller = module.dial();
                callers.add(caller);
                try (ElementSink sink = new ElementSink(HeldContent::close)) {
                    caller.call(Call.of("dump_list"), sink, Progress.UNWATCHED);
                }
            }
            long held = heldBytes() - before;
            // Collecting takes long enough for the last reader to come to wait.
            for (int look = 0; look < LOOKS && held > SOME_BYTES; look++) {
                held = heldBytes() - before;
            }
            assertTrue(held < SOME_BYTES, held + " bytes more than before");
        } finally {
            for (Caller caller : callers) {
                caller.close();
            }
        }
    }
}
