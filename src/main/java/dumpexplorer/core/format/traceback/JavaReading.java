package dumpexplorer.core.format.traceback;

import dumpexplorer.core.format.SharedTexts;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Gap;
import dumpexplorer.core.model.Raised.Link;
import dumpexplorer.core.model.Raised.Relation;
import dumpexplorer.core.model.StackThread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines of one Java stack trace: the exception that was not caught first, then those suppressed
/// on its way, each with causes of its own, then its causes. Frames that one has in common with the
/// one it belongs to are only counted; here they are written out.
final class JavaReading {

    /// Frames that are only counted are written out up to this many in all.
    private static final int MAX_COMMON = 1_000_000;

    private static final String CAUSED = "Caused by: ";
    private static final String CIRCULAR = "[CIRCULAR REFERENCE:";
    private static final String SUPPRESSED = "Suppressed: ";
    private static final Pattern COMMON =
            Pattern.compile("\\.\\.\\. (\\d{1,9}) (?:more|common frames omitted)");
    private static final Pattern LEFT_OUT =
            Pattern.compile("\\.\\.\\. (\\d{1,9}) (?:frames? (?:truncated|excluded|omitted)).*");
    private static final Pattern THREAD =
            Pattern.compile("Exception in thread \"([^\"]*)\" (.*)", Pattern.DOTALL);
    private static final Pattern HEADLINE =
            Pattern.compile(
                    "\\s*(?:Exception in thread \"[^\"]*\" )?[\\p{L}_$][\\p{L}\\p{N}_$]*+"
                            + "(?:[./][\\p{L}\\p{N}_$\\-]+)+(?:: ?.*)?",
                    Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$./\\-]*");

    private final Keep keep;
    private final List<Section> sections = new ArrayList<>();
    private final Consumer<String> unparsed;
    private final SharedTexts texts = new SharedTexts();

    /// The exceptions that others may belong to: each stands further right than the one below it.
    private final Deque<Level> levels = new ArrayDeque<>();

    private int count;
    private int common;
    private boolean inMessage;
    private boolean inCircular;

    /// A line that was not understood, as long as it may yet begin another stack trace.
    private @Nullable String headline;

    /// An exception and how far its first line is indented.
    private record Level(Section section, @Nullable Section enclosing, int indent) {}

    /// @param unparsed takes what is not understood
    JavaReading(Keep keep, Consumer<String> unparsed) {
        this.keep = keep;
        this.unparsed = unparsed;
    }

    /// Takes one line.
    void take(String line) {
        String text = line.stripLeading();
        int indent = line.length() - text.length();
        if (levels.isEmpty()) {
            takeFirst(text, indent);
        } else if (text.startsWith(CAUSED)) {
            takeNext(Relation.CAUSE, text.substring(CAUSED.length()), indent);
        } else if (text.startsWith(SUPPRESSED) && (indent > 0 || !inMessage)) {
            takeNext(Relation.SUPPRESSED, text.substring(SUPPRESSED.length()), indent);
        } else if (!takeFrame(text.stripTrailing(), indent)) {
            takeOther(line, text);
        }
    }

    /// All lines were taken.
    void end() {
        endHeadline();
        sections.forEach(Section::trim);
    }

    private void takeFirst(String text, int indent) {
        if (text.isEmpty()) {
            return;
        }
        Matcher thread = THREAD.matcher(text);
        Section section = begin();
        if (thread.matches()) {
            section.setName(thread.group(1));
            raise(section, thread.group(2));
        } else {
            raise(section, text);
        }
        levels.push(new Level(section, null, indent));
    }

    /// A line that was not understood begins another stack trace, if a frame follows it.
    private void beginAnother() {
        String text = headline;
        if (text != null && HEADLINE.matcher(text).matches()) {
            headline = null;
            levels.clear();
            takeFirst(text.strip(), text.length() - text.stripLeading().length());
        }
        endHeadline();
    }

    private void endHeadline() {
        if (headline != null) {
            unparsed.accept(headline);
            headline = null;
        }
    }

    private Section begin() {
        Section section = new Section(count++, keep);
        if (keep == Keep.ALL || sections.size() < Keep.ENOUGH) {
            sections.add(section);
        }
        inMessage = true;
        return section;
    }

    /// The class ends at the first colon; a text that does not start with a class is all message.
    private static void raise(Section section, String text) {
        int colon = text.indexOf(':');
        String type = colon < 0 ? text : text.substring(0, colon);
        if (!CLASS.matcher(type).matches()) {
            section.raise("", text);
            return;
        }
        String rest = text.substring(type.length());
        section.raise(type, rest.isEmpty() ? null : rest.substring(rest.startsWith(": ") ? 2 : 1));
    }

    /// A cause stands as far right as what it caused, a suppressed exception further.
    private void takeNext(Relation relation, String raised, int indent) {
        endHeadline();
        while (levels.size() > 1 && isBeyond(levels.getFirst(), relation, indent)) {
            levels.pop();
        }
        Level owner = levels.getFirst();
        Section section = begin();
        section.setLink(new Link(relation, owner.section.index()));
        if (!takeCircular(section, raised)) {
            raise(section, raised);
        }
        if (relation == Relation.CAUSE) {
            levels.pop();
        }
        levels.push(new Level(section, owner.section, indent));
    }

    private static boolean isBeyond(Level level, Relation relation, int indent) {
        return relation == Relation.CAUSE ? level.indent > indent : level.indent >= indent;
    }

    /// @return whether it is one, or stands for some
    private boolean takeFrame(String text, int indent) {
        Optional<JavaFrame> frame = JavaFrame.find(text);
        if (frame.isPresent()) {
            beginAnother();
            inMessage = false;
            levels.getFirst().section.addOuter(frame.get().frame(texts));
            return true;
        }
        Matcher counted = COMMON.matcher(text);
        if (counted.matches() && (indent > 0 || !inMessage)) {
            inMessage = false;
            addCommon(Integer.parseInt(counted.group(1)), text);
            return true;
        }
        Matcher missing = LEFT_OUT.matcher(text);
        if (missing.matches() && (indent > 0 || !inMessage)) {
            inMessage = false;
            addGap(levels.getFirst().section, Integer.parseInt(missing.group(1)), text);
            return true;
        }
        if (!text.startsWith(CIRCULAR) || indent == 0) {
            return false;
        }
        Section owner = levels.getFirst().section;
        Section section = begin();
        section.setLink(new Link(Relation.CAUSE, owner.index()));
        levels.push(new Level(section, owner, indent));
        return takeCircular(section, text);
    }

    /// `[CIRCULAR REFERENCE: class: message]`, whose message may go on in the next lines.
    private boolean takeCircular(Section section, String text) {
        if (!text.startsWith(CIRCULAR)) {
            return false;
        }
        boolean closed = text.endsWith("]");
        String raised = text.substring(CIRCULAR.length(), text.length() - (closed ? 1 : 0));
        raise(section, raised.startsWith(" ") ? raised.substring(1) : raised);
        section.setCircular();
        inMessage = !closed;
        inCircular = !closed;
        return true;
    }

    /// Writes out the last frames of the exception that this one belongs to.
    private void addCommon(int number, String words) {
        Level level = levels.getFirst();
        List<Frame> enclosing = level.enclosing == null ? List.of() : level.enclosing.frames();
        int shared = Math.min(number, enclosing.size());
        shared = Math.min(shared, MAX_COMMON - common);
        common += shared;
        if (shared < number) {
            addGap(level.section, number - shared, words);
        }
        for (Frame frame : enclosing.subList(enclosing.size() - shared, enclosing.size())) {
            level.section.addOuter(frame);
        }
    }

    private static void addGap(Section section, int number, String words) {
        section.gaps().add(new Gap(section.frames().size(), number, words));
    }

    /// Until the first frame, lines belong to the message.
    private void takeOther(String line, String text) {
        Section section = levels.getFirst().section;
        if (inCircular && line.endsWith("]")) {
            section.continueMessage(line.substring(0, line.length() - 1));
            inMessage = false;
            inCircular = false;
        } else if (inMessage) {
            section.continueMessage(line);
        } else if (!text.isEmpty()) {
            endHeadline();
            headline = line;
        }
    }

    /// The exception that was not caught; null where there is none.
    @Nullable Section findUncaught() {
        return sections.isEmpty() ? null : sections.getFirst();
    }

    /// All stacks, in the order of the text.
    List<StackThread> threads() {
        List<StackThread> threads = new ArrayList<>(sections.size());
        for (Section section : sections) {
            threads.add(section.finish(section == findUncaught()));
        }
        return threads;
    }
}
