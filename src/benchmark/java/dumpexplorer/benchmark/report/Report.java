package dumpexplorer.benchmark.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.benchmark.report.Figure.Against;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Gathers figures; prints each as it comes, so that a long run can be followed.
public final class Report {

    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, String> facts = new TreeMap<>();
    private final PrintStream progress;

    /// Begins without figures.
    ///
    /// @param progress told what comes, in no fixed form
    public Report(PrintStream progress) {
        this.progress = progress;
    }

    /// Says what is being done.
    public void say(String what) {
        progress.println("    " + what);
    }

    /// Notes something about the machine or the run.
    public void fact(String name, String value) {
        facts.put(name, value);
    }

    /// Adds a line.
    public void add(Figure figure) {
        figures.add(figure);
        progress.println(line(figure));
    }

    /// Whether every goal was reached that was measured.
    public boolean allReached() {
        return figures.stream().noneMatch(figure -> figure.verdict() == Verdict.MISSED);
    }

    /// Prints the table.
    public void print(PrintStream target) {
        target.println();
        facts.forEach((name, value) -> target.printf("%-12s %s%n", name, value));
        target.println();
        target.println(
                columns(
                        "row",
                        "figure",
                        "",
                        "limit or rival of the same run",
                        "ratio",
                        "goal",
                        "reached"));
        figures.forEach(figure -> target.println(line(figure)));
    }

    private static String line(Figure figure) {
        Against against = figure.against();
        return columns(
                figure.row(),
                figure.what(),
                figure.valueText(),
                against == null
                        ? ""
                        : Figure.number(against.value())
                                + " "
                                + figure.unit()
                                + ": "
                                + against.what(),
                Figure.number(figure.ratio()),
                figure.goal(),
                figure.verdict().word());
    }

    private static String columns(String... texts) {
        return "%-5s %-58s %18s  %-62s %6s  %-16s %s".formatted((Object[]) texts).stripTrailing();
    }

    /// Writes everything as JSON.
    ///
    /// @throws IOException when the file cannot be written
    public void write(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode all = json.createObjectNode();
        ObjectNode about = all.putObject("facts");
        facts.forEach(about::put);
        ArrayNode rows = all.putArray("figures");
        for (Figure figure : figures) {
            ObjectNode row = rows.addObject();
            row.put("row", figure.row()).put("what", figure.what());
            put(row, "value", figure.value());
            row.put("unit", figure.unit());
            Against against = figure.against();
            if (against != null) {
                row.put("against", against.what());
                put(row, "against_value", against.value());
            }
            put(row, "ratio", figure.ratio());
            row.put("goal", figure.goal()).put("verdict", figure.verdict().name());
        }
        json.writeValue(file.toFile(), all);
    }

    private static void put(ObjectNode row, String name, double value) {
        if (Double.isFinite(value)) {
            row.put(name, value);
        } else {
            row.putNull(name);
        }
    }
}
