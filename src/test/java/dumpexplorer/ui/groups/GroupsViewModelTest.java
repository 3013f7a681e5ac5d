package dumpexplorer.ui.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.query.TimeRange;
import dumpexplorer.ui.kit.GroupDecision;
import dumpexplorer.ui.kit.JobsAtOnce;
import dumpexplorer.ui.kit.NavigatorNotes;
import dumpexplorer.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupsViewModelTest {

    @TempDir private Path folder;
    private SmallLibrary library;
    private DumpId newestOfPump;
    private final JobsAtOnce jobs = new JobsAtOnce();
    private final NavigatorNotes notes = new NavigatorNotes();
    private GroupsViewModel viewModel;

    @BeforeEach
    void open() throws Exception {
        library = new SmallLibrary(folder);
        library.put("Pump::Run", "2010-11-02 13:45:10", "4.0");
        newestOfPump = library.put("Pump::Run", "2010-11-03 18:00:00", "4.1");
        library.put("Valve::Open", "2010-11-05 00:00:00", "4.1");
        library.put("Arm::Lift", "2010-11-01 10:00:00", "4.1");
        library.flush();
        viewModel = new GroupsViewModel(library.queries(), jobs, notes);
    }

    @Test
    void mergesIntoTheGroupWithTheMostDumps() {
        viewModel.show(Query.ALL);
        viewModel.select(
                new Selection(List.of(group("Arm::Lift"), group("Pump::Run")), null, null));
        viewModel.merge();
        assertEquals(
                List.of(new GroupDecision.Merge(group("Pump::Run"), "Pump::Run") + " 1"),
                notes.take().subList(1, 2));
    }

    @AfterEach
    void close() throws Exception {
        library.close();
    }

    private List<String> titles() {
        return viewModel.listProperty().get().rows().stream().map(GroupRow::title).toList();
    }

    private GroupId group(String title) {
        return viewModel.listProperty().get().rows().stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Query query(String text) throws Exception {
        return Query.parse(text, Clock.systemUTC());
    }

    @Test
    void listsTheNewestGroupsFirst() {
        viewModel.show(Query.ALL);
        assertEquals(List.of("Valve::Open", "Pump::Run", "Arm::Lift"), titles());
        assertEquals(4, viewModel.listProperty().get().dumps());
    }

    @Test
    void sortsByAnyColumnInBothDirections() {
        viewModel.show(Query.ALL);
        viewModel.sortBy(GroupColumn.TITLE, SortDirection.ASCENDING);
        assertEquals(List.of("Arm::Lift", "Pump::Run", "Valve::Open"), titles());
        viewModel.sortBy(GroupColumn.TITLE, SortDirection.DESCENDING);
        assertEquals(List.of("Valve::Open", "Pump::Run", "Arm::Lift"), titles());
        viewModel.sortBy(GroupColumn.COUNT, SortDirection.DESCENDING);
        assertEquals("Pump::Run", titles().getFirst());
        viewModel.sortBy(GroupColumn.VERSIONS, SortDirection.ASCENDING);
        assertEquals("Pump::Run", titles().getFirst());
    }

    @Test
    void showsTheNewestDumpOfASelectedGroup() {
        viewModel.show(Query.ALL);
        viewModel.select(new Selection(List.of(group("Pump::Run")), null, null));
        assertEquals(List.of("dump " + newestOfPump), notes.take());
    }

    @Test
    void showsTheNewestDumpOfASelectedFolder() throws Exception {
        viewModel.show(Query.ALL);
        viewModel.select(new Selection(List.of(), null, query("version:4.1 Pump")));
        assertEquals(List.of("dump " + newestOfPump), notes.take());
    }

    @Test
    void showsNoDumpForSeveralGroups() {
        viewModel.show(Query.ALL);
        viewModel.select(
                new Selection(List.of(group("Pump::Run"), group("Arm::Lift")), null, null));
        viewModel.decide(new GroupDecision.Resolve());
        assertEquals(List.of("no dump", "Resolve[] 2"), notes.take());
    }

    @Test
    void dropsTheNewestDumpOfAGroupThatIsSelectedNoMore() {
        viewModel.show(Query.ALL);
        jobs.hold();
        viewModel.select(new Selection(List.of(group("Pump::Run")), null, null));
        viewModel.select(Selection.NONE);
        jobs.runNext();
        assertEquals(List.of("no dump"), notes.take());
    }

    @Test
    void countsOnlyWhatTheQuerySelects() throws Exception {
        viewModel.show(query("version:4.0"));
        assertEquals(List.of("Pump::Run"), titles());
        assertEquals(1, viewModel.listProperty().get().rows().getFirst().count());
    }

    @Test
    void followsADraggedRangeWithTheLastOfItsSteps() {
        viewModel.show(Query.ALL);
        jobs.hold();
        for (int day = 2; day <= 6; day++) {
            viewModel.show(Query.ALL.within(untilDay(day)));
        }
        assertEquals(1, jobs.waiting());
        jobs.runNext();
        assertEquals(List.of("Arm::Lift"), titles());
        jobs.runNext();
        assertEquals(List.of("Valve::Open", "Pump::Run", "Arm::Lift"), titles());
        assertEquals(0, jobs.waiting());
    }

    private static TimeRange untilDay(int day) {
        return new TimeRange(
                Instant.parse("2010-11-01T00:00:00Z"),
                Instant.parse("2010-11-0" + day + "T00:00:00Z"));
    }

    @Test
    void dropsTheAnswerToAnOlderQuery() throws Exception {
        jobs.hold();
        viewModel.show(query("version:4.0"));
        viewModel.show(query("Arm"));
        jobs.runLast();
        jobs.runLast();
        assertEquals(List.of("Arm::Lift"), titles());
    }

    @Test
    void putsGroupsIntoFoldersOfATraitsValues() {
        viewModel.show(Query.ALL);
        viewModel.turn(Hierarchy.VERSION);
        List<FolderRow> folders = viewModel.listProperty().get().folders();
        assertEquals(
                List.of("4.1 3", "4.0 1"),
                folders.stream().map(each -> each.value() + " " + each.count()).toList());
        var inside = new ArrayList<String>();
        viewModel.readFolder(
                folders.getFirst(),
                rows -> rows.forEach(row -> inside.add(row.title() + " " + row.count())));
        assertEquals(List.of("Valve::Open 1", "Pump::Run 1", "Arm::Lift 1"), inside);
    }

    @Test
    void putsGroupsOfOneFunctionIntoAFolder() throws Exception {
        library.put("Pump::Run(int) | main", "2010-11-02 13:00:00", "4.1");
        library.flush();
        viewModel.show(Query.ALL);
        viewModel.turn(Hierarchy.SIGNATURE);
        List<FolderRow> folders = viewModel.listProperty().get().folders();
        assertEquals(
                List.of("Pump::Run 3", "Valve::Open 1", "Arm::Lift 1"),
                folders.stream().map(each -> each.value() + " " + each.count()).toList());
        var inside = new ArrayList<String>();
        viewModel.readFolder(
                folders.getFirst(), rows -> rows.forEach(row -> inside.add(row.title())));
        assertEquals(List.of("Pump::Run", "Pump::Run(int) | main"), inside);
    }

    @Test
    void putsDumpsWithoutTheTraitIntoAFolderOfTheirOwn() {
        viewModel.show(Query.ALL);
        viewModel.turn(Hierarchy.COMPONENT);
        List<FolderRow> folders = viewModel.listProperty().get().folders();
        assertEquals(1, folders.size());
        assertEquals(null, folders.getFirst().value());
        var inside = new ArrayList<GroupRow>();
        viewModel.readFolder(folders.getFirst(), inside::addAll);
        assertEquals(3, inside.size());
    }

    @Test
    void putsGroupsIntoDaysTheNewestFirst() {
        viewModel.show(Query.ALL);
        viewModel.turn(Hierarchy.DAY);
        assertEquals(
                List.of("2010-11-05", "2010-11-03", "2010-11-02", "2010-11-01"),
                viewModel.listProperty().get().folders().stream().map(FolderRow::value).toList());
    }

    @Test
    void asksForTheTitleOfOneGroupOnly() {
        viewModel.show(Query.ALL);
        viewModel.select(new Selection(List.of(group("Arm::Lift")), null, null));
        notes.take();
        viewModel.askForTitle();
        viewModel.select(Selection.NONE);
        viewModel.askForTitle();
        assertEquals(List.of("title of Arm::Lift", "no dump"), notes.take());
    }
}
