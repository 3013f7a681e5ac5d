package dumpexplorer.core.remote.xmlrpc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// Compares a value with what Python 2 has shown of it, which may be cut: all that is shown must be there,
/// and where nothing is cut, nothing else. Maps are shown in any order.
final class PythonLiteral {

    private final String shown;
    private int at;

    private PythonLiteral(String shown) {
        this.shown = shown;
    }

    /// Ends the comparison where the text is cut.
    private static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final class Differs extends RuntimeException {
        private static final long serialVersionUID = 1;

        Differs(String what) {
            super(what);
        }
    }

    /// What is wrong; nothing where they agree.
    static Optional<String> findDifference(String shown, JsonNode value) {
        try {
            PythonLiteral literal = new PythonLiteral(shown);
            literal.compare(value, "");
            literal.require(literal.at == shown.length(), "", "the end");
            return Optional.empty();
        } catch (Cut atEnd) {
            return Optional.empty();
        } catch (Differs differs) {
            return Optional.of(String.valueOf(differs.getMessage()));
        }
    }

    private void require(boolean condition, String path, Object value) {
        if (!condition) {
            throw new Differs(
                    "at "
                            + path
                            + " expected "
                            + shown.substring(at, Math.min(at + 40, shown.length()))
                            + " but was "
                            + value);
        }
    }

    private char peek() {
        if (at == shown.length() || shown.charAt(at) == '…') {
            throw new Cut();
        }
        return shown.charAt(at);
    }

    private boolean skip(String mark) {
        for (int i = 0; i < mark.length() && at + i < shown.length(); i++) {
            if (shown.charAt(at + i) == '…') {
                throw new Cut();
            }
        }
        boolean found = shown.startsWith(mark, at);
        at += found ? mark.length() : 0;
        return found;
    }

    private void compare(JsonNode value, String path) {
        char first = peek();
        if (first == '[') {
            list(value, path);
        } else if (first == '{') {
            map(value, path);
        } else if (first == '\'' || first == '"' || skip("u'") || skip("u\"")) {
            at -= first == 'u' ? 1 : 0;
            require(value.isTextual(), path, value);
            String text = text();
            require(text.equals(value.textValue()), path, value + " not " + text);
        } else {
            word(value, path);
        }
    }

    private void list(JsonNode list, String path) {
        require(list.isArray(), path, list);
        at++;
        int index = 0;
        for (; !skip("]"); index++) {
            skip(", ");
            require(index < list.size(), path, "nothing more");
            compare(list.get(index), path + "[" + index + "]");
        }
        require(index == list.size(), path, list.size() + " elements");
    }

    private void map(JsonNode map, String path) {
        require(map.isObject(), path, map);
        at++;
        int count = 0;
        for (; !skip("}"); count++) {
            skip(", ");
            at += peek() == 'u' ? 1 : 0;
            String name = text();
            require(map.has(name), path, "nothing named " + name);
            skip(": ");
            compare(map.get(name), path + "." + name);
        }
        require(count == map.size(), path, map);
    }

    private String text() {
        char quote = peek();
        at++;
        StringBuilder text = new StringBuilder();
        while (peek() != quote) {
            char unit = shown.charAt(at++);
            text.append(unit == '\\' ? escaped() : Character.toString(unit));
        }
        at++;
        return text.toString();
    }

    private String escaped() {
        char kind = peek();
        at++;
        return switch (kind) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'x' -> point(2);
            case 'u' -> point(4);
            case 'U' -> point(8);
            default -> Character.toString(kind);
        };
    }

    private String point(int digits) {
        at += digits;
        return Character.toString(Integer.parseInt(shown, at - digits, at, 16));
    }

    private void word(JsonNode value, String path) {
        int from = at;
        while (at < shown.length() && ",]}…".indexOf(shown.charAt(at)) < 0) {
            at++;
        }
        if (at < shown.length()) {
            peek();
        }
        String word = shown.substring(from, at);
        boolean same =
                switch (word) {
                    case "None" -> value.isNull();
                    case "True", "False" ->
                            value.isBoolean() && value.booleanValue() == word.equals("True");
                    case "nan" -> value.isDouble() && Double.isNaN(value.doubleValue());
                    case "inf" ->
                            value.isDouble() && value.doubleValue() == Double.POSITIVE_INFINITY;
                    default ->
                            word.matches("-?[0-9]+")
                                    ? value.isIntegralNumber() && value.asText().equals(word)
                                    : value.isDouble()
                                            && value.doubleValue() == Double.parseDouble(word);
                };
        require(same, path, value + " not " + word);
    }
}
