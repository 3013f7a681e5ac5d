package dumpexplorer.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.remote.Source;
import dumpexplorer.ui.kit.FxHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesViewModelTest {

    @TempDir private Path home;
    private SourcesFixture test;

    @BeforeEach
    void open() throws Exception {
        test = new SourcesFixture(home);
    }

    @AfterEach
    void close() throws Exception {
        test.close();
        assertEquals(List.of(), test.failures);
    }

    private void run(Runnable work) throws Exception {
        FxHarness.run(work);
        FxHarness.run(() -> {}); // what was reported meanwhile has arrived
    }

    @Test
    void fetchesAndSaysWhatCame() throws Exception {
        test.add("dropbox", Duration.ZERO);
        test.drop("1495000000250000000000000000000a", "g1");
        test.drop("1495000000250000000000000000000b", "g2");
        run(test.model::readAgain);
        assertEquals(List.of("dropbox never_fetched -"), test.lines());

        run(test.model.fetching()::fetchAll);

        assertEquals(List.of("dropbox ok 2 new"), test.lines());
        var phase =
                assertInstanceOf(
                        FetchPhase.Finished.class, test.model.fetching().phaseProperty().get());
        assertTrue(phase.summary().isFlawless(), phase.toString());
    }

    @Test
    void fetchesByItselfOnlyWhereItIsTimeAndWithoutAReport() throws Exception {
        test.add("due", Duration.ofMinutes(30));
        test.add("by-hand", Duration.ZERO);

        run(test.model::fetchDue);
        run(test.model::fetchDue);

        assertEquals(List.of("by-hand never_fetched -", "due empty 0 new"), test.lines());
        assertInstanceOf(FetchPhase.Idle.class, test.model.fetching().phaseProperty().get());
    }

    @Test
    void saysWhatIsWrongWithASource() throws Exception {
        Source source = test.add("dropbox", Duration.ZERO);
        Files.delete(test.dropbox);

        run(() -> test.model.fetching().fetch(source.name()));

        FetchPhase.Finished phase =
                assertInstanceOf(
                        FetchPhase.Finished.class, test.model.fetching().phaseProperty().get());
        assertEquals(1, phase.summary().troubled().size());
        assertTrue(
                String.valueOf(test.model.linesProperty().get().getFirst().status().error())
                        .contains(test.dropbox.toString()));
    }

    @Test
    void disablesAndRemovesWhileTheDumpsStay() throws Exception {
        Source source = test.add("dropbox", Duration.ZERO);
        test.drop("1495000000250000000000000000000a", "g1");
        run(test.model.fetching()::fetchAll);

        run(() -> test.model.use(source, Source.Use.DISABLED));
        assertEquals(List.of("dropbox disabled 1 new"), test.lines());

        run(() -> test.model.remove(source));
        assertEquals(List.of(), test.lines());
        assertEquals(1, test.library.library().snapshot().dumpCount());
    }
}
