package dumpexplorer.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.remote.Passwords.Purpose;
import dumpexplorer.core.remote.Source;
import dumpexplorer.ui.kit.FxHarness;
import dumpexplorer.ui.sources.ConnectionViewModel.Phase;
import dumpexplorer.ui.sources.SourceDraft.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFormViewModelTest {

    @TempDir private Path home;
    private SourcesFixture test;

    @BeforeEach
    void open() throws Exception {
        test = new SourcesFixture(home);
    }

    @AfterEach
    void close() throws Exception {
        test.close();
    }

    private SourceFormViewModel form() throws Exception {
        return FxHarness.call(() -> {
            test.model.add();
            return Objects.requireNonNull(test.model.formProperty().get());
        });
    }

    @Test
    void saysInWordsWhatIsWrongWhereItIsWrong() throws Exception {
        SourceFormViewModel form = form();
        form.kindProperty().set(FormKind.HOST);
        form.text(Field.NAME).set("host-01");
        form.text(Field.URL).set("http://host-01:8000");
        form.text(Field.MINUTES).set("often");
        form.text(Field.AUTHORITIES).set(home.resolve("missing.pem").toString());

        Map<Field, String> mistakes = form.mistakesProperty().get();

        assertEquals(
                List.of(Field.NAME, Field.URL, Field.AUTHORITIES, Field.MINUTES),
                mistakes.keySet().stream().sorted().toList());
        assertTrue(
                String.valueOf(mistakes.get(Field.NAME)).contains("did you mean host:host-01"),
                mistakes.toString());
        assertFalse(form.readyProperty().get());
    }

    @Test
    void findsNothingWrongWithWhatIsStillEmpty() throws Exception {
        SourceFormViewModel form = form();
        assertEquals(Map.of(), form.mistakesProperty().get());
        assertFalse(form.readyProperty().get());
    }

    @Test
    void neverRepeatsAPasswordThatWasTypedIntoAnAddress() throws Exception {
        SourceFormViewModel form = form();
        form.text(Field.NAME).set("testbed");
        form.text(Field.URL).set("http+xmlrpc://admin:s3cret@host");
        assertEquals(
                Map.of(
                        Field.URL,
                        "Write user and password into their own fields, not into the address."),
                form.mistakesProperty().get());
    }

    @Test
    void keepsASourceWithoutItsPasswordInTheLibrary() throws Exception {
        SourceFormViewModel form = form();
        form.text(Field.NAME).set("testbed");
        form.text(Field.URL).set("http+xmlrpc://127.0.0.1:1");
        form.text(Field.USER).set("admin");
        form.password(Purpose.LOGIN).set("s3cret");
        assertEquals(Map.of(), form.mistakesProperty().get());

        // Where there is no keyring a passphrase is asked for; nobody gives one here.
        FxHarness.run(() ->
                test.model
                        .desk()
                        .questionProperty()
                        .subscribe(question -> {
                            if (question != null) {
                                question.refuse();
                            }
                        }));
        form.save();

        Source kept = test.library.sources().find("testbed").orElseThrow();
        assertEquals(Duration.ofMinutes(30), kept.every());
        assertEquals("admin", kept.login().user());
        assertEquals(
                "s3cret",
                new String(test.library.passwords().find(kept, Purpose.LOGIN).orElseThrow()));
        assertFalse(
                Files.readString(home.resolve("library").resolve("sources.json"))
                        .contains("s3cret"));
        assertNull(test.model.formProperty().get());
    }

    @Test
    void refusesANameThatIsTaken() throws Exception {
        test.add("dropbox", Duration.ZERO);
        SourceFormViewModel form = form();
        form.kindProperty().set(FormKind.FOLDER);
        form.text(Field.URL).set(test.dropbox.toString());
        form.text(Field.NAME).set("dropbox");
        assertEquals(
                Map.of(Field.NAME, "There is a source named dropbox already."),
                form.mistakesProperty().get());
    }

    @Test
    void triesAnAddressStepByStepAndSaysWhichFailed() throws Exception {
        SourceFormViewModel form = form();
        form.text(Field.NAME).set("testbed");
        form.text(Field.URL).set("http+xmlrpc://127.0.0.1:1");

        FxHarness.run(form.connection()::run);

        ConnectionViewModel.State state = form.connection().stateProperty().get();
        assertEquals(Phase.FAILED, state.phase());
        assertEquals(
                List.of(
                        "settings ok",
                        "name ok",
                        "port failed",
                        "login skipped",
                        "methods skipped",
                        "dump skipped"),
                state.steps().stream()
                        .map(step -> step.name().word() + " " + step.outcome().word())
                        .toList());
        assertEquals(List.of(), test.library.sources().sources());
    }
}
