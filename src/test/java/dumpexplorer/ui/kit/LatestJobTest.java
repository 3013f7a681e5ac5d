package dumpexplorer.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestJobTest {

    private final JobsAtOnce jobs = new JobsAtOnce();
    private final LatestJob latest = new LatestJob(jobs, "test");
    private final List<String> answers = new ArrayList<>();

    LatestJobTest() {
        jobs.hold();
    }

    private void ask(String question) {
        latest.<String>ask(p -> question, answers::add, failure -> answers.add("failed"));
    }

    private void refine(String question) {
        latest.<String>refine(p -> question, answers::add, failure -> answers.add("failed"));
    }

    @Test
    void dropsTheAnswerToAnOlderQuestionWhicheverComesFirst() {
        ask("old");
        ask("new");
        jobs.runLast();
        jobs.runLast();
        assertEquals(List.of("new"), answers);
    }

    @Test
    void asksOnlyTheLastOfTheRefinementsThatCameWhileOneRan() {
        refine("first");
        refine("second");
        refine("third");
        assertEquals(1, jobs.waiting());
        jobs.runNext();
        jobs.runNext();
        assertEquals(List.of("first", "third"), answers);
        assertEquals(0, jobs.waiting());
    }

    @Test
    void forgetsWhatIsStillToCome() {
        refine("first");
        refine("second");
        latest.forget();
        jobs.runNext();
        assertEquals(List.of(), answers);
        assertEquals(0, jobs.waiting());
        refine("third");
        jobs.runNext();
        assertEquals(List.of("third"), answers);
    }

    @Test
    void goesOnAfterAFailure() {
        latest.<String>refine(
                p -> {
                    throw new IllegalStateException("broken");
                },
                answers::add,
                failure -> answers.add(String.valueOf(failure.getMessage())));
        refine("second");
        jobs.runNext();
        jobs.runNext();
        assertEquals(List.of("broken", "second"), answers);
    }
}
