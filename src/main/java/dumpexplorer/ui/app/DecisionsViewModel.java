package dumpexplorer.ui.app;

import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.triage.Decision;
import dumpexplorer.core.triage.Triage;
import dumpexplorer.ui.kit.GroupDecision;
import dumpexplorer.ui.kit.Messages;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Makes decisions and takes them back, the newest first.
final class DecisionsViewModel {

    /// What became of it, for the user.
    ///
    /// @param text one line
    /// @param undoable whether undoing now takes exactly this back
    record Outcome(String text, boolean undoable) {}

    private final Queries queries;
    private final JobStarter jobs;
    private final Consumer<Outcome> decided;
    private final Consumer<Exception> failed;
    private final Deque<List<Decision>> undoable = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();

    /// @param decided told after every decision and every undoing
    /// @param failed told when the journal could not be written
    DecisionsViewModel(
            Queries queries,
            JobStarter jobs,
            Consumer<Outcome> decided,
            Consumer<Exception> failed) {
        this.queries = queries;
        this.jobs = jobs;
        this.decided = decided;
        this.failed = failed;
    }

    void decide(List<GroupId> groups, GroupDecision decision) {
        List<GroupId> about = about(groups, decision);
        if (about.isEmpty()) {
            return;
        }
        jobs.start(
                "decide",
                progress -> queries.decide(about, fields(about, decision)),
                made -> {
                    undoable.push(made);
                    canUndo.set(true);
                    decided.accept(new Outcome(saying(decision, made, about.size()), true));
                },
                failed);
    }

    private List<GroupId> about(List<GroupId> groups, GroupDecision decision) {
        return decision instanceof GroupDecision.Split
                ? groups.stream()
                        .flatMap(group -> queries.mergedInto(group).stream())
                        .distinct()
                        .toList()
                : List.copyOf(groups);
    }

    /// Takes the newest decision back that was not taken back yet.
    void undo() {
        List<Decision> newest = undoable.poll();
        canUndo.set(!undoable.isEmpty());
        if (newest == null) {
            decided.accept(new Outcome(Messages.text("decision.nothing.to.undo"), false));
            return;
        }
        jobs.start(
                "undo",
                progress -> queries.undo(newest),
                made ->
                        decided.accept(
                                new Outcome(
                                        Messages.text("decision.undone", newest.size()), false)),
                failure -> {
                    undoable.push(newest);
                    canUndo.set(true);
                    failed.accept(failure);
                });
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    private Map<String, @Nullable Object> fields(List<GroupId> groups, GroupDecision decision) {
        return switch (decision) {
            case GroupDecision.Resolve() -> Map.of("status", "resolved");
            case GroupDecision.Ignore() -> Map.of("status", "ignored");
            case GroupDecision.Acknowledge() -> Map.of("status", "acknowledged");
            case GroupDecision.Reopen() -> Map.of("status", "open");
            case GroupDecision.ToggleFavourite() -> Map.of("favourite", !allFavourite(groups));
            case GroupDecision.Merge(GroupId into, String _) -> Map.of("merged_into", into.text());
            case GroupDecision.Split() -> Collections.singletonMap("merged_into", null);
            case GroupDecision.Rename(String title) -> text("title", title);
            case GroupDecision.WriteNote(String note) -> text("note", note);
        };
    }

    // Blank text clears the field.
    private static Map<String, @Nullable Object> text(String field, String text) {
        return Collections.singletonMap(field, text.isBlank() ? null : text);
    }

    private boolean allFavourite(List<GroupId> groups) {
        Triage triage = queries.library().triage();
        return groups.stream().allMatch(group -> triage.state(group).favourite());
    }

    private static String saying(GroupDecision decision, List<Decision> made, int groups) {
        return switch (decision) {
            case GroupDecision.Resolve() -> Messages.text("decision.resolved", groups);
            case GroupDecision.Ignore() -> Messages.text("decision.ignored", groups);
            case GroupDecision.Acknowledge() -> Messages.text("decision.acknowledged", groups);
            case GroupDecision.Reopen() -> Messages.text("decision.reopened", groups);
            case GroupDecision.ToggleFavourite() ->
                    made.stream().anyMatch(line -> Boolean.TRUE.equals(line.set().get("favourite")))
                            ? Messages.text("decision.starred", groups)
                            : Messages.text("decision.unstarred", groups);
            case GroupDecision.Merge(GroupId _, String title) ->
                    Messages.text("decision.merged", groups + 1, title);
            case GroupDecision.Split() -> Messages.text("decision.split", groups);
            case GroupDecision.Rename(String title) ->
                    title.isBlank()
                            ? Messages.text("decision.title.removed")
                            : Messages.text("decision.renamed", title);
            case GroupDecision.WriteNote(String note) ->
                    note.isBlank()
                            ? Messages.text("decision.note.removed")
                            : Messages.text("decision.note.written");
        };
    }
}
