package dumpexplorer.ui.groups;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.DumpPage;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.Query;
import dumpexplorer.ui.groups.TreePlace.WhenGone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/// Keeps the rows of the tree what the view model says, and tells it what is selected. Rows below a row
/// are read when it is unfolded.
final class GroupsTree {

    private final GroupsViewModel viewModel;
    private final TreePlace place;
    private final Branch root;
    private GroupList shown = GroupList.NONE;
    private boolean changing;

    GroupsTree(IndexedTreeTable table, GroupsViewModel viewModel, TreePlace place) {
        this.viewModel = viewModel;
        this.place = place;
        this.root = table.top();
        root.addEventHandler(
                TreeItem.<TreeEntry>branchExpandedEvent(), event -> unfold(event.getTreeItem()));
        table.getSelectionModel()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) change -> tellSelection());
        viewModel.listProperty().addListener((property, old, list) -> show(list));
        viewModel.revealedProperty().addListener((property, old, group) -> reveal(group));
        viewModel.start().topsProperty().addListener((property, old, top) -> selectFirst());
        show(viewModel.listProperty().get());
    }

    private void show(GroupList list) {
        List<? extends Line> lines =
                list.isFoldered()
                        ? list.folders().stream().map(Line.OfFolder::new).toList()
                        : groups(list.rows(), list.query());
        boolean sameQuestion = list.isAskedLike(shown);
        shown = list;
        change(root, lines, sameQuestion ? WhenGone.SELECT_NEXT : WhenGone.SELECT_NOTHING);
        if (place.selected().isEmpty()) {
            selectFirst();
        }
    }

    /// There is always something to read: the group of the last visit, or else the first one.
    private void selectFirst() {
        if (!root.getChildren().isEmpty()) {
            viewModel
                    .start()
                    .takeWished()
                    .flatMap(root::find)
                    .ifPresentOrElse(
                            place::select, () -> place.select(root.getChildren().getFirst()));
            viewModel.start().selectedByItself();
        }
    }

    private static List<Line.OfGroup> groups(List<GroupRow> rows, Query scope) {
        return rows.stream().map(row -> new Line.OfGroup(row, scope)).toList();
    }

    /// Changes rows, keeps selection and place, and reads what has become stale.
    private void change(Branch branch, List<? extends Line> lines, WhenGone whenGone) {
        Branch.Plan plan = branch.plan(lines);
        if (branch.isMovedBy(plan)) {
            changing = true;
            TreePlace.Kept kept = place.keep();
            branch.carryOut(plan);
            place.restore(kept, whenGone);
            changing = false;
            tellSelection();
        }
        plan.stale().forEach(this::load);
    }

    private void unfold(TreeItem<TreeEntry> item) {
        if (!changing && item instanceof Branch branch && !branch.isLoaded()) {
            load(branch);
        }
    }

    private void load(Branch branch) {
        long question = branch.ask();
        switch (branch.line()) {
            case Line.OfGroup group -> readDumps(branch, question, group, 0);
            case Line.OfMore more -> readDumps(branch, question, more.group(), more.offset());
            case Line.OfFolder folder ->
                    viewModel.readFolder(
                            folder.folder(),
                            rows -> fill(branch, question, groups(rows, folder.folder().scope())));
            case Line.OfDump dump -> {}
        }
    }

    private void readDumps(Branch branch, long question, Line.OfGroup group, int offset) {
        viewModel.readDumps(
                group.scope(),
                group.row().id(),
                offset,
                page -> fill(branch, question, lines(group, page)));
    }

    /// The dumps of a page; below a first page also the rows that unfold into all others.
    private static List<Line> lines(Line.OfGroup group, DumpPage page) {
        var lines = new ArrayList<Line>();
        page.rows().forEach(row -> lines.add(new Line.OfDump(row)));
        if (page.offset() == 0) {
            for (int offset = page.rows().size();
                    offset > 0 && offset < page.total();
                    offset += GroupsReader.PAGE) {
                int end = Math.min(page.total(), offset + GroupsReader.PAGE);
                lines.add(new Line.OfMore(group, offset, end));
            }
        }
        return lines;
    }

    private void fill(Branch branch, long question, List<? extends Line> lines) {
        if (branch.awaits(question)) {
            change(branch, lines, WhenGone.SELECT_NEXT);
        }
    }

    private void tellSelection() {
        if (changing) {
            return;
        }
        List<TreeItem<TreeEntry>> selected = place.selected();
        var groups = new LinkedHashSet<GroupId>();
        for (TreeItem<TreeEntry> item : selected) {
            findGroup(item).ifPresent(groups::add);
        }
        viewModel.selectDumps(onlyDumps(selected));
        viewModel.select(
                new Selection(List.copyOf(groups), onlyDump(selected), onlyFolder(selected)));
    }

    private static Optional<GroupId> findGroup(TreeItem<TreeEntry> item) {
        return switch (item.getValue().line()) {
            case Line.OfGroup group -> Optional.of(group.row().id());
            case Line.OfDump dump -> Optional.of(dump.row().group());
            case Line.OfMore more -> Optional.of(more.group().row().id());
            case Line.OfFolder folder -> Optional.empty();
        };
    }

    private static List<DumpId> onlyDumps(List<TreeItem<TreeEntry>> selected) {
        List<DumpId> dumps = new ArrayList<>();
        for (TreeItem<TreeEntry> item : selected.subList(0, Math.min(3, selected.size()))) {
            if (item != null && item.getValue().line() instanceof Line.OfDump dump) {
                dumps.add(dump.row().id());
            }
        }
        return dumps.size() == selected.size() ? dumps : List.of();
    }

    private static @Nullable DumpId onlyDump(List<TreeItem<TreeEntry>> selected) {
        boolean one = selected.size() == 1;
        return one && selected.getFirst().getValue().line() instanceof Line.OfDump dump
                ? dump.row().id()
                : null;
    }

    private static @Nullable Query onlyFolder(List<TreeItem<TreeEntry>> selected) {
        boolean one = selected.size() == 1;
        return one && selected.getFirst().getValue().line() instanceof Line.OfFolder folder
                ? folder.folder().scope()
                : null;
    }

    private void reveal(@Nullable GroupId group) {
        if (group != null) {
            root.find(group).ifPresent(place::select);
        }
    }
}
