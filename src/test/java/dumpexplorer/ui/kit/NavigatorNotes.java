package dumpexplorer.ui.kit;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.TimeRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes down what screens ask of the window.
public final class NavigatorNotes implements Navigator {

    private final List<String> notes = new ArrayList<>();

    /// What was asked since the last call, in order.
    public List<String> take() {
        List<String> taken = List.copyOf(notes);
        notes.clear();
        return taken;
    }

    @Override
    public void showDump(DumpId id) {
        notes.add("dump " + id);
    }

    @Override
    public void showNoDump() {
        notes.add("no dump");
    }

    @Override
    public void showGroup(GroupId id) {
        notes.add("group " + id);
    }

    @Override
    public void search(String query) {
        notes.add("search " + query);
    }

    @Override
    public void compare(DumpId left, DumpId right) {
        notes.add("compare " + left + " " + right);
    }

    @Override
    public void compareGroups(List<GroupId> groups) {
        notes.add("compare groups " + groups);
    }

    @Override
    public void openSource(String file, int line, @Nullable String version) {
        notes.add("source " + file + " " + line + " " + version);
    }

    @Override
    public void limitTo(@Nullable TimeRange range) {
        notes.add(range == null ? "no limit" : "limit " + range.from() + " " + range.to());
    }

    @Override
    public void decide(List<GroupId> groups, GroupDecision decision) {
        notes.add(decision + " " + groups.size());
    }

    @Override
    public void askForTitle(GroupRow group) {
        notes.add("title of " + group.title());
    }

    @Override
    public void askForNote(GroupRow group) {
        notes.add("note on " + group.title());
    }
}
