package dumpexplorer.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes rows with aligned columns. The last column takes what is left of the terminal's width and
/// is cut there, so that a row stays a line; the columns are as wide as the first rows need.
final class TextTable {

    /// Rows that the widths are taken from; a longer list is not held back until its end is known.
    private static final int SAMPLE = 1000;

    private static final String GAP = "  ";
    private static final int LEAST_LAST = 10;
    private static final String BOLD = "\u001b[1m";
    private static final String NORMAL = "\u001b[0m";

    private final Console console;
    private final List<Column> columns;
    private final List<List<String>> waiting = new ArrayList<>();
    private boolean started;
    private final int[] widths;

    /// @param title its heading
    /// @param side where its texts stand
    record Column(String title, Side side) {}

    /// Where a text stands in its column.
    enum Side {
        LEFT,
        RIGHT
    }

    TextTable(Console console, Column... columns) {
        this.console = console;
        this.columns = List.of(columns);
        this.widths = this.columns.stream().mapToInt(column -> column.title().length()).toArray();
    }

    static Column left(String title) {
        return new Column(title, Side.LEFT);
    }

    static Column right(String title) {
        return new Column(title, Side.RIGHT);
    }

    void row(String... cells) {
        List<String> row = Arrays.stream(cells).map(TextTable::oneLine).toList();
        if (started) {
            write(row);
            return;
        }
        waiting.add(row);
        if (waiting.size() == SAMPLE) {
            start();
        }
    }

    /// Control characters of foreign text would move the cursor or worse.
    private static String oneLine(String text) {
        return text.codePoints().anyMatch(Character::isISOControl)
                ? text.replaceAll("\\p{Cntrl}+", " ")
                : text;
    }

    /// Writes what is still held back.
    void end() {
        if (!started && !waiting.isEmpty()) {
            start();
        }
    }

    private void start() {
        started = true;
        for (List<String> row : waiting) {
            for (int place = 0; place < widths.length; place++) {
                widths[place] = Math.max(widths[place], row.get(place).length());
            }
        }
        boolean coloured = console.colours() == Console.Colours.COLOURED;
        String heading = line(columns.stream().map(Column::title).toList());
        console.out().println(coloured ? BOLD + heading + NORMAL : heading);
        waiting.forEach(this::write);
        waiting.clear();
    }

    private void write(List<String> row) {
        console.out().println(line(row));
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        int last = row.size() - 1;
        for (int place = 0; place < last; place++) {
            String blank = " ".repeat(Math.max(0, widths[place] - row.get(place).length()));
            line.append(
                    switch (columns.get(place).side()) {
                        case LEFT -> row.get(place) + blank;
                        case RIGHT -> blank + row.get(place);
                    });
            line.append(GAP);
        }
        int room = Math.max(LEAST_LAST, console.width() - line.length());
        return line.append(cut(row.get(last), room)).toString().stripTrailing();
    }

    private static String cut(String text, int room) {
        return text.length() <= room
                ? text
                : text.substring(
                                0,
                                text.offsetByCodePoints(
                                        0,
                                        Math.min(room - 1, text.codePointCount(0, text.length()))))
                        + "…";
    }
}
