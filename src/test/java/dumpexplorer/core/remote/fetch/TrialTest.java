package dumpexplorer.core.remote.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The port is a real one; what is called is in memory.
class TrialTest {

    @TempDir private Path folder;
    private TestLibrary test;
    private ServerSocket port;
    private final TestBackend backend = new TestBackend();

    @BeforeEach
    void open() throws IOException {
        test = new TestLibrary(folder);
        port = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        test.net.put(url(), backend);
        double first = TestLibrary.before(Duration.ofHours(1));
        backend.store("host:h1", TestDumps.dump(first, "hostmanager", 1));
    }

    @AfterEach
    void close() throws IOException {
        port.close();
        test.close();
    }

    private String url() {
        return "http+xmlrpc://127.0.0.1:" + port.getLocalPort();
    }

    private List<String> tryOut(Trial.Verdict verdict) throws IOException {
        Source source = test.add("testbed", "api", url());
        List<String> steps = new ArrayList<>();
        assertEquals(
                verdict,
                test.fetcher.tryOut(
                        source,
                        Progress.UNWATCHED,
                        step ->
                                steps.add(
                                        step.name().word()
                                                + " "
                                                + step.outcome().word()
                                                + " "
                                                + step.words())));
        return steps;
    }

    @Test
    void goesThroughAllSteps() throws IOException {
        assertEquals(
                List.of(
                        "settings ok can be used",
                        "name ok 127.0.0.1",
                        "port ok somebody listens at " + port.getLocalPort(),
                        "login ok may look at groups of dumps",
                        "methods ok it does not list its methods",
                        "dump ok has "
                                + TestDumps.dump(TestLibrary.before(Duration.ofHours(1)), "x", 1)
                                        .path("dump_id")
                                        .textValue()
                                + ": Gerät 1 hängt"),
                tryOut(Trial.Verdict.ALL_WELL));
    }

    @Test
    void saysWhichStepFailedAndLeavesOutTheRest() throws IOException {
        test.net.put(
                url(),
                (call, progress) -> {
                    throw TestNet.failure(RemoteFailure.Kind.UNAUTHORISED, "wrong password", null);
                });
        assertEquals(
                List.of("login failed wrong password", "methods skipped ", "dump skipped "),
                tryOut(Trial.Verdict.NOTHING_WORKS).subList(3, 6));
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        port.close();
        List<String> steps = tryOut(Trial.Verdict.NOTHING_WORKS);
        assertEquals("name ok ", steps.get(1));
        assertEquals("port failed", steps.get(2).substring(0, "port failed".length()));
        assertEquals("login skipped ", steps.get(3));
    }

    @Test
    void missesMethods() throws IOException {
        test.net.put(
                url(),
                (call, progress) -> {
                    if (call.method().equals("system.listMethods")) {
                        return TestDumps.JSON.createArrayNode().add("errorgroup_list").add("ping");
                    }
                    return backend.answer(call, progress);
                });
        assertEquals(
                "methods failed "
                        + url()
                        + " has no method errorgroup_info, errordump_list, errordump_info: is it the"
                        + " right server?",
                tryOut(Trial.Verdict.NOTHING_WORKS).get(4));
    }
}
