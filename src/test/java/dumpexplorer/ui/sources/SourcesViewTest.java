package dumpexplorer.ui.sources;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.remote.Source;
import dumpexplorer.core.settings.Settings;
import dumpexplorer.ui.kit.FxHarness;
import dumpexplorer.ui.kit.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesViewTest {

    @TempDir private Path home;
    private SourcesFixture test;
    private Stage stage;

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
        FxHarness.run(() -> {
            stage = new Stage();
            SourcesView view = new SourcesView(test.model, new NoChooser(), () -> {});
            stage.setScene(new Scene(new StackPane(view.node()), 900, 500));
            Theme.of(Settings.Theme.LIGHT, ColorScheme.LIGHT).applyTo(stage.getScene());
            stage.show();
            test.model.readAgain();
        });
    }

    @AfterEach
    void close() throws Exception {
        FxHarness.run(() -> {
            stage.close();
            test.model.close();
        });
        test.close();
        assertEquals(List.of(), test.failures);
    }

    private Node find(String selector) {
        return requireNonNull(stage.getScene().lookup(selector), selector);
    }

    private void layOut() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    private void show(String part) throws Exception {
        FxHarness.run(() -> {
            ((ToggleButton) find("#sources-part-" + part)).fire();
            layOut();
        });
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
            stage.setWidth(width);
            ((Region) find("#sources-page")).setMaxWidth(width);
        });
        FxHarness.awaitPulses("the list was laid out", 5, () -> true);
        List<List<Double>> places =
                FxHarness.call(() -> {
                    layOut();
                    Node cell = find(".source-cell:filled .source-line");
                    return Stream.of(find(".source-headings"), cell)
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
        show("coverage");
        long days =
                FxHarness.call(() -> find("#coverage").lookupAll(".coverage-day").stream().count());
        assertEquals(CoverageViewModel.DAYS + 3, days, "days of one source, and the legend");
    }

    @Test
    void startsAndStopsTheReceiver() throws Exception {
        show("receiver");
        assertFalse(FxHarness.call(() -> find("#receiver-counts").isVisible()));
        FxHarness.run(() -> ((Button) find("#receiver-run")).fire());
        assertTrue(
                FxHarness.call(() -> ((Labeled) find("#receiver-state")).getText())
                        .startsWith("say where to listen"));
    }

    @Test
    void pushesOwnErrorsOnlyOnceABackendIsChosen() throws Exception {
        assertFalse(FxHarness.call(() -> find("#own-errors").getParent().isVisible()));
        FxHarness.run(() -> test.model.ownErrors().choose("testbed"));
        assertEquals(
                "Errors of this program are pushed to testbed; none waits.",
                FxHarness.call(() -> ((Labeled) find("#own-errors")).getText()));
        assertEquals(Optional.of("testbed"), test.library.errorPush().findTarget());
        FxHarness.run(() -> ((Button) find("#own-errors-stop")).fire());
        assertFalse(FxHarness.call(() -> find("#own-errors").getParent().isVisible()));
        assertEquals(Optional.empty(), test.library.errorPush().findTarget());
    }
}
