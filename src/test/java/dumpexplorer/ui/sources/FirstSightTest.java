package dumpexplorer.ui.sources;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.remote.TestIdentity;
import dumpexplorer.ui.kit.FxHarness;
import dumpexplorer.ui.sources.SourceDraft.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server whose certificate nobody vouches for: it is shown, and trusted only once the user says so.
class FirstSightTest {

    @TempDir private Path home;
    private SourcesFixture test;
    private SourcesPage page;

    @BeforeEach
    @SuppressWarnings("NullAway.Init") // set on the JavaFX thread, which is waited for
    void open() throws Exception {
        test = new SourcesFixture(home);
        page = SourcesPage.open(test, 1000, 900);
    }

    @AfterEach
    void close() throws Exception {
        page.close();
    }

    @Test
    void trustsACertificateOnlyOnceItIsAccepted() throws Exception {
        try (TlsDoor door = TlsDoor.open(TestIdentity.selfSigned("host", "127.0.0.1"))) {
            fill("testbed", door.url());
            page.fire("#source-test");
            assertTrue(
                    page.text("#source-offer").contains(digits(door.fingerprint())),
                    page.text("#source-offer"));
            assertFalse(page.shows("#source-offer.error"), "nothing has changed");

            page.fire("#source-accept");
            assertFalse(page.shows("#source-offer"), "a trusted one is not offered again");
            page.fire("#source-save");
            assertEquals(List.of(door.fingerprint()), fingerprintsKept());
        }
    }

    @Test
    void keepsNothingOfACertificateThatWasOnlyShown() throws Exception {
        try (TlsDoor door = TlsDoor.open(TestIdentity.selfSigned("host", "127.0.0.1"))) {
            fill("testbed", door.url());
            page.fire("#source-test");
            page.fire("#source-save");
            assertEquals(List.of("none"), fingerprintsKept());
        }
    }

    @Test
    void warnsOfACertificateThatIsNoLongerTheAcceptedOne() throws Exception {
        TestIdentity before = TestIdentity.selfSigned("host", "127.0.0.1");
        try (TlsDoor door = TlsDoor.open(TestIdentity.selfSigned("other", "127.0.0.1"))) {
            fill("testbed", door.url());
            FxHarness.run(() -> form().accept(before.fingerprint()));
            page.fire("#source-test");
            assertTrue(page.text("#source-offer").contains(digits(before.fingerprint())));
            assertTrue(page.text("#source-offer").contains(digits(door.fingerprint())));
            assertTrue(page.shows("#source-offer.error"));
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
        page.fire("#sources-add");
        FxHarness.run(() -> {
            ((TextField) page.find("#source-name")).setText(name);
            ((TextField) page.find("#source-url")).setText(url);
        });
        assertEquals(url, FxHarness.call(() -> form().text(Field.URL).get()));
    }
}
