package dumpexplorer.ui.sources;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.remote.TestIdentity;
import dumpexplorer.core.settings.Settings;
import dumpexplorer.ui.kit.FxHarness;
import dumpexplorer.ui.kit.Theme;
import dumpexplorer.ui.sources.SourceDraft.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server whose certificate nobody vouches for: it is shown, and trusted only once the user says so.
class FirstSightTest {

    @TempDir private Path home;
    private SourcesFixture test;
    private Stage stage;

    @BeforeEach
    @SuppressWarnings("NullAway.Init") // set on the JavaFX thread, which is waited for
    void open() throws Exception {
        test = new SourcesFixture(home);
        FxHarness.run(() -> {
            stage = new Stage();
            SourcesView view = new SourcesView(test.model, new NoChooser(), () -> {});
            stage.setScene(new Scene(new StackPane(view.node()), 1000, 900));
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

    @Test
    void trustsACertificateOnlyOnceItIsAccepted() throws Exception {
        try (TlsDoor door = TlsDoor.open(TestIdentity.selfSigned("host", "127.0.0.1"))) {
            fill("testbed", door.url());
            fire("#source-test");
            assertTrue(
                    text("#source-offer").contains(digits(door.fingerprint())),
                    text("#source-offer"));
            assertEquals(Optional.empty(), find("#source-offer .error"), "nothing has changed");

            fire("#source-accept");
            assertNull(find("#source-offer").orElse(null), "a trusted one is not offered again");
            fire("#source-save");
            assertEquals(List.of(door.fingerprint()), fingerprintsKept());
        }
    }

    @Test
    void keepsNothingOfACertificateThatWasOnlyShown() throws Exception {
        try (TlsDoor door = TlsDoor.open(TestIdentity.selfSigned("host", "127.0.0.1"))) {
            fill("testbed", door.url());
            fire("#source-test");
            fire("#source-save");
            assertEquals(List.of("none"), fingerprintsKept());
        }
    }

    @Test
    void warnsOfACertificateThatIsNoLongerTheAcceptedOne() throws Exception {
        TestIdentity before = TestIdentity.selfSigned("host", "127.0.0.1");
        try (TlsDoor door = TlsDoor.open(TestIdentity.selfSigned("other", "127.0.0.1"))) {
            fill("testbed", door.url());
            FxHarness.run(() -> form().accept(before.fingerprint()));
            fire("#source-test");
            assertTrue(text("#source-offer").contains(digits(before.fingerprint())));
            assertTrue(text("#source-offer").contains(digits(door.fingerprint())));
            assertTrue(
                    FxHarness.call(
                            () -> require("#source-offer").getStyleClass().contains("error")));
        }
    }

    private static String digits(String fingerprint) {
        return SourceWords.fingerprint(fingerprint);
    }

    private List<String> fingerprintsKept() throws IOException {
        return test.library.sources().sources().stream()
                .map(source -> Optional.ofNullable(source.login().fingerprint()).orElse("none"))
                .toList();
    }

    private SourceFormViewModel form() {
        return requireNonNull(test.model.formProperty().get());
    }

    private void fill(String name, String url) throws Exception {
        fire("#sources-add");
        FxHarness.run(() -> {
            ((TextField) require("#source-name")).setText(name);
            ((TextField) require("#source-url")).setText(url);
        });
        assertEquals(url, FxHarness.call(() -> form().text(Field.URL).get()));
    }

    private void fire(String selector) throws Exception {
        FxHarness.run(() -> {
            ((Button) require(selector)).fire();
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    private String text(String selector) throws Exception {
        return FxHarness.call(() ->
                require(selector).lookupAll(".label").stream()
                        .map(label -> ((Labeled) label).getText())
                        .collect(Collectors.joining("\n")));
    }

    private Node require(String selector) {
        return requireNonNull(lookup(selector), selector);
    }

    private Optional<Node> find(String selector) throws Exception {
        return Optional.ofNullable(FxHarness.call(() -> lookup(selector)));
    }

    private @Nullable Node lookup(String selector) {
        return stage.getScene().lookup(selector);
    }
}
