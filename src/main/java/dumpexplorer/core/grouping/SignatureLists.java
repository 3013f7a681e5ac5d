package dumpexplorer.core.grouping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Which functions say nothing about a crash. The program's own lists are text files beside this class; a
/// user may have others: one entry a line, `#` starts a comment.
///
/// @param sentinels exact names at which the walk starts, where one is present
/// @param irrelevant names to leave out; matched from their start
/// @param prefixes names to keep while the walk goes on to the next frame; matched from their start
/// @param lineNumbers names that tell too little without the line; matched from their start
public record SignatureLists(
        Set<String> sentinels, Pattern irrelevant, Pattern prefixes, Pattern lineNumbers) {

    /// Matches nothing: an empty list.
    private static final String NEVER = "(?!)";

    /// The lists, with their files.
    public enum Kind {
        SENTINELS("sentinels.txt"),
        IRRELEVANT("irrelevant.txt"),
        PREFIXES("prefixes.txt"),
        LINE_NUMBERS("line-numbers.txt");

        private final String fileName;

        Kind(String fileName) {
            this.fileName = fileName;
        }

        /// What its file is called.
        public String fileName() {
            return fileName;
        }

        /// The program's own file.
        public String ownText() {
            try (InputStream stream = SignatureLists.class.getResourceAsStream(fileName)) {
                if (stream == null) {
                    throw new IllegalStateException("the program lacks its own list " + fileName);
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// An entry that is no regular expression.
    public static final class WrongEntryException extends Exception {

        private static final long serialVersionUID = 1;

        WrongEntryException(Kind list, int line, PatternSyntaxException wrong) {
            super(
                    "%s, line %d: “%s” is no regular expression: %s"
                            .formatted(
                                    list.fileName(),
                                    line,
                                    wrong.getPattern(),
                                    wrong.getDescription()),
                    wrong);
        }
    }

    /// The lists that come with the program.
    public static SignatureLists own() {
        try {
            return of(Map.of());
        } catch (WrongEntryException e) {
            throw new IllegalStateException("the program's own lists are wrong", e);
        }
    }

    /// Lists of a user; the program's own in place of those that are not there.
    ///
    /// @param texts contents of files
    /// @throws WrongEntryException where an entry is no regular expression; names file and line
    public static SignatureLists of(Map<Kind, String> texts) throws WrongEntryException {
        return new SignatureLists(
                Set.copyOf(entries(text(texts, Kind.SENTINELS))),
                anyOf(Kind.IRRELEVANT, text(texts, Kind.IRRELEVANT)),
                anyOf(Kind.PREFIXES, text(texts, Kind.PREFIXES)),
                anyOf(Kind.LINE_NUMBERS, text(texts, Kind.LINE_NUMBERS)));
    }

    private static String text(Map<Kind, String> texts, Kind list) {
        String text = texts.get(list);
        return text == null ? list.ownText() : text;
    }

    private static Pattern anyOf(Kind list, String text) throws WrongEntryException {
        List<String> lines = text.lines().toList();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String entry = lines.get(i).strip();
            if (isEntry(entry)) {
                try {
                    Pattern.compile(entry);
                } catch (PatternSyntaxException wrong) {
                    throw new WrongEntryException(list, i + 1, wrong);
                }
                all.append(all.isEmpty() ? "" : "|").append("(?:").append(entry).append(')');
            }
        }
        return Pattern.compile(all.isEmpty() ? NEVER : all.toString());
    }

    private static List<String> entries(String text) {
        return text.lines().map(String::strip).filter(SignatureLists::isEntry).toList();
    }

    private static boolean isEntry(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }
}
