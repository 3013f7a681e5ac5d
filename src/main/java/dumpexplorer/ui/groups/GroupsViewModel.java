package dumpexplorer.ui.groups;

import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.DumpPage;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import dumpexplorer.ui.kit.GroupDecision;
import dumpexplorer.ui.kit.LatestJob;
import dumpexplorer.ui.kit.Navigator;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Which groups there are, in which order, which of them are selected, and what is decided about them.
/// Lives on the JavaFX thread; groups and dumps are read in jobs.
public final class GroupsViewModel {

    /// What the timeline adds to a query.
    private static final Pattern RANGE = Pattern.compile(" ?since:\\S+ before:\\S+$");

    private final GroupsReader reader;
    private final JobStarter jobs;
    private final Navigator navigator;
    private final LatestJob lists;
    private final LatestJob arrangements;
    private final LatestJob newest;

    private final ReadOnlyObjectWrapper<GroupList> list =
            new ReadOnlyObjectWrapper<>(GroupList.NONE);
    private final ReadOnlyObjectWrapper<ColumnLayout> layout =
            new ReadOnlyObjectWrapper<>(ColumnLayout.DEFAULT);
    private List<DumpId> dumps = List.of();
    private final ReadOnlyObjectWrapper<Set<GroupColumn>> withoutRoom =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Selection> selection =
            new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ReadOnlyObjectWrapper<@Nullable GroupId> revealed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();

    private Query query = Query.ALL;
    private final FirstLook start = new FirstLook();
    private long questions;

    /// A tree that shows nothing yet.
    public GroupsViewModel(Queries queries, JobStarter jobs, Navigator navigator) {
        this.reader = new GroupsReader(queries);
        this.jobs = jobs;
        this.navigator = navigator;
        this.lists = new LatestJob(jobs, "read-groups");
        this.arrangements = new LatestJob(jobs, "arrange-groups");
        this.newest = new LatestJob(jobs, "find-newest-dump");
    }

    /// Shows the groups of a query; shows them anew where it is the same query as before. May be called
    /// for every step of a dragged range and for every change of the library: what comes while an answer
    /// is awaited is folded to one more question. Selection, place and unfolded groups stay.
    public void show(Query query) {
        boolean following = withoutRange(query).equals(withoutRange(this.query));
        this.query = query;
        ColumnLayout asked = layout.get();
        long question = ++questions;
        Consumer<GroupList> taker = answer -> take(question, answer);
        if (following) {
            lists.refine(progress -> reader.read(query, asked), taker, this::fail);
        } else {
            lists.ask(progress -> reader.read(query, asked), taker, this::fail);
        }
    }

    /// Reads everything again, after a failure or a change of the library.
    public void readAgain() {
        show(query);
    }

    /// What a query says beside the range that is chosen on the timeline.
    static String withoutRange(Query query) {
        return RANGE.matcher(query.text()).replaceFirst("");
    }

    private void take(long question, GroupList answer) {
        arrangements.forget();
        failure.set("");
        read.set(true);
        list.set(answer);
        start.answered(question);
        arrange();
    }

    private void fail(Exception problem) {
        failure.set(Objects.requireNonNullElse(problem.getMessage(), problem.toString()));
    }

    private void arrange() {
        GroupList shown = list.get();
        ColumnLayout wanted = layout.get();
        boolean inOrder =
                shown.layout().sortedBy() == wanted.sortedBy()
                        && shown.layout().direction() == wanted.direction()
                        && shown.layout().hierarchy() == wanted.hierarchy();
        if (!inOrder && read.get()) {
            arrangements.ask(progress -> reader.arrange(shown, wanted), list::set, this::fail);
        }
    }

    /// Gives the groups another order.
    void sortBy(GroupColumn column, SortDirection direction) {
        layout.set(layout.get().sorted(column, direction));
        arrange();
    }

    /// Puts the groups into other folders.
    void turn(Hierarchy hierarchy) {
        layout.set(layout.get().turned(hierarchy));
        arrange();
    }

    void setColumns(List<ColumnLayout.Shown> columns) {
        layout.set(layout.get().withColumns(columns));
    }

    /// Notes which columns there is no room for now.
    void putAway(Set<GroupColumn> columns) {
        withoutRoom.set(Set.copyOf(columns));
    }

    /// Columns that the user wants to see and that there is no room for.
    ReadOnlyObjectProperty<Set<GroupColumn>> withoutRoomProperty() {
        return withoutRoom.getReadOnlyProperty();
    }

    /// Arranges the tree as at the last visit. To be called before anything is shown.
    public void restore(ColumnLayout remembered) {
        layout.set(remembered);
    }

    /// What is worth remembering; changes as the user arranges the tree.
    public ReadOnlyObjectProperty<ColumnLayout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    /// Takes what is selected in the tree. One dump, or the newest dump of one group or folder, is
    /// shown.
    void select(Selection selected) {
        if (selected.equals(selection.get())) {
            return;
        }
        selection.set(selected);
        start.userSelected();
        DumpId dump = selected.dump();
        Query folder = selected.folder();
        if (dump != null) {
            newest.forget();
            navigator.showDump(dump);
        } else if (folder != null) {
            showNewest(folder);
        } else if (selected.groups().size() == 1) {
            showNewest(query.inGroup(selected.groups().getFirst()));
        } else {
            newest.forget();
            navigator.showNoDump();
        }
    }

    /// Takes the selected dumps, where nothing else is selected and they are few.
    void selectDumps(List<DumpId> selected) {
        dumps = List.copyOf(selected);
    }

    /// Whether what is selected can be compared: two dumps, one or two groups.
    boolean canCompare() {
        int groups = selection.get().groups().size();
        return dumps.size() == 2 || (dumps.isEmpty() && (groups == 1 || groups == 2));
    }

    /// Compares two selected dumps, the ends of a selected group, or the newest dumps of two.
    public void compare() {
        if (dumps.size() == 2) {
            navigator.compare(dumps.getLast(), dumps.getFirst());
        } else if (canCompare()) {
            navigator.compareGroups(selection.get().groups());
        }
    }

    private void showNewest(Query scope) {
        newest.ask(
                progress -> reader.findNewest(scope),
                found -> found.ifPresentOrElse(navigator::showDump, navigator::showNoDump),
                this::fail);
    }

    /// Decides about all selected groups; a selected dump stands for its group.
    public void decide(GroupDecision decision) {
        navigator.decide(selection.get().groups(), decision);
    }

    /// Whether what is selected can be merged: two groups or more.
    boolean canMerge() {
        return selection.get().groups().size() > 1;
    }

    /// Has all selected groups count as the one of them with the most dumps.
    public void merge() {
        List<GroupId> selected = selection.get().groups();
        if (canMerge()) {
            list.get().rows().stream()
                    .filter(row -> selected.contains(row.id()))
                    .max(Comparator.comparingLong(GroupRow::count))
                    .ifPresent(into -> mergeInto(into, selected));
        }
    }

    private void mergeInto(GroupRow into, List<GroupId> selected) {
        List<GroupId> others = selected.stream().filter(group -> !group.equals(into.id())).toList();
        navigator.decide(others, new GroupDecision.Merge(into.id(), into.title()));
    }

    /// Whether others were merged into what is selected.
    boolean canSplit() {
        return selection.get().groups().stream().anyMatch(reader::holdsMerged);
    }

    /// Has what was merged into the selected groups count as groups of their own again.
    public void split() {
        if (canSplit()) {
            decide(new GroupDecision.Split());
        }
    }

    /// Decides about one group, whatever is selected.
    void decide(GroupId group, GroupDecision decision) {
        navigator.decide(List.of(group), decision);
    }

    /// Asks for a title of the selected group, if it is one.
    public void askForTitle() {
        findSelectedGroup().ifPresent(navigator::askForTitle);
    }

    /// Asks for a note about the selected group, if it is one.
    public void askForNote() {
        findSelectedGroup().ifPresent(navigator::askForNote);
    }

    /// The selected group, or the group of the selected dump, if it is one.
    public Optional<GroupRow> findSelectedGroup() {
        List<GroupId> groups = selection.get().groups();
        return groups.size() != 1
                ? Optional.empty()
                : list.get().rows().stream()
                        .filter(row -> row.id().equals(groups.getFirst()))
                        .findFirst();
    }

    /// Lifts the query, so that all groups are shown.
    void clearQuery() {
        navigator.search("");
    }

    /// Selects a group and scrolls to it, if it is shown.
    public void reveal(GroupId group) {
        revealed.set(null);
        revealed.set(group);
    }

    /// Says which group to select at first, if it is there. To be called before anything is shown.
    public void wish(GroupId group) {
        start.wish(group);
    }

    /// Reads everything again, and selects the first group unless the user has selected something: to be
    /// called when what was first while there was hardly anything is not worth the first look any more.
    public void startAtTop() {
        start.askForTop(questions + 1);
        readAgain();
    }

    /// How the tree chooses what is selected while the user has not chosen.
    FirstLook start() {
        return start;
    }

    /// The first group in the order that is shown.
    public Optional<GroupId> findFirst() {
        return list.get().rows().stream().findFirst().map(GroupRow::id);
    }

    /// Reads a page of a group's dumps, the newest first.
    ///
    /// @param scope selects the dumps, with those of other groups
    /// @param offset place of the first one, from 0
    void readDumps(Query scope, GroupId group, int offset, Consumer<DumpPage> taker) {
        jobs.start("read-dumps", progress -> reader.dumps(scope, group, offset), taker, this::fail);
    }

    /// Reads the groups of a folder, in the order that is shown.
    void readFolder(FolderRow folder, Consumer<List<GroupRow>> taker) {
        ColumnLayout asked = layout.get();
        jobs.start(
                "read-folder", progress -> reader.groups(folder.scope(), asked), taker, this::fail);
    }

    /// What is selected.
    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<GroupList> listProperty() {
        return list.getReadOnlyProperty();
    }

    /// The group that was last asked to be revealed.
    ReadOnlyObjectProperty<@Nullable GroupId> revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /// Whether anything was read at all yet.
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /// Why there is nothing to see; empty where all went well.
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
