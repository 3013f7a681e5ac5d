package dumpexplorer.core.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The shape of sources and what is remembered of them in `sources.json`. Members that this version does
/// not know are left as they are.
final class SourceJson {

    private SourceJson() {}

    static Source read(JsonNode node) {
        Source.Login login =
                new Source.Login(
                        text(node, "user"),
                        path(node, "password_file"),
                        path(node, "ca"),
                        text(node, "fingerprint"),
                        path(node, "client_cert"),
                        path(node, "client_key"),
                        path(node, "client_cert_password_file"));
        return new Source(
                node.path("name").asText(),
                node.path("kind").asText(),
                node.path("url").asText(),
                text(node, "alternative"),
                Duration.ofMinutes(Math.max(0, node.path("every_minutes").asLong())),
                node.path("disabled").asBoolean() ? Source.Use.DISABLED : Source.Use.ENABLED,
                login);
    }

    static void write(ObjectNode node, Source source) {
        node.put("name", source.name());
        node.put("kind", source.kind());
        node.put("url", source.url());
        put(node, "alternative", source.alternative());
        node.put("every_minutes", source.every().toMinutes());
        if (source.use() == Source.Use.DISABLED) {
            node.put("disabled", true);
        } else {
            node.remove("disabled");
        }
        Source.Login login = source.login();
        put(node, "user", login.user());
        put(node, "password_file", login.passwordFile());
        put(node, "ca", login.authorities());
        put(node, "fingerprint", login.fingerprint());
        put(node, "client_cert", login.certificate());
        put(node, "client_key", login.key());
        put(node, "client_cert_password_file", login.keyPasswordFile());
    }

    static SourceStatus readStatus(JsonNode node) {
        Long offsetMillis =
                node.path("clock_offset_ms").isNumber()
                        ? node.path("clock_offset_ms").asLong()
                        : null;
        return new SourceStatus(
                state(node.path("state").asText()),
                time(node, "last_try"),
                time(node, "last_fetch"),
                time(node, "last_updatetime"),
                time(node, "reached"),
                time(node, "missing_until"),
                offsetMillis == null ? null : Duration.ofMillis(offsetMillis),
                text(node, "error"));
    }

    static void writeStatus(ObjectNode node, SourceStatus status) {
        node.put("state", status.state().word());
        put(node, "last_try", status.lastTry());
        put(node, "last_fetch", status.lastFetch());
        put(node, "last_updatetime", status.lastUpdate());
        put(node, "reached", status.reached());
        put(node, "missing_until", status.missingUntil());
        Duration offset = status.clockOffset();
        if (offset == null) {
            node.remove("clock_offset_ms");
        } else {
            node.put("clock_offset_ms", offset.toMillis());
        }
        put(node, "error", status.error());
    }

    /// A state that only a newer version knows counts as none.
    private static SourceState state(String word) {
        try {
            return SourceState.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return SourceState.NEVER_FETCHED;
        }
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.path(key).isTextual() ? node.path(key).textValue() : null;
    }

    private static @Nullable Path path(JsonNode node, String key) {
        String text = text(node, key);
        return text == null ? null : Path.of(text);
    }

    /// A time that cannot be read counts as unknown: more is asked for than needed, nothing is lost.
    private static @Nullable Instant time(JsonNode node, String key) {
        String text = text(node, key);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException strange) {
            return null;
        }
    }

    private static void put(ObjectNode node, String key, @Nullable Object value) {
        if (value == null) {
            node.remove(key);
        } else {
            node.put(key, value.toString());
        }
    }
}
