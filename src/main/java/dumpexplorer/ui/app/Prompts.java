package dumpexplorer.ui.app;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.ui.kit.GroupDecision;
import java.util.List;
import java.util.Objects;

/// Asks the user on a card above the window, and does what the answer says.
final class Prompts {

    private final MainWindowViewModel model;
    private final Overlay overlay;

    Prompts(MainWindowViewModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
    }

    void ask(Prompt question) {
        PromptView view = view(question);
        overlay.show(view.card(), view.focus());
    }

    private PromptView view(Prompt question) {
        return switch (question) {
            case Prompt.ForTitle(var group) ->
                    PromptView.forTitle(
                            group.title(),
                            title -> decide(group.id(), new GroupDecision.Rename(title)),
                            overlay::hide);
            case Prompt.ForNote(var group) ->
                    PromptView.forNote(
                            Objects.requireNonNullElse(group.note(), ""),
                            note -> decide(group.id(), new GroupDecision.WriteNote(note)),
                            overlay::hide);
            case Prompt.ForSearch(String query) ->
                    PromptView.forSearch(
                            "", query, name -> model.searches().save(name, query), overlay::hide);
            case Prompt.ForSearchName(var search) ->
                    PromptView.forSearch(
                            search.name(),
                            search.query(),
                            name -> model.searches().rename(search, name),
                            overlay::hide);
        };
    }

    private void decide(GroupId about, GroupDecision decision) {
        model.findSession().ifPresent(session -> session.decide(List.of(about), decision));
    }
}
