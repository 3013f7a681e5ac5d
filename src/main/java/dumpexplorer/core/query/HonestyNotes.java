package dumpexplorer.core.query;

import dumpexplorer.core.model.Dump;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Says what a reader of one dump should know about what is missing or doubtful in it.
final class HonestyNotes {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);
    private static final List<String> CLIENT_TIMES =
            List.of("client_crash_date", "crash_time", "date");

    private final List<String> notes = new ArrayList<>();

    private HonestyNotes() {}

    static List<String> of(Dump dump, Stackwalk stack, ContentReader content) {
        HonestyNotes notes = new HonestyNotes();
        if (!dump.hasData()) {
            notes.add("Only the description is held here: the dump's data never came with it.");
        }
        notes.addStack(stack, content);
        notes.addClock(dump.time(), content.values());
        return List.copyOf(notes.notes);
    }

    private void add(String note) {
        notes.add(note);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void addStack(Stackwalk stack, ContentReader content) {
        if (content.hasFramesLeftOut()) {
            add("The sender left frames out of the stack.");
        }
        if (!stack.unparsed().isEmpty()) {
            add(
                    number(stack.unparsed().size())
                            + " lines of the stack were not understood; they are shown as they"
                            + " are.");
        }
        Optional<StackThread> crashing =
                stack.threads().stream().filter(StackThread::crashed).findFirst();
        if (crashing.isPresent()) {
            addFrames(crashing.get().frames());
        } else {
            add(
                    stack.threads().isEmpty()
                            ? "There is no stack."
                            : "It is not said which thread crashed.");
        }
        addLocals(stack);
    }

    private void addLocals(Stackwalk stack) {
        long cut =
                stack.threads().stream()
                        .flatMap(thread -> thread.frames().stream())
                        .filter(frame -> !frame.locals().isEmpty())
                        .flatMap(frame -> frame.locals().stream())
                        .filter(Frame.Local::cut)
                        .count();
        if (cut > 0) {
            add(
                    number(cut)
                            + " local variables were cut at 1,000 characters when the dump was"
                            + " made.");
        }
    }

    private void addFrames(List<Frame> frames) {
        long scanned = frames.stream().filter(Frame::isDoubtful).count();
        String ofAll = " of the crashing thread's " + number(frames.size()) + " frames ";
        if (scanned > 0) {
            add(number(scanned) + ofAll + "were found by scanning memory and may be wrong.");
        }
        long nameless = frames.stream().filter(frame -> frame.function() == null).count();
        if (nameless > 0) {
            add(number(nameless) + ofAll + "have no function name: symbols were missing.");
        }
    }

    /// A crash cannot be processed before it happened: then one of the two clocks is wrong.
    private void addClock(Instant processed, Map<String, String> values) {
        CLIENT_TIMES.stream()
                .flatMap(name -> Optional.ofNullable(values.get(name)).stream())
                .flatMap(text -> ClientTime.parse(text).stream())
                .findFirst()
                .filter(crashed -> crashed.isAfter(processed.plus(CLOCK_TOLERANCE)))
                .ifPresent(crashed ->
                        add(
                                "By its own clock the machine crashed at "
                                        + crashed
                                        + ", after the report was processed: one clock is wrong."));
    }
}
