package dumpexplorer.core.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/// Indented JSON, told apart by role, its objects and arrays foldable. A string that is too long for a line
/// is shortened there; its whole text, escapes resolved, can be unfolded below it.
public final class JsonText implements TextDocument {

    /// A line of the document: a stretch of the JSON, or of a long string's own text.
    private record Entry(int start, int end, boolean unfolded) {}

    private final String json;
    private final List<String> longTexts = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Fold> folds;
    private final List<Fold> found = new ArrayList<>();

    private JsonText(String json) {
        this.json = json;
        Deque<Integer> open = new ArrayDeque<>();
        int start = 0;
        while (start < json.length()) {
            int newline = json.indexOf('\n', start);
            int end = newline < 0 ? json.length() : newline;
            add(start, end, open);
            start = end + 1;
        }
        found.sort(Comparator.comparingInt(Fold::header));
        folds = List.copyOf(found);
    }

    /// Lays out JSON that has been indented: one key or element a line, brackets at the ends of lines.
    /// Text that is not JSON is kept line by line. Takes time in proportion to its length.
    public static JsonText of(String indented) {
        return new JsonText(indented);
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public TextLine line(int index) {
        Entry entry = entries.get(index);
        if (entry.unfolded) {
            return new LineBuilder()
                    .mark(LineMark.LOCAL)
                    .add(TextRole.STRING, longTexts.get(entry.start))
                    .build();
        }
        return JsonLine.layOut(json.substring(entry.start, entry.end));
    }

    /// One step on the way from the whole to a line.
    ///
    /// @param name a key, or an index in brackets
    /// @param line index of the line where what the step leads to begins
    public record Step(String name, int line) {}

    /// The way to a line, from the whole inwards; empty for the whole itself. Lines of an unfolded text
    /// belong to the line above them. Takes time in proportion to the lines before it.
    public List<Step> path(int line) {
        Deque<Step> steps = new ArrayDeque<>();
        int at = firstLine(line);
        int depth = depth(at);
        if (isEnd(at)) {
            at = opening(at, depth);
        }
        while (depth > 0 && at >= 0) {
            int parent = parent(at, depth);
            steps.push(new Step(name(at, parent, depth), at));
            at = parent;
            depth = parent < 0 ? 0 : depth(parent);
        }
        return List.copyOf(steps);
    }

    /// The value of a line as it is copied: of a text its characters, of a number its digits, of an object
    /// or array its JSON.
    public String value(int line) {
        String first = raw(firstLine(line));
        String own = withoutComma(first.substring(valueStart(first)));
        if (own.startsWith("\"")) {
            return JsonLine.wholeText(own);
        }
        return own.endsWith("{") || own.endsWith("[") ? subtree(line) : own;
    }

    /// The JSON of a line's value, with all that is in it.
    public String subtree(int line) {
        int start = firstLine(line);
        int depth = depth(start);
        start = isEnd(start) ? opening(start, depth) : start;
        String first = raw(start);
        var text = new StringBuilder(first.substring(valueStart(first)));
        int end = start;
        while ((first.endsWith("{") || first.endsWith("[")) && ++end < entries.size()) {
            if (entries.get(end).unfolded) {
                continue;
            }
            String next = raw(end);
            text.append('\n').append(next.substring(Math.min(next.length(), 2 * depth)));
            if (depth(end) == depth) {
                break;
            }
        }
        return withoutComma(text.toString());
    }

    private String raw(int line) {
        Entry entry = entries.get(line);
        return json.substring(entry.start, entry.end);
    }

    private int firstLine(int line) {
        int at = line;
        while (at > 0 && entries.get(at).unfolded) {
            at--;
        }
        return at;
    }

    private int depth(int line) {
        Entry entry = entries.get(line);
        int at = entry.start;
        while (at < entry.end && json.charAt(at) == ' ') {
            at++;
        }
        return (at - entry.start) / 2;
    }

    private boolean isEnd(int line) {
        Entry entry = entries.get(line);
        char first = JsonLine.firstAfterIndent(json, entry.start, entry.end);
        return first == '}' || first == ']';
    }

    private int opening(int end, int depth) {
        int at = end - 1;
        while (at > 0 && (entries.get(at).unfolded || depth(at) > depth)) {
            at--;
        }
        return at;
    }

    private int parent(int line, int depth) {
        int at = line - 1;
        while (at >= 0 && (entries.get(at).unfolded || depth(at) >= depth)) {
            at--;
        }
        return at;
    }

    private String name(int line, int parent, int depth) {
        String text = raw(line);
        int start = valueStart(text);
        String before = text.substring(0, start).strip();
        if (!before.isEmpty()) {
            return JsonLine.wholeText(before.substring(0, before.length() - 1).strip());
        }
        int index = 0;
        for (int at = Math.max(0, parent + 1); at < line; at++) {
            index += !entries.get(at).unfolded && depth(at) == depth && !isEnd(at) ? 1 : 0;
        }
        return "[" + index + "]";
    }

    private static int valueStart(String text) {
        return JsonLine.valueStart(text);
    }

    private static String withoutComma(String text) {
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public List<Fold> folds() {
        return folds;
    }

    @Override
    public OptionalInt mainLine() {
        return OptionalInt.empty();
    }

    private void add(int start, int end, Deque<Integer> open) {
        char first = JsonLine.firstAfterIndent(json, start, end);
        if ((first == '}' || first == ']') && !open.isEmpty()) {
            int header = open.pop();
            if (entries.size() > header + 1) {
                found.add(new Fold(header, entries.size(), true));
            }
        }
        int header = entries.size();
        entries.add(new Entry(start, end, false));
        char last = end > start ? json.charAt(end - 1) : ' ';
        if (last == '{' || last == '[') {
            open.push(header);
        } else if (end - start > JsonLine.MAX_LENGTH) {
            unfoldable(header, JsonLine.wholeText(json.substring(start, end)));
        }
    }

    private void unfoldable(int header, String text) {
        for (String line : text.split("\\R", -1)) {
            for (String part : LongLines.parts(line)) {
                longTexts.add("    " + part);
                entries.add(new Entry(longTexts.size() - 1, 0, true));
            }
        }
        found.add(new Fold(header, entries.size(), false));
    }
}
