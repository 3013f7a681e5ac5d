package dumpexplorer.core.comparing;

import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.query.DumpDetail;
import dumpexplorer.core.query.DumpDetail.CommandOutput;
import dumpexplorer.core.query.DumpDetail.OverviewField;
import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.text.SideBySideText;
import dumpexplorer.core.text.SideBySideText.Change;
import dumpexplorer.core.text.SideBySideText.Line;
import dumpexplorer.core.text.SideBySideText.Section;
import dumpexplorer.core.text.StackText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Two dumps side by side.
///
/// @param left mostly the older one
/// @param right mostly the newer one
/// @param sections what they are made of, the most telling first
public record Comparison(DumpRow left, DumpRow right, List<Section> sections) {

    private static final int LONGEST_NAME = 16;

    public Comparison {
        sections = List.copyOf(sections);
    }

    /// Compares two dumps. Takes time in proportion to their sizes; meant for a job.
    public static Comparison of(DumpDetail left, DumpDetail right) {
        List<Section> sections = new ArrayList<>();
        sections.add(missing(left, right));
        sections.add(identity(left.row(), right.row()));
        sections.addAll(stacks(left, right));
        sections.add(fields(left.overview(), right.overview()));
        sections.add(ModulesCompared.of(left.stack().modules(), right.stack().modules()));
        sections.addAll(environments(left.environment(), right.environment()));
        sections.removeIf(section -> section.lines().isEmpty() && section.note().isEmpty());
        return new Comparison(left.row(), right.row(), sections);
    }

    /// Lays it out side by side.
    ///
    /// @param columns characters that each side has
    public SideBySideText text(int columns) {
        return SideBySideText.of(name(left), name(right), sections, columns);
    }

    private static String name(DumpRow row) {
        return row.time() + "  " + row.title();
    }

    /// What a reader must not overlook: differences may come from what one side does not tell.
    private static Section missing(DumpDetail left, DumpDetail right) {
        List<Line> lines = new ArrayList<>();
        int most = Math.max(left.notes().size(), right.notes().size());
        for (int note = 0; note < most; note++) {
            lines.add(
                    line(
                            note < left.notes().size() ? left.notes().get(note) : "",
                            note < right.notes().size() ? right.notes().get(note) : ""));
        }
        return new Section("What is missing", "", lines);
    }

    private static Section identity(DumpRow left, DumpRow right) {
        Map<String, String> ofLeft = identity(left);
        Map<String, String> ofRight = identity(right);
        return new Section("What they are", "", named(ofLeft, ofRight));
    }

    private static Map<String, String> identity(DumpRow row) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "Title", row.title());
        put(facts, "Version", row.version());
        put(facts, "Source", row.source());
        put(facts, "Type", row.type());
        put(facts, "Product", row.product());
        put(facts, "Component", row.component());
        put(facts, "Group", row.group().text());
        put(facts, "Time", row.time().toString());
        put(facts, "Dump", row.id().toString());
        return facts;
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.put(name, value);
        }
    }

    private static List<Section> stacks(DumpDetail left, DumpDetail right) {
        Optional<StackThread> ofLeft = StackText.mainThread(left.stack());
        Optional<StackThread> ofRight = StackText.mainThread(right.stack());
        if (ofLeft.isEmpty() && ofRight.isEmpty()) {
            return List.of(new Section("Frames", "neither dump has a stack", List.of()));
        }
        var frames =
                new FramesCompared(
                        ofLeft.map(StackThread::frames).orElse(List.of()),
                        ofRight.map(StackThread::frames).orElse(List.of()));
        String note = oneSided(ofLeft.isPresent(), ofRight.isPresent(), "has no stack");
        return List.of(
                new Section("Frames of the crashing or raising thread", note, frames.lines()),
                new Section("Locals", frames.localsNote(), frames.locals()));
    }

    private static Section fields(List<OverviewField> left, List<OverviewField> right) {
        Map<String, String> ofLeft = new LinkedHashMap<>();
        Map<String, String> ofRight = new LinkedHashMap<>();
        left.forEach(field -> ofLeft.put(field.label(), field.value()));
        right.forEach(field -> ofRight.put(field.label(), field.value()));
        return new Section("Fields", "", named(ofLeft, ofRight));
    }

    private static List<Section> environments(List<CommandOutput> left, List<CommandOutput> right) {
        if (left.isEmpty() && right.isEmpty()) {
            return List.of();
        }
        if (left.isEmpty() || right.isEmpty()) {
            String note =
                    oneSided(!left.isEmpty(), !right.isEmpty(), "holds no outputs of commands");
            return List.of(new Section("Environment", note, List.of()));
        }
        Map<String, CommandOutput> ofRight = new LinkedHashMap<>();
        right.forEach(output -> ofRight.put(output.command(), output));
        List<Section> sections = new ArrayList<>();
        for (CommandOutput output : left) {
            CommandOutput other = ofRight.remove(output.command());
            sections.add(environment(output.command(), output, other));
        }
        ofRight.values()
                .forEach(output -> sections.add(environment(output.command(), null, output)));
        return sections;
    }

    private static Section environment(
            String command, @Nullable CommandOutput left, @Nullable CommandOutput right) {
        String note = oneSided(left != null, right != null, "has no such output");
        return new Section(
                "Environment: " + command,
                note,
                LinesCompared.of(
                        left == null ? List.of() : left.lines(),
                        right == null ? List.of() : right.lines()));
    }

    private static String oneSided(boolean left, boolean right, String words) {
        if (left == right) {
            return "";
        }
        return "the " + (left ? "right" : "left") + " dump " + words;
    }

    /// Values by name: all names of the left, then those that only the right has.
    private static List<Line> named(Map<String, String> left, Map<String, String> right) {
        List<Line> lines = new ArrayList<>();
        left.forEach((name, value) ->
                lines.add(line(worded(name, value), worded(name, right.get(name)))));
        right.forEach((name, value) -> {
            if (!left.containsKey(name)) {
                lines.add(line("", worded(name, value)));
            }
        });
        return lines;
    }

    private static String worded(String name, @Nullable String value) {
        String padded = name + " ".repeat(Math.max(0, LONGEST_NAME - name.length()));
        return value == null ? "" : padded + "  " + value.strip().replace('\n', ' ');
    }

    /// A line of which an empty side is one that has nothing.
    static Line line(String left, String right) {
        if (left.equals(right)) {
            return new Line(Change.SAME, left, right);
        }
        if (left.isEmpty()) {
            return new Line(Change.RIGHT_ONLY, left, right);
        }
        return new Line(right.isEmpty() ? Change.LEFT_ONLY : Change.CHANGED, left, right);
    }
}
