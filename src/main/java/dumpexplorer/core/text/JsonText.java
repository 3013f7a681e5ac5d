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
