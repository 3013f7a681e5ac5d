package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rules that tell whose code a frame runs: a line each, `KIND FIELD PATTERN`, where FIELD is `module`,
/// `file` or `function` and `*` in a pattern stands for anything. The first rule that fits decides.
final class FrameKindRules {

    private static final Pattern RULE =
            Pattern.compile(
                    "(application|runtime|system|machinery)\\s+(module|file|function)\\s+(\\S.*)");

    // After the pattern that reading them needs.
    static final FrameKindRules SHIPPED = shipped();

    private record Rule(FrameKind kind, String field, Pattern pattern) {}

    private final List<Rule> rules = new ArrayList<>();

    private FrameKindRules(String text) {
        text.lines().map(String::strip).filter(FrameKindRules::isRule).forEach(this::add);
    }

    @Nullable FrameKind find(Frame frame) {
        for (Rule rule : rules) {
            String value =
                    switch (rule.field) {
                        case "module" -> frame.module();
                        case "file" -> frame.file();
                        default -> frame.function();
                    };
            if (value != null && rule.pattern.matcher(value).matches()) {
                return rule.kind;
            }
        }
        return null;
    }

    private void add(String line) {
        Matcher parts = RULE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException("frame-kinds.txt: not a rule: " + line);
        }
        rules.add(
                new Rule(FrameKind.named(parts.group(1)), parts.group(2), pattern(parts.group(3))));
    }

    private static boolean isRule(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    /// Alternatives are separated by spaces and end up in one expression, which is faster than many.
    private static Pattern pattern(String globs) {
        var expression = new StringBuilder();
        for (String glob : globs.split("\\s+", -1)) {
            expression.append(expression.isEmpty() ? "" : "|");
            for (String part : glob.splitWithDelimiters("\\*", 0)) {
                expression.append(part.equals("*") ? ".*" : Pattern.quote(part));
            }
        }
        return Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    private static FrameKindRules shipped() {
        try (InputStream file = FrameKindRules.class.getResourceAsStream("frame-kinds.txt")) {
            byte[] bytes = Objects.requireNonNull(file, "frame-kinds.txt").readAllBytes();
            return new FrameKindRules(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("frame-kinds.txt", failure);
        }
    }
}
