package dumpexplorer.ui.sources;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.remote.Source;
import dumpexplorer.ui.kit.FxHarness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesViewTest {

    @TempDir private Path home;
    private SourcesFixture test;
    private SourcesPage page;

    @BeforeEach
    @SuppressWarnings("NullAway.Init") // set on the JavaFX thread, which is waited for
    void open() throws Exception {
        test = new SourcesFixture(home);
        test.add("dropbox", Duration.ofMinutes(30));
        test.library
                .sources()
                .put(
                        new Source(
                                "testbed",
                                "api",
                                "http+xmlrpc://api.example.org:8000",
                                null,
                                Duration.ZERO,
                                Source.Use.ENABLED,
                                Source.Login.NONE));
        page = SourcesPage.open(test, 900, 500);
    }

    @AfterEach
    void close() throws Exception {
        page.close();
    }

    private static double left(Node node) {
        return Math.round(node.localToScene(node.getLayoutBounds()).getMinX());
    }

    private static Stream<Node> columns(Node line) {
        return Stream.of(
                        "source-state",
                        "source-fetched",
                        "source-new",
                        "source-next",
                        "source-clock",
                        "source-actions")
                .map(style -> requireNonNull(line.lookup("." + style), style));
    }

    @ParameterizedTest
    @ValueSource(doubles = {480, 620, 720, 900, 1000})
    void hasHeadingsAboveTheirColumns(double width) throws Exception {
        FxHarness.run(() -> {
            page.stage().setWidth(width);
            ((Region) page.find("#sources-page")).setMaxWidth(width);
        });
        FxHarness.awaitPulses("the list was laid out", 5, () -> true);
        List<List<Double>> places =
                FxHarness.call(() -> {
                    page.layOut();
                    Node cell = page.find(".source-cell:filled .source-line");
                    return Stream.of(page.find(".source-headings"), cell)
                            .map(line -> columns(line).map(SourcesViewTest::left).toList())
                            .toList();
                });
        assertEquals(places.get(0), places.get(1));
    }

    @Test
    void showsWhatIsHeldOfEachSourceAndDay() throws Exception {
        test.library
                .sources()
                .put(
                        new Source(
                                "backend:core",
                                "module",
                                "sslrpc2://core:8004",
                                null,
                                Duration.ZERO,
                                Source.Use.ENABLED,
                                Source.Login.NONE));
        test.drop("1495000000250000000000000000000a", "g1");
        FxHarness.run(() -> test.model.fetching().fetch("dropbox"));
        page.fire("#sources-part-coverage");
        long days =
                FxHarness.call(
                        () -> page.find("#coverage").lookupAll(".coverage-day").stream().count());
        assertEquals(CoverageViewModel.DAYS + 3, days, "days of one source, and the legend");
    }

    @Test
    void startsAndStopsTheReceiver() throws Exception {
        page.fire("#sources-part-receiver");
        assertFalse(FxHarness.call(() -> page.find("#receiver-counts").isVisible()));
        page.fire("#receiver-run");
        assertTrue(
                FxHarness.call(() -> ((Labeled) page.find("#receiver-state")).getText())
                        .startsWith("say where to listen"));
    }

    @Test
    void pushesOwnErrorsOnlyOnceABackendIsChosen() throws Exception {
        assertFalse(FxHarness.call(() -> page.find("#own-errors").getParent().isVisible()));
        FxHarness.run(() -> test.model.ownErrors().choose("testbed"));
        assertEquals(
                "Errors of this program are pushed to testbed; none waits.",
                FxHarness.call(() -> ((Labeled) page.find("#own-errors")).getText()));
        assertEquals(Optional.of("testbed"), test.library.errorPush().findTarget());
        page.fire("#own-errors-stop");
        assertFalse(FxHarness.call(() -> page.find("#own-errors").getParent().isVisible()));
        assertEquals(Optional.empty(), test.library.errorPush().findTarget());
    }
}
