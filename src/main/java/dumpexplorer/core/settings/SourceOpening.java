package dumpexplorer.core.settings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the source that a frame names is opened: by a program or at an address, after rules have said where
/// it lies.
///
/// @param template a command such as `code --goto {file}:{line}`, or an address such as
///     `https://git.example.org/{version}/{file}#L{line}`; blank for nowhere
/// @param rules tried in this order, the first that fits is applied
public record SourceOpening(String template, List<SourceRule> rules) {

    /// What a first start has.
    public static final SourceOpening NOWHERE = new SourceOpening("", List.of());

    /// A word, or several in quotes.
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(file|line|version)}");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");

    /// Paths of version control, as symbol servers write them: `hg:HOST/REPOSITORY:PATH:REVISION`.
    private static final Pattern VERSIONED =
            Pattern.compile("((?:hg|git|s3|svn|cvs):.+):[0-9A-Za-z]*");

    public SourceOpening {
        rules = List.copyOf(rules);
    }

    /// Where one source is to be opened.
    public sealed interface Target {

        /// By a program.
        ///
        /// @param words the program and its arguments, no shell between
        /// @param file the file as the rules say
        record Program(List<String> words, String file) implements Target {
            public Program {
                words = List.copyOf(words);
            }
        }

        /// At an address, by whatever opens addresses on this machine.
        record Address(String text) implements Target {}
    }

    /// Whether anything is set up.
    public boolean isNowhere() {
        return template.isBlank();
    }

    /// Where a source is to be opened.
    ///
    /// @param file as a dump names it
    /// @param line from 1, or 0 where unknown
    /// @param version of the program, or null
    /// @return nothing where nothing is set up
    public Optional<Target> target(String file, int line, @Nullable String version) {
        if (isNowhere()) {
            return Optional.empty();
        }
        String here = placed(file);
        String known = Objects.requireNonNullElse(version, "");
        if (ADDRESS.matcher(template.strip()).matches()) {
            return Optional.of(
                    new Target.Address(
                            filled(template.strip(), encoded(here), line, encoded(known))));
        }
        // A name that came out of a dump must not be taken for an option.
        String safe = here.startsWith("-") ? "./" + here : here;
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(template);
        while (word.find()) {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            words.add(filled(text, safe, line, known));
        }
        if (!template.contains("{file}")) {
            words.add(safe);
        }
        return Optional.of(new Target.Program(words, safe));
    }

    private String placed(String file) {
        Matcher versioned = VERSIONED.matcher(file);
        String path = versioned.matches() ? versioned.group(1) : file;
        for (SourceRule rule : rules) {
            Optional<String> here = rule.apply(path);
            if (here.isPresent()) {
                return here.get();
            }
        }
        return path;
    }

    private static String filled(String text, String file, int line, String version) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                switch (found.group(1)) {
                                    case "file" -> file;
                                    case "line" ->
                                            String.format(Locale.ROOT, "%d", Math.max(1, line));
                                    default -> version;
                                }));
    }

    // Slashes and colons part a path, and stay.
    private static String encoded(String text) {
        return URLEncoder.encode(text.replace('\\', '/'), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%3A", ":");
    }
}
