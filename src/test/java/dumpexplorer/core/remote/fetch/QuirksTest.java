package dumpexplorer.core.remote.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.SourceState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What servers do that clients must survive (PROTOCOLS.md section 10) and that no other test here shows.
class QuirksTest {

    private static final String HOST = "host:host-01";
    private static final String XML = "https+xmlrpc://h1:1";

    @TempDir private Path folder;
    private TestLibrary test;

    @BeforeEach
    void open() throws IOException {
        test = new TestLibrary(folder);
        test.add(HOST, "host", XML);
    }

    @AfterEach
    void close() throws IOException {
        test.close();
    }

    private List<ObjectNode> dumps(int count) {
        double first = TestLibrary.before(Duration.ofHours(10));
        return TestDumps.dumps(count, first, 3600, "hostmanager");
    }

    /// A host of which one dump's file is damaged: every list that would hold it fails.
    private static final class DamagedHost implements TestNet.TestServer {

        private final TestHost sound;
        private final double damagedSeconds;

        DamagedHost(TestHost sound, ObjectNode damaged) {
            this.sound = sound;
            damagedSeconds = damaged.path("timestamp").doubleValue();
        }

        @Override
        public JsonNode answer(Call call, Progress progress) throws RemoteFailure {
            boolean isList = call.method().equals("dump_list");
            if (isList && call.arguments().getFirst().doubleValue() <= damagedSeconds) {
                throw TestNet.failure(
                        RemoteFailure.Kind.FAULT, "dump_list failed there: IOError", null);
            }
            return sound.answer(call, progress);
        }
    }

    @Test
    void fetchesWhatIsNewerThanADamagedFileAndSaysWhatIsMissing() throws IOException {
        List<ObjectNode> dumps = dumps(9);
        TestHost sound = new TestHost(test.clock, dumps);
        test.net.put(XML, new DamagedHost(sound, dumps.get(3)));
        SourceReport report = test.fetch().sources().getFirst();
        assertEquals(SourceState.PARTIAL, report.state());
        assertEquals(5, report.created());
        assertTrue(
                report.missing().getFirst().endsWith("dump_list failed there: IOError"),
                report.missing().toString());
        test.net.put(XML, sound);
        assertEquals(4, test.fetch().sources().getFirst().created());
    }

    @Test
    void keepsADumpOnceThoughItComesUnderAnotherGroupAfterAnUpgrade() throws IOException {
        List<ObjectNode> dumps = dumps(1);
        TestHost host = new TestHost(test.clock, dumps);
        test.net.put(XML, host);
        test.fetch();
        List<String> held = test.held();
        host.dumps.getFirst().put("group_id", TestDumps.group(99));
        FetchReport again = test.fetch();
        assertEquals(0, again.sum(SourceReport::created));
        assertEquals(held, test.held());
    }

    @Test
    void keepsDumpsOfEqualTimeAndIdFromDifferentSourcesApart() throws IOException {
        test.add("host:host-02", "host", "https+xmlrpc://h2:1");
        test.net.put(XML, new TestHost(test.clock, dumps(2)));
        test.net.put("https+xmlrpc://h2:1", new TestHost(test.clock, dumps(2)));
        assertEquals(4, test.fetch().sum(SourceReport::created));
        assertEquals(4, test.held().size());
    }
}
