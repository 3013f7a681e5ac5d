package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.TimeRange;
import dumpexplorer.ui.kit.GroupDecision;
import dumpexplorer.ui.kit.Navigator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Notes what a screen asks the window for.
final class NotedNavigator implements Navigator {

    final List<String> asked = new ArrayList<>();

    @Override
    public void showDump(DumpId id) {
        asked.add("dump " + id);
    }

    @Override
    public void showNoDump() {
        asked.add("no dump");
    }

    @Override
    public void showGroup(GroupId id) {
        asked.add("group " + id);
    }

    @Override
    public void search(String query) {
        asked.add("search " + query);
    }

    @Override
    public void compare(DumpId left, DumpId right) {
        asked.add("compare " + left + " " + right);
    }

    @Override
    public void compareGroups(List<GroupId> groups) {
        asked.add("compare groups " + groups);
    }

    @Override
    public void openSource(String file, int line, @Nullable String version) {
        asked.add("source " + file + " " + line + " " + version);
    }

    @Override
    public void limitTo(@Nullable TimeRange range) {
        asked.add("range " + range);
    }

    @Override
    public void decide(List<GroupId> groups, GroupDecision decision) {
        asked.add(decision + " " + groups);
    }

    @Override
    public void askForTitle(GroupRow group) {
        asked.add("title of " + group.id());
    }

    @Override
    public void askForNote(GroupRow group) {
        asked.add("note of " + group.id());
    }
}
