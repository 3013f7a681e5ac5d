package dumpexplorer.core.remote.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.remote.RemoteFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFetchTest {

    private static final String URL = "http+xmlrpc://api:8000";

    @TempDir private Path folder;
    private TestLibrary test;
    private final TestBackend backend = new TestBackend();
    private DumpId id = new DumpId(new UUID(0, 0));

    @BeforeEach
    void fetchWithoutData() throws IOException {
        test = new TestLibrary(folder);
        test.net.put(URL, backend);
        test.add("testbed", "api", URL);
        backend.store(
                "host:h1",
                TestDumps.dump(TestLibrary.before(Duration.ofHours(1)), "hostmanager", 1));
        test.fetch(FetchOrder.Data.LAZY);
        test.library.flush();
        id = test.library.snapshot().dumpId(0);
        assertTrue(test.held().getFirst().endsWith(" bare"));
    }

    @AfterEach
    void close() throws IOException {
        test.close();
    }

    private Fetcher.DataOutcome fetchData() throws RemoteFailure, IOException {
        return test.fetcher.fetchData(id, Progress.UNWATCHED);
    }

    @Test
    void fetchesThemOnce() throws Exception {
        test.net.takeCalls();
        assertEquals(Fetcher.DataOutcome.HERE, fetchData());
        assertTrue(test.held().getFirst().endsWith(" whole"));
        assertEquals(1, test.net.takeCalls().size());
        assertEquals(Fetcher.DataOutcome.HERE, fetchData());
        assertEquals(0, test.net.takeCalls().size());
    }

    @Test
    void saysThatTheyAreGone() throws Exception {
        backend.remove(TestDumps.group(1));
        assertEquals(Fetcher.DataOutcome.GONE, fetchData());
    }

    @Test
    void saysThatTheServerFailed() throws Exception {
        backend.callsLeft = 0;
        assertThrows(RemoteFailure.class, this::fetchData);
        assertTrue(test.held().getFirst().endsWith(" bare"));
    }

    @Test
    void saysThatNobodyKnowsTheDump() throws Exception {
        test.book.remove("testbed");
        assertEquals(Fetcher.DataOutcome.UNKNOWN, fetchData());
        id = new DumpId(new UUID(1, 1));
        assertEquals(Fetcher.DataOutcome.UNKNOWN, fetchData());
    }
}
