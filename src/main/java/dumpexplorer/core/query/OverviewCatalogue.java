package dumpexplorer.core.query;

import dumpexplorer.core.query.DumpDetail.OverviewField;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What the fields of dumps are called in plain words, and in which order a reader wants them.
final class OverviewCatalogue {

    private static final int LONGEST = 4000;

    /// Place of the word in its line.
    private static final int SECONDS = 3;

    private static final List<Entry> ENTRIES = load();

    private OverviewCatalogue() {}

    /// @param paths names of one field in the several generations of formats, the best first
    /// @param seconds whether the value is a number of seconds
    private record Entry(List<String> paths, String label, String hint, boolean seconds) {

        Optional<OverviewField> find(Map<String, String> values) {
            return paths.stream()
                    .map(values::get)
                    .filter(value -> value != null && !value.isBlank())
                    .findFirst()
                    .map(value -> seconds ? Lengths.ofSeconds(value) : shown(value))
                    .map(value -> new OverviewField(label, value, hint));
        }
    }

    private static List<Entry> load() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        OverviewCatalogue.class.getResourceAsStream(
                                                "overview.txt")),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(OverviewCatalogue::entry)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Entry entry(String line) {
        List<String> parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return new Entry(
                Arrays.stream(parts.get(0).split(",", -1)).map(String::strip).toList(),
                parts.get(1),
                parts.get(2),
                parts.size() > SECONDS && parts.get(SECONDS).equals("seconds"));
    }

    /// The JSON shows long texts whole, or longer.
    private static String shown(String value) {
        return value.length() <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST / 2)) + " …";
    }

    /// The known fields in reading order, then what else the dump says at its top, by name.
    ///
    /// @param values texts by path
    static List<OverviewField> fields(Map<String, String> values) {
        List<OverviewField> fields = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Entry entry : ENTRIES) {
            known.addAll(entry.paths());
            if (!entry.label().isEmpty()) {
                entry.find(values).ifPresent(fields::add);
            }
        }
        values.forEach((path, value) -> {
            if (!known.contains(path) && !path.contains(".") && !value.isBlank()) {
                fields.add(new OverviewField(path, shown(value), ""));
            }
        });
        return List.copyOf(fields);
    }
}
