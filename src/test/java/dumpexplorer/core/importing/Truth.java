package dumpexplorer.core.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.store.IndexSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// The totals of generated dumps, from the manifest that came with them or from a library: both as
/// sorted lines, to be compared whole.
final class Truth {

    private Truth() {}

    static JsonNode manifest(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    /// `GROUP count first last`, and `day DAY count`, `source …`, `product …`.
    static String of(JsonNode manifest) {
        Map<String, String> lines = new TreeMap<>();
        for (JsonNode group : manifest.get("by_group")) {
            String name = group.get("group").asText();
            boolean named = group.get("kind").asText().equals("tomato");
            String id = named ? name : "Crash__" + md5(name);
            lines.put(
                    id,
                    group.get("count").asLong()
                            + " "
                            + time(group.get("first").asText())
                            + " "
                            + time(group.get("last").asText())
                            + " "
                            + group.get("title").asText());
        }
        addCounts(lines, "day ", manifest.get("by_day"));
        addCounts(lines, "source ", manifest.get("by_source"));
        addCounts(lines, "product ", manifest.get("by_product"));
        return text(lines);
    }

    private static void addCounts(Map<String, String> lines, String what, JsonNode counts) {
        counts.properties()
                .forEach(count -> lines.put(what + count.getKey(), count.getValue() + ""));
    }

    /// The times of error dumps are kept to the hundredth by their generator, those of crashes to the
    /// microsecond; its manifest has the exact ones. So only days are compared to the microsecond.
    private static String time(String text) {
        return OffsetDateTime.parse(text)
                .toInstant()
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .toString();
    }

    /// The same of what a library holds.
    static String of(IndexSnapshot snapshot) {
        Map<String, Long> counts = new TreeMap<>();
        Map<String, long[]> groups = new TreeMap<>();
        for (int row = 0; row < snapshot.rowCount(); row++) {
            if (!snapshot.isLive(row)) {
                continue;
            }
            long micros = snapshot.timeMicros(row);
            long[] group =
                    groups.computeIfAbsent(
                            snapshot.groupId(snapshot.group(row)).text(),
                            id -> new long[] {0, Long.MAX_VALUE, Long.MIN_VALUE});
            group[0]++;
            group[1] = Math.min(group[1], micros);
            group[2] = Math.max(group[2], micros);
            Instant time = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000));
            counts.merge("day " + time.atOffset(ZoneOffset.UTC).toLocalDate(), 1L, Long::sum);
            counts.merge("source " + word(snapshot, Trait.SOURCE, row), 1L, Long::sum);
            counts.merge("product " + word(snapshot, Trait.PRODUCT, row), 1L, Long::sum);
        }
        Map<String, String> lines = new TreeMap<>();
        counts.forEach((what, count) -> lines.put(what, count.toString()));
        groups.forEach((id, group) ->
                lines.put(
                        id,
                        group[0]
                                + " "
                                + Instant.ofEpochSecond(group[1] / 1_000_000)
                                + " "
                                + Instant.ofEpochSecond(group[2] / 1_000_000)
                                + " "
                                + snapshot.groupTitle(
                                        snapshot.groupNumber(
                                                new dumpexplorer.core.model.GroupId(id)))));
        return text(lines);
    }

    private static String word(IndexSnapshot snapshot, Trait trait, int row) {
        return String.valueOf(snapshot.words(trait).get(snapshot.trait(trait, row)));
    }

    private static String text(Map<String, String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach((what, value) -> text.append(what).append(' ').append(value).append('\n'));
        return text.toString();
    }

    private static String md5(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
