package dumpexplorer.ui.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.Query;
import dumpexplorer.ui.kit.FxHarness;
import dumpexplorer.ui.kit.JobsAtOnce;
import dumpexplorer.ui.kit.NavigatorNotes;
import dumpexplorer.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupsViewTest {

    @TempDir private Path folder;
    private SmallLibrary library;
    private final NavigatorNotes notes = new NavigatorNotes();
    private GroupsViewModel viewModel;
    private GroupsPage page;

    @BeforeEach
    @SuppressWarnings("NullAway.Init") // set on the JavaFX thread, which is waited for
    void open() throws Exception {
        library = new SmallLibrary(folder);
        library.put("Pump::Run", "2010-11-02 13:45:10", "4.0");
        library.put("Pump::Run", "2010-11-03 18:00:00", "4.1");
        library.put("Valve::Open", "2010-11-05 00:00:00", "4.1");
        library.put("Arm::Lift", "2010-11-01 10:00:00", "4.1");
        library.flush();
        onFx(() -> {
            viewModel = new GroupsViewModel(library.queries(), new JobsAtOnce(), notes);
            page = new GroupsPage(new GroupsView(viewModel));
            viewModel.show(Query.ALL);
            page.layOut();
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        FxHarness.run(page::close);
        library.close();
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        return FxHarness.call(work);
    }

    @Test
    void selectsTheFirstGroupByItself() throws Exception {
        assertEquals(List.of(0), onFx(page::selected));
        assertEquals(1, notes.take().size(), "its newest dump is shown");
        FxHarness.run(() -> viewModel.turn(Hierarchy.VERSION));
        assertEquals(List.of(0), onFx(page::selected));
        assertTrue(notes.take().getLast().startsWith("dump "), "that of the folder is shown");
    }

    @Test
    void selectsTheGroupOfTheLastVisitIfItIsThere() throws Exception {
        GroupId arm = viewModel.listProperty().get().rows().getLast().id();
        FxHarness.run(() -> {
            page.close();
            viewModel = new GroupsViewModel(library.queries(), new JobsAtOnce(), notes);
            viewModel.wish(arm);
            page = new GroupsPage(new GroupsView(viewModel));
            viewModel.show(Query.ALL);
        });
        assertEquals(List.of(2), onFx(page::selected));
    }

    @Test
    void startsAtTheTopAfterAnImportUnlessTheUserSelectedSomething() throws Exception {
        library.add("Late::Comer", "2010-11-09 00:00:00", "4.2");
        FxHarness.run(() -> viewModel.show(Query.ALL));
        assertEquals(List.of(1), onFx(page::selected));
        FxHarness.run(viewModel::startAtTop);
        assertEquals(List.of(0), onFx(page::selected));
        FxHarness.run(() -> {
            page.select(2);
            viewModel.startAtTop();
        });
        assertEquals(List.of(2), onFx(page::selected));
    }

    @Test
    void putsColumnsAwayBeforeTitlesCannotBeRead() throws Exception {
        List<String> wide = onFx(page::columns);
        assertEquals(
                List.of(
                        "STATUS",
                        "FAVOURITE",
                        "TITLE",
                        "COUNT",
                        "TREND",
                        "LAST",
                        "SOURCES",
                        "VERSIONS"),
                wide);
        List<String> narrow =
                onFx(() -> {
                    page.resize(500);
                    return page.columns();
                });
        assertEquals(List.of("STATUS", "FAVOURITE", "TITLE", "COUNT", "LAST"), narrow);
        assertTrue(onFx(page::titleWidth) >= 200, "titles can be read");
        List<String> wideAgain =
                onFx(() -> {
                    page.resize(900);
                    return page.columns();
                });
        assertEquals(wide, wideAgain);
        assertEquals(ColumnLayout.DEFAULT.columns().size(), wide.size());
    }

    @Test
    void unfoldsAGroupIntoItsDumpsTheNewestFirst() throws Exception {
        List<String> rows =
                onFx(() -> {
                    page.select(1);
                    page.press(KeyCode.ENTER);
                    return page.rows();
                });
        assertEquals(
                List.of(
                        "Valve::Open 1",
                        "Pump::Run 2",
                        "2010-11-03T18:00:00Z",
                        "2010-11-02T13:45:10Z",
                        "Arm::Lift 1"),
                rows);
    }

    @Test
    void goesDownAndUpByLettersAndDecides() throws Exception {
        FxHarness.run(() -> {
            page.select(0);
            page.type("j");
            page.type("j");
            page.type("k");
            notes.take();
            page.type("e");
            page.type("s");
        });
        assertEquals(List.of(1), onFx(page::selected));
        assertEquals(List.of("Resolve[] 1", "ToggleFavourite[] 1"), notes.take());
    }

    @Test
    void decidesAboutAllSelectedGroups() throws Exception {
        FxHarness.run(() -> {
            page.select(0, 2);
            notes.take();
            page.type("i");
        });
        assertEquals(List.of("Ignore[] 2"), notes.take());
    }

    @Test
    void keepsSelectionAndUnfoldedGroupsWhileDumpsArrive() throws Exception {
        FxHarness.run(() -> {
            page.select(1);
            page.press(KeyCode.ENTER);
            notes.take();
        });
        library.put("Late::Comer", "2010-11-09 00:00:00", "4.2");
        library.add("Pump::Run", "2010-11-08 00:00:00", "4.2");
        FxHarness.run(() -> {
            viewModel.show(Query.ALL);
            page.layOut();
        });
        assertEquals(
                List.of(
                        "Late::Comer 1",
                        "Pump::Run 3",
                        "2010-11-08T00:00:00Z",
                        "2010-11-03T18:00:00Z",
                        "2010-11-02T13:45:10Z",
                        "Valve::Open 1",
                        "Arm::Lift 1"),
                onFx(page::rows));
        assertEquals(List.of(1), onFx(page::selected));
        assertEquals(List.of(), notes.take());
    }

    @Test
    void selectsTheGroupThatTookThePlaceOfOneThatLeft() throws Exception {
        Query open = Query.parse("status:open", Clock.systemUTC());
        FxHarness.run(() -> {
            viewModel.show(open);
            page.select(1);
        });
        library.queries()
                .decide(viewModel.selectionProperty().get().groups(), Map.of("status", "resolved"));
        FxHarness.run(() -> viewModel.show(open));
        assertEquals(List.of("Valve::Open 1", "Arm::Lift 1"), onFx(page::rows));
        assertEquals(List.of(1), onFx(page::selected));
    }

    @Test
    void revealsAGroup() throws Exception {
        FxHarness.run(() -> viewModel.reveal(viewModel.listProperty().get().rows().get(2).id()));
        assertEquals(List.of(2), onFx(page::selected));
    }

    @Test
    void showsVeryManyDumpsInChunks() throws Exception {
        for (int number = 0; number < 450; number++) {
            library.put(
                    "Many::Times",
                    "2010-12-01 %02d:%02d:00".formatted(number / 60, number % 60),
                    "5.0");
        }
        library.flush();
        List<String> rows =
                onFx(() -> {
                    viewModel.show(Query.ALL);
                    page.select(0);
                    page.press(KeyCode.ENTER);
                    return page.rows();
                });
        assertEquals("Many::Times 450", rows.getFirst());
        assertEquals(List.of("200 to 400", "400 to 450"), rows.subList(201, 203));
        List<String> more =
                onFx(() -> {
                    page.select(202);
                    page.press(KeyCode.ENTER);
                    return page.rows();
                });
        assertEquals("2010-12-01T00:49:00Z", more.get(203));
        assertEquals(rows.size() + 50, more.size());
    }

    @Test
    void saysThatNothingMatchesAndOffersToClearTheQuery() throws Exception {
        Query nothing = Query.parse("version:9.9", Clock.systemUTC());
        String words =
                onFx(() -> {
                    viewModel.show(nothing);
                    return page.placeholder();
                });
        assertEquals("No groups match version:9.9", words);
        notes.take();
        FxHarness.run(page::clearQuery);
        assertEquals(List.of("search "), notes.take());
    }

    @Test
    void saysHowManyThereAre() throws Exception {
        assertEquals("3 groups, 4 dumps", onFx(page::count));
        assertTrue(onFx(page::rows).size() == 3);
    }
}
