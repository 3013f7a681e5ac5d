package dumpexplorer.core.format.traceback;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Gap;
import dumpexplorer.core.model.Raised;
import dumpexplorer.core.model.Raised.Link;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.ThreadDetail;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One exception of a chain while its lines are read.
final class Section {

    private final int index;
    private final Keep keep;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>(0);
    private final List<String> notes = new ArrayList<>(0);
    private @Nullable String name;
    private @Nullable String type;
    private final StringBuilder message = new StringBuilder();
    private boolean hasMessage;
    private @Nullable Link link;
    private boolean circular;

    Section(int index, Keep keep) {
        this.index = index;
        this.keep = keep;
    }

    int index() {
        return index;
    }

    /// In the order in which they were read.
    List<Frame> frames() {
        return frames;
    }

    /// Adds a frame that was called by the one before it.
    void addInner(Frame frame) {
        if (keep == Keep.INNERMOST && frames.size() >= 2 * Keep.FRAMES) {
            frames.subList(0, Keep.FRAMES).clear();
            gaps.clear();
        }
        frames.add(frame);
    }

    /// Adds a frame that called the one before it.
    void addOuter(Frame frame) {
        if (keep == Keep.ALL || frames.size() < Keep.FRAMES) {
            frames.add(frame);
        }
    }

    /// Where frames are missing, by their place in [#frames].
    List<Gap> gaps() {
        return gaps;
    }

    /// Lines below the one that names the exception.
    List<String> notes() {
        return notes;
    }

    /// Adds a line below the one that names the exception.
    void addNote(String line) {
        if (keep == Keep.ALL || notes.size() < Keep.ENOUGH) {
            notes.add(line);
        }
    }

    boolean isNamed() {
        return type != null;
    }

    void raise(String exceptionType, @Nullable String text) {
        type = exceptionType;
        message.setLength(0);
        hasMessage = text != null;
        if (text != null) {
            message.append(text);
        }
    }

    /// Adds a line to the message.
    void continueMessage(String line) {
        if (keep == Keep.ALL || message.length() < Keep.MESSAGE) {
            message.append(hasMessage ? "\n" : "").append(line);
            hasMessage = true;
        }
    }

    /// Forgets which exception it is.
    void unname() {
        type = null;
        hasMessage = false;
        notes.clear();
    }

    /// The name of the thread that it ended.
    void setName(@Nullable String threadName) {
        name = threadName;
    }

    /// The thread was ended by a later exception of the same chain.
    void handNameTo(Section later) {
        if (name != null) {
            later.name = name;
            name = null;
        }
    }

    void setLink(@Nullable Link other) {
        link = other;
    }

    boolean isLinked() {
        return link != null;
    }

    void setCircular() {
        circular = true;
    }

    /// Takes empty lines from the end of the message and of the notes.
    void trim() {
        while (!message.isEmpty() && message.charAt(message.length() - 1) == '\n') {
            message.setLength(message.length() - 1);
        }
        while (!notes.isEmpty() && notes.getLast().isBlank()) {
            notes.removeLast();
        }
    }

    /// What was raised; null where no line says so.
    @Nullable Raised raised() {
        return type == null && link == null
                ? null
                : new Raised(
                        type == null ? "" : type,
                        hasMessage ? message.toString() : null,
                        notes,
                        link,
                        circular);
    }

    /// The stack of frames that were read innermost first.
    StackThread finish(boolean crashed) {
        return new StackThread(index, name, crashed, frames, ThreadDetail.ofRaised(raised(), gaps));
    }

    /// The stack of frames that were read outermost first.
    StackThread finishReversed(boolean crashed) {
        List<Gap> turned = new ArrayList<>(gaps.size());
        for (Gap gap : gaps.reversed()) {
            turned.add(new Gap(frames.size() - gap.before(), gap.count(), gap.words()));
        }
        return new StackThread(
                index, name, crashed, frames.reversed(), ThreadDetail.ofRaised(raised(), turned));
    }
}
