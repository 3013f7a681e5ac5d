package dumpexplorer.ui.stackwalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.ui.stackwalk.DumpState.Compared;
import dumpexplorer.ui.stackwalk.DumpState.Gone;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {

    private final FakeDumps dumps = FakeDumps.of(SampleDumps.crash(), SampleDumps.error());
    private final JobsAtHand jobs = new JobsAtHand();
    private final DumpViewModel model =
            new DumpViewModel(dumps, jobs, new NotedNavigator(), Clock.systemUTC());

    @Test
    void comparesTheFirstAndTheLastDumpOfAGroup() {
        model.compareGroups(List.of(new GroupId("any")));

        assertEquals(SampleDumps.CRASH, compared().comparison().left().id());
        assertEquals(SampleDumps.ERROR, compared().comparison().right().id());
    }

    @Test
    void layOutFollowsTheWidth() {
        model.compare(SampleDumps.CRASH, SampleDumps.ERROR);
        String narrow = model.compared().lines().lines().document().line(0).text();

        model.compared().setColumns(120);

        String wide = model.compared().lines().lines().document().line(0).text();
        assertEquals(narrow.indexOf('│') + 50, wide.indexOf('│'));
    }

    @Test
    void saysWhichDumpIsGone() {
        dumps.details.remove(SampleDumps.ERROR);

        model.compare(SampleDumps.CRASH, SampleDumps.ERROR);

        assertEquals(new Gone(SampleDumps.ERROR), model.stateProperty().get());
    }

    @Test
    void leavesTheComparisonForADump() {
        model.compare(SampleDumps.CRASH, SampleDumps.ERROR);
        assertTrue(model.findShown().isEmpty());

        model.show(SampleDumps.CRASH);

        assertEquals(SampleDumps.CRASH, model.findShown().orElseThrow().detail().row().id());
    }

    private Compared compared() {
        return (Compared) model.stateProperty().get();
    }
}
