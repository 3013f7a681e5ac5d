package dumpexplorer.core.settings;

import java.util.Optional;

/// Where sources that a dump names by one path lie for this user.
///
/// @param from how paths in dumps begin, such as `/usr/share/service/`; never blank
/// @param to what stands there instead, such as `/home/me/service/`
public record SourceRule(String from, String to) {

    private static final String ARROW = "=>";

    /// Reads a rule as the settings show it: `FROM => TO`.
    ///
    /// @return nothing where it is not one
    public static Optional<SourceRule> parse(String line) {
        int arrow = line.indexOf(ARROW);
        if (arrow < 0) {
            return Optional.empty();
        }
        String from = line.substring(0, arrow).strip();
        String to = line.substring(arrow + ARROW.length()).strip();
        return from.isEmpty() ? Optional.empty() : Optional.of(new SourceRule(from, to));
    }

    /// The rule as {@link #parse} reads it.
    public String text() {
        return from + " " + ARROW + " " + to;
    }

    /// The path here of a file that a dump names; nothing where the rule is about other files. A folder's
    /// name matches as a whole, slashes either way.
    Optional<String> apply(String file) {
        String path = file.replace('\\', '/');
        String start = from.replace('\\', '/');
        if (!path.startsWith(start)) {
            return Optional.empty();
        }
        String rest = path.substring(start.length());
        char last = start.charAt(start.length() - 1);
        boolean whole = rest.isEmpty() || rest.startsWith("/") || last == '/' || last == ':';
        return whole ? Optional.of(to + rest) : Optional.empty();
    }
}
