package dumpexplorer.ui.sources;

import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceBook;
import dumpexplorer.core.remote.fetch.SourceKinds;
import dumpexplorer.ui.kit.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A source as it stands in the form at one moment, right or wrong.
///
/// @param before the source that is changed; null for a new one
/// @param kind what it is
/// @param texts what was typed, by field
/// @param fingerprint of the certificate that was accepted; null for none
record SourceDraft(
        @Nullable Source before,
        FormKind kind,
        Map<Field, String> texts,
        @Nullable String fingerprint) {

    private static final int MOST_MINUTES = 7 * 24 * 60;

    /// What can be typed.
    enum Field {
        NAME,
        URL,
        ALTERNATIVE,
        USER,
        AUTHORITIES,
        CERTIFICATE,
        KEY,
        MINUTES
    }

    SourceDraft {
        texts = Map.copyOf(texts);
    }

    private String text(Field field) {
        return texts.getOrDefault(field, "").strip();
    }

    private @Nullable String textOrNull(Field field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    /// The definition.
    ///
    /// @throws IllegalArgumentException where a path or number is none, which {@link #mistakes} says
    Source toSource() {
        Source.Login login = Source.Login.NONE;
        if (kind != FormKind.FOLDER) {
            Source.Login old = before == null ? Source.Login.NONE : before.login();
            login =
                    new Source.Login(
                            kind.hasLogin() ? textOrNull(Field.USER) : old.user(),
                            old.passwordFile(),
                            path(Field.AUTHORITIES),
                            fingerprint,
                            path(Field.CERTIFICATE),
                            path(Field.KEY),
                            old.keyPasswordFile());
        }
        return new Source(
                text(Field.NAME),
                kind.word(),
                text(Field.URL),
                kind.hasAlternative() ? textOrNull(Field.ALTERNATIVE) : null,
                Duration.ofMinutes(minutes()),
                before == null ? Source.Use.ENABLED : before.use(),
                login);
    }

    private int minutes() {
        String text = text(Field.MINUTES);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private @Nullable Path path(Field field) {
        String text = textOrNull(field);
        return text == null ? null : Path.of(text).toAbsolutePath().normalize();
    }

    /// What is wrong, in words, by field. What is still empty is no mistake, but see {@link #isComplete}.
    /// Looks at files: not on the JavaFX thread.
    Map<Field, String> mistakes(SourceKinds kinds, SourceBook book) throws IOException {
        Map<Field, String> mistakes = new EnumMap<>(Field.class);
        checkName(kinds, book, mistakes);
        checkAddress(Field.URL, kinds, mistakes);
        if (kind.hasAlternative()) {
            checkAddress(Field.ALTERNATIVE, kinds, mistakes);
        }
        if (kind.hasCertificates()) {
            checkFile(Field.AUTHORITIES, mistakes);
            checkFile(Field.CERTIFICATE, mistakes);
            checkFile(Field.KEY, mistakes);
            if (!text(Field.KEY).isEmpty() && text(Field.CERTIFICATE).isEmpty()) {
                mistakes.put(Field.KEY, Messages.text("sources.form.key.alone"));
            }
        }
        if (!text(Field.MINUTES).matches("\\d{0,5}") || minutes() > MOST_MINUTES) {
            mistakes.put(Field.MINUTES, Messages.text("sources.form.minutes.wrong"));
        }
        return mistakes;
    }

    /// Whether all is there that a source needs.
    boolean isComplete() {
        return !text(Field.NAME).isEmpty() && !text(Field.URL).isEmpty();
    }

    private void checkName(SourceKinds kinds, SourceBook book, Map<Field, String> mistakes)
            throws IOException {
        String name = text(Field.NAME);
        if (name.isEmpty() || before != null) {
            return;
        }
        if (book.find(name).isPresent()) {
            mistakes.put(Field.NAME, Messages.text("sources.form.name.taken", name));
            return;
        }
        check(Field.NAME, kinds, probe(name, kind.exampleUrl()), mistakes);
    }

    private void checkAddress(Field field, SourceKinds kinds, Map<Field, String> mistakes) {
        String url = text(field);
        if (url.isEmpty()) {
            return;
        }
        if (kind.hasCertificates() && url.contains("@")) {
            // Neither shown again nor kept: there may be a password in it.
            mistakes.put(field, Messages.text("sources.form.url.user"));
            return;
        }
        check(field, kinds, probe(kind.exampleName(), url), mistakes);
    }

    /// A source of which all but one thing is known to be right, so that what is wrong is that thing.
    private Source probe(String name, String url) {
        return new Source(
                name, kind.word(), url, null, Duration.ZERO, Source.Use.ENABLED, Source.Login.NONE);
    }

    private static void check(
            Field field, SourceKinds kinds, Source probe, Map<Field, String> mistakes) {
        try {
            kinds.check(probe);
        } catch (IllegalArgumentException wrong) {
            mistakes.put(field, Sentences.of(String.valueOf(wrong.getMessage())));
        }
    }

    private void checkFile(Field field, Map<Field, String> mistakes) {
        String text = text(field);
        if (text.isEmpty()) {
            return;
        }
        try {
            if (!Files.isReadable(Path.of(text)) || Files.isDirectory(Path.of(text))) {
                mistakes.put(field, Messages.text("sources.form.file.missing"));
            }
        } catch (InvalidPathException strange) {
            mistakes.put(field, Messages.text("sources.form.file.missing"));
        }
    }
}
