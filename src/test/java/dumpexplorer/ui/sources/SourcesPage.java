package dumpexplorer.ui.sources;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.settings.Settings;
import dumpexplorer.ui.kit.FxHarness;
import dumpexplorer.ui.kit.Theme;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The page of sources in a window of its own.
final class SourcesPage {

    private final SourcesFixture fixture;
    private final Stage stage;

    private SourcesPage(SourcesFixture fixture, Stage stage) {
        this.fixture = fixture;
        this.stage = stage;
    }

    /// Opens it.
    static SourcesPage open(SourcesFixture fixture, double width, double height) throws Exception {
        return FxHarness.call(() -> {
            Stage stage = new Stage();
            SourcesView view = new SourcesView(fixture.model, new NoChooser(), () -> {});
            stage.setScene(new Scene(new StackPane(view.node()), width, height));
            Theme.of(Settings.Theme.LIGHT, ColorScheme.LIGHT).applyTo(stage.getScene());
            stage.show();
            fixture.model.readAgain();
            return new SourcesPage(fixture, stage);
        });
    }

    Stage stage() {
        return stage;
    }

    /// On the JavaFX thread.
    Node find(String selector) {
        return requireNonNull(stage.getScene().lookup(selector), selector);
    }

    /// On the JavaFX thread.
    void layOut() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    /// Presses a button.
    void fire(String selector) throws Exception {
        FxHarness.run(() -> {
            ((ButtonBase) find(selector)).fire();
            layOut();
        });
    }

    boolean shows(String selector) throws Exception {
        return FxHarness.call(() -> stage.getScene().lookup(selector) != null);
    }

    /// Everything that is written in a part of it.
    String text(String selector) throws Exception {
        return FxHarness.call(() ->
                find(selector).lookupAll(".label").stream()
                        .map(label -> ((Labeled) label).getText())
                        .collect(Collectors.joining("\n")));
    }

    /// Closes it with its model and library; nothing may have failed.
    void close() throws Exception {
        FxHarness.run(() -> {
            stage.close();
            fixture.model.close();
        });
        fixture.close();
        assertEquals(List.of(), fixture.failures);
    }
}
