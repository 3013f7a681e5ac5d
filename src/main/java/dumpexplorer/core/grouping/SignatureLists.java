package dumpexplorer.core.grouping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which functions say nothing about a crash. Kept as text files beside this class: one entry a
/// line, `#` starts a comment.
///
/// @param sentinels exact names at which the walk starts, where one is present
/// @param irrelevant names to leave out; matched from their start
/// @param prefixes names to keep while the walk goes on to the next frame; matched from their start
/// @param lineNumbers names that tell too little without the line; matched from their start
record SignatureLists(
        Set<String> sentinels, Pattern irrelevant, Pattern prefixes, Pattern lineNumbers) {

    static SignatureLists own() {
        return new SignatureLists(
                Set.copyOf(lines("sentinels.txt")),
                anyOf(lines("irrelevant.txt")),
                anyOf(lines("prefixes.txt")),
                anyOf(lines("line-numbers.txt")));
    }

    private static Pattern anyOf(List<String> patterns) {
        return Pattern.compile(
                patterns.stream()
                        .map(pattern -> "(?:" + pattern + ")")
                        .collect(Collectors.joining("|")));
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = SignatureLists.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its own list " + resource);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
