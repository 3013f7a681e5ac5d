package dumpexplorer.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The window's texts: every key that is used exists, every key is used, and what is put into a text
/// has a place in it.
class MessagesTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "dumpexplorer", "ui");
    private static final Path MESSAGES =
            Path.of("src", "main", "resources", "dumpexplorer", "ui", "messages.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9]+(?:\\.[a-z0-9]+)+)\"");
    private static final Pattern CALL = Pattern.compile("Messages\\s*\\.text\\(");

    private static final Properties TEXTS = new Properties();
    private static final List<String> CODE = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        try (var reader = Files.newBufferedReader(MESSAGES)) {
            TEXTS.load(reader);
        }
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                CODE.add(Files.readString(file));
            }
        }
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> unused = new TreeSet<>(TEXTS.stringPropertyNames());
        unused.removeAll(literals());
        assertEquals(Set.of(), unused, "remove these lines from messages.properties");
    }

    @Test
    void everyUsedKeyExists() {
        Set<String> screens = new TreeSet<>();
        TEXTS.stringPropertyNames().forEach(key -> screens.add(screen(key)));
        Set<String> missing = new TreeSet<>();
        for (String literal : literals()) {
            if (screens.contains(screen(literal))
                    && !TEXTS.containsKey(literal)
                    && !literal.endsWith(".css")
                    && !literal.endsWith(".json")
                    && !isLayoutName(literal)) {
                missing.add(literal);
            }
        }
        assertEquals(Set.of(), missing, "add these keys to messages.properties");
    }

    @Test
    void everyCallFillsThePlacesOfItsText() {
        List<String> wrong = new ArrayList<>();
        for (String code : CODE) {
            Matcher calls = CALL.matcher(code);
            while (calls.find()) {
                List<String> arguments = arguments(code, calls.end());
                Matcher key = LITERAL.matcher(arguments.getFirst());
                if (key.matches() && TEXTS.containsKey(key.group(1))) {
                    int places = places(TEXTS.getProperty(key.group(1)));
                    if (places != arguments.size() - 1) {
                        wrong.add(
                                key.group(1)
                                        + " has "
                                        + places
                                        + " places, is given "
                                        + (arguments.size() - 1));
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void keysAreInOrderOfTheirScreens() throws IOException {
        List<String> keys =
                Files.readAllLines(MESSAGES).stream()
                        .filter(line -> line.matches("[a-z0-9.]+\\s*=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .toList();
        assertEquals(keys.stream().sorted().toList(), keys);
    }

    // What the window remembers has names of the same make as texts.
    private static boolean isLayoutName(String literal) {
        return CODE.stream()
                .anyMatch(code ->
                        Pattern.compile("[lL]ayout\\w*\\(\\s*\"" + Pattern.quote(literal))
                                        .matcher(code)
                                        .find()
                                || code.contains("static final String " + constant(code, literal)));
    }

    private static String constant(String code, String literal) {
        Matcher constant =
                Pattern.compile("String (\\w+) =\\s*\"" + Pattern.quote(literal) + "\"")
                        .matcher(code);
        return constant.find() ? constant.group(1) : "\0";
    }

    private static Set<String> literals() {
        Set<String> literals = new TreeSet<>();
        for (String code : CODE) {
            LITERAL.matcher(code).results().map(found -> found.group(1)).forEach(literals::add);
        }
        return literals;
    }

    private static String screen(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static int places(String text) {
        return text.contains("{")
                ? new MessageFormat(text, Locale.ENGLISH).getFormatsByArgumentIndex().length
                : 0;
    }

    /// The arguments of a call, split at the commas between them.
    private static List<String> arguments(String code, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = from;
        boolean quoted = false;
        for (int at = from; at < code.length(); at++) {
            char sign = code.charAt(at);
            if (sign == '"' && code.charAt(at - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (sign == '(' || sign == '{')) {
                depth++;
            } else if (!quoted && depth > 0 && (sign == ')' || sign == '}')) {
                depth--;
            } else if (!quoted && depth == 0 && (sign == ',' || sign == ')')) {
                arguments.add(code.substring(start, at).strip());
                start = at + 1;
                if (sign == ')') {
                    break;
                }
            }
        }
        return arguments;
    }
}
