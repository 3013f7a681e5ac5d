package dumpexplorer.ui.sources;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.remote.Passwords.Purpose;
import dumpexplorer.core.remote.Source;
import dumpexplorer.ui.kit.FailureWords;
import dumpexplorer.ui.kit.LatestJob;
import dumpexplorer.ui.sources.SourceDraft.Field;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A source that is being defined or changed: what is typed, what is wrong with it, and what comes of
/// trying it.
final class SourceFormViewModel {

    private static final String USUAL_MINUTES = "30";

    private final @Nullable Source before;
    private final OpenLibrary opened;
    private final JobStarter jobs;
    private final PasswordDesk desk;
    private final Runnable leave;
    private final LatestJob checking;
    private final ConnectionViewModel connection;
    private final ObjectProperty<FormKind> kind = new SimpleObjectProperty<>(FormKind.API);
    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final Map<Purpose, StringProperty> passwords = new EnumMap<>(Purpose.class);
    private final ObjectProperty<@Nullable String> fingerprint = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Map<Field, String>> mistakes =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /// @param before the source that is changed; null for a new one
    /// @param leave takes the form away
    SourceFormViewModel(
            @Nullable Source before,
            OpenLibrary opened,
            JobStarter jobs,
            PasswordDesk desk,
            Runnable leave) {
        this.before = before;
        this.opened = opened;
        this.jobs = jobs;
        this.desk = desk;
        this.leave = leave;
        checking = new LatestJob(jobs, "check-source");
        connection = new ConnectionViewModel(this, opened, jobs, desk);
        for (Field field : Field.values()) {
            texts.put(field, new SimpleStringProperty(""));
        }
        for (Purpose purpose : Purpose.values()) {
            passwords.put(purpose, new SimpleStringProperty(""));
        }
        fill();
        texts.values().forEach(text -> text.subscribe(this::check));
        passwords.values().forEach(text -> text.subscribe(typed -> connection.outdate()));
        kind.subscribe(chosen -> check());
        fingerprint.subscribe(chosen -> check());
    }

    private void fill() {
        Source source = before;
        if (source == null) {
            text(Field.MINUTES).set(USUAL_MINUTES);
            return;
        }
        FormKind.find(source).ifPresent(kind::set);
        text(Field.NAME).set(source.name());
        text(Field.URL).set(source.url());
        text(Field.ALTERNATIVE).set(Objects.requireNonNullElse(source.alternative(), ""));
        text(Field.MINUTES).set(String.valueOf(source.every().toMinutes()));
        text(Field.USER).set(Objects.requireNonNullElse(source.login().user(), ""));
        text(Field.AUTHORITIES).set(words(source.login().authorities()));
        text(Field.CERTIFICATE).set(words(source.login().certificate()));
        text(Field.KEY).set(words(source.login().key()));
        fingerprint.set(source.login().fingerprint());
    }

    private static String words(@Nullable Object path) {
        return path == null ? "" : path.toString();
    }

    /// What stands in the form now.
    SourceDraft draft() {
        Map<Field, String> typed =
                texts.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> entry.getValue().get()));
        return new SourceDraft(before, kind.get(), typed, fingerprint.get());
    }

    private void check() {
        ready.set(false);
        connection.outdate();
        SourceDraft draft = draft();
        checking.ask(
                progress -> draft.mistakes(opened.kinds(), opened.sources()),
                wrong -> {
                    mistakes.set(wrong);
                    ready.set(wrong.isEmpty() && draft.isComplete());
                },
                failure -> trouble.set(FailureWords.of(failure)));
    }

    /// Keeps the source and what was typed as its passwords, and takes the form away.
    void save() {
        if (!ready.get()) {
            return;
        }
        Source source = draft().toSource();
        Map<Purpose, char[]> typed = typedPasswords();
        desk.attend();
        jobs.start(
                "save-source",
                progress -> {
                    opened.sources().put(source);
                    typed.forEach((purpose, password) ->
                            opened.passwords().keep(source, purpose, password));
                    return true;
                },
                saved -> {
                    desk.leave();
                    leave();
                },
                failure -> {
                    desk.leave();
                    trouble.set(FailureWords.of(failure));
                });
    }

    /// Passwords that were typed; those that were not stay as they are.
    Map<Purpose, char[]> typedPasswords() {
        Map<Purpose, char[]> typed = new EnumMap<>(Purpose.class);
        passwords.forEach((purpose, text) -> {
            if (!text.get().isEmpty()) {
                typed.put(purpose, text.get().toCharArray());
            }
        });
        return typed;
    }

    /// Takes the form away; nothing is changed.
    void leave() {
        connection.stop();
        passwords.values().forEach(password -> password.set(""));
        leave.run();
    }

    /// Takes a certificate for that of the server from now on; null trusts authorities again.
    void accept(@Nullable String accepted) {
        fingerprint.set(accepted);
    }

    boolean isNew() {
        return before == null;
    }

    /// The password's file that the command line has named; it stays.
    boolean hasPasswordFile() {
        return before != null && before.login().passwordFile() != null;
    }

    ObjectProperty<FormKind> kindProperty() {
        return kind;
    }

    StringProperty text(Field field) {
        return Objects.requireNonNull(texts.get(field));
    }

    StringProperty password(Purpose purpose) {
        return Objects.requireNonNull(passwords.get(purpose));
    }

    /// SHA-256 of the certificate that was accepted; null for none.
    ObjectProperty<@Nullable String> fingerprintProperty() {
        return fingerprint;
    }

    /// What is wrong, by field.
    ReadOnlyObjectProperty<Map<Field, String>> mistakesProperty() {
        return mistakes.getReadOnlyProperty();
    }

    /// Whether it can be kept and tried.
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Why it could not be kept; empty while nothing is wrong.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ConnectionViewModel connection() {
        return connection;
    }
}
