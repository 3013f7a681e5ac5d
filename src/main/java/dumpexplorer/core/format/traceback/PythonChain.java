package dumpexplorer.core.format.traceback;

import dumpexplorer.core.model.Raised.Link;
import dumpexplorer.core.model.Raised.Relation;
import dumpexplorer.core.model.StackThread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The exceptions of one text and how they belong together: chains by the sentences between them,
/// members of groups by their margins, those of another process by the quotes around them.
final class PythonChain {

    private static final int NO_MARGIN = -1;

    private final Keep keep;
    private final List<Section> sections = new ArrayList<>();
    private final Deque<Place> places = new ArrayDeque<>();
    private int count;

    PythonChain(Keep keep) {
        this.keep = keep;
        places.push(new Place(NO_MARGIN, null, Relation.MEMBER));
    }

    /// A chain of exceptions, each because of or while handling the one before it.
    private static final class Place {
        private final @Nullable Section owner;
        private final Relation toOwner;
        private int column;
        private @Nullable Section open;
        private @Nullable Section last;
        private @Nullable Relation pending;
        private String nameLine = "";

        Place(int column, @Nullable Section owner, Relation toOwner) {
            this.column = column;
            this.owner = owner;
            this.toOwner = toOwner;
        }

        /// Whether it is what another process sent.
        private boolean isQuote() {
            return toOwner == Relation.CAUSE;
        }

        private @Nullable Section newest() {
            return open == null ? last : open;
        }
    }

    private Place place() {
        return places.getFirst();
    }

    /// The exception whose lines are being read.
    @Nullable Section findOpen() {
        return place().open;
    }

    /// Begins the next exception.
    ///
    /// @param name of the thread that it ended
    Section begin(@Nullable String name) {
        Place place = place();
        finishOpen(place);
        Section section = new Section(count++, keep);
        section.setName(name);
        if (keep == Keep.ALL || sections.size() < Keep.ENOUGH) {
            sections.add(section);
        }
        if (place.last != null && place.pending != null) {
            place.last.setLink(new Link(place.pending, section.index()));
            place.last.handNameTo(section);
        }
        place.pending = null;
        place.open = section;
        return section;
    }

    /// Begins an exception that has no stack, where one may be named: as the member of a group, as
    /// the first of a chain, or behind a sentence.
    ///
    /// @param name of the thread that it ended
    @Nullable Section findForName(@Nullable String name) {
        Place place = place();
        boolean mayStart = place.last == null || place.pending != null;
        return mayStart && (count == 0 || place.pending != null || place.owner != null)
                ? begin(name)
                : null;
    }

    private static void finishOpen(Place place) {
        if (place.open != null) {
            place.open.trim();
            place.last = place.open;
            place.open = null;
        }
    }

    /// Takes a sentence between two exceptions.
    void relate(Relation relation) {
        finishOpen(place());
        place().pending = relation;
    }

    /// The open exception was named in this line.
    void named(String line) {
        place().nameLine = line;
    }

    /// The open exception is not what it seemed to be.
    ///
    /// @return the lines that named it
    List<String> takeBackName() {
        Place place = place();
        List<String> lines = new ArrayList<>();
        if (place.open != null) {
            lines.add(place.nameLine);
            place.open.notes().stream().filter(note -> !note.isBlank()).forEach(lines::add);
            place.open.unname();
        }
        return lines;
    }

    /// Whether no group or quote surrounds what comes.
    boolean isTop() {
        return places.size() == 1;
    }

    /// Whether lines with a margin at a column, or with none where that is -1, go on with what is
    /// being read.
    boolean isAt(int column) {
        return place().column == column;
    }

    /// Whether lines may have the margin of a group.
    boolean isInGroup() {
        return place().column != NO_MARGIN;
    }

    /// Begins a group that no other one surrounds.
    void enterGroup(int column) {
        place().column = column;
    }

    /// Begins a member of the innermost group whose margin is left of a column.
    void member(int column) {
        while (place().column > column && places.size() > 1) {
            leave();
        }
        Section owner = place().newest();
        if (place().column == column && places.size() > 1) {
            owner = place().owner;
            leave();
        }
        places.push(new Place(column, owner, Relation.MEMBER));
    }

    /// Goes back to the member or group whose margin stands at a column, or left of it.
    void moveTo(int column) {
        while (place().column > column && places.size() > 1) {
            leave();
        }
    }

    /// Ends the members whose margins are not left of a column.
    void endMembers(int column) {
        moveTo(column - 1);
    }

    /// Ends all groups: what comes has no margin.
    void leaveGroups() {
        while (places.size() > 1 && !place().isQuote()) {
            leave();
        }
        place().column = NO_MARGIN;
    }

    /// Takes the quotes around the traceback of another process, which is the cause of the exception
    /// named before.
    ///
    /// @return whether they are such quotes
    boolean quote() {
        Place place = place();
        if (place.isQuote()) {
            leave();
            return true;
        }
        boolean remote = place.open != null && place.open.isNamed() && isRemote(place.nameLine);
        if (remote) {
            places.push(new Place(place.column, place.open, Relation.CAUSE));
        }
        return remote;
    }

    private static boolean isRemote(String nameLine) {
        return nameLine.strip().endsWith("RemoteTraceback:");
    }

    /// Adds a line to the group that the present member belongs to.
    ///
    /// @return whether there is one
    boolean noteToOwner(String line) {
        Section owner = place().owner;
        if (owner != null) {
            owner.addNote(line);
        }
        return owner != null;
    }

    private void leave() {
        Place left = places.pop();
        finishOpen(left);
        if (left.last != null && left.owner != null) {
            left.last.setLink(new Link(left.toOwner, left.owner.index()));
        }
    }

    /// The exception that was not caught: the last one.
    @Nullable Section finish() {
        while (places.size() > 1) {
            leave();
        }
        finishOpen(place());
        return place().last;
    }

    /// All stacks, in the order of the text.
    List<StackThread> threads() {
        Section uncaught = finish();
        List<StackThread> threads = new ArrayList<>(sections.size());
        for (Section section : sections) {
            threads.add(section.finishReversed(section == uncaught));
        }
        return threads;
    }
}
