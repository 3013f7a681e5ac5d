package dumpexplorer.ui.sources;

import com.fasterxml.jackson.databind.JsonNode;
import dumpexplorer.core.remote.sync.Conflict;
import dumpexplorer.core.remote.sync.SharedField;
import dumpexplorer.core.remote.sync.SyncOutcome;
import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.sources.WaitingViewModel.Contested;
import dumpexplorer.ui.sources.WaitingViewModel.Queued;
import dumpexplorer.ui.sources.WaitingViewModel.State;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows decisions that backends were not told yet: first those that they speak against, with both sides,
/// then those that only wait for a connection.
final class WaitingView {

    private static final int MOST_SHOWN = 200;

    private final WaitingViewModel model;
    private final Button send = new Button(Messages.text("sources.waiting.send"), Icon.SEND.node());
    private final Label summary = new Label();
    private final VBox results = new VBox();
    private final VBox lists = new VBox();
    private final ScrollPane scroll = new ScrollPane(lists);
    private final VBox node;

    WaitingView(WaitingViewModel model) {
        this.model = model;
        send.setId("waiting-send");
        send.setMinWidth(Region.USE_PREF_SIZE);
        send.setOnAction(event -> model.send());
        summary.setId("waiting-summary");
        summary.setWrapText(true);
        summary.setMaxWidth(Double.MAX_VALUE);
        summary.getStyleClass().add("muted");
        HBox.setHgrow(summary, Priority.ALWAYS);
        var top = new HBox(summary, send);
        top.getStyleClass().add("waiting-top");
        results.setId("waiting-results");
        lists.getStyleClass().add("waiting-lists");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("source-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node = new VBox(top, results, scroll);
        node.getStyleClass().add("waiting");
        model.stateProperty().subscribe(state -> show(state));
        model.outcomesProperty().subscribe(this::showOutcomes);
        model.sendingProperty().subscribe(sending -> show(model.stateProperty().get()));
    }

    Node node() {
        return node;
    }

    void focus() {
        if (send.isDisabled()) {
            scroll.requestFocus();
        } else {
            send.requestFocus();
        }
    }

    private void show(State state) {
        boolean isSending = model.sendingProperty().get();
        send.setDisable(isSending || state.queued().isEmpty());
        summary.setText(isSending ? Messages.text("sources.waiting.sending") : summary(state));
        List<Node> parts = new ArrayList<>();
        if (!state.conflicts().isEmpty()) {
            parts.add(title("sources.waiting.conflicts", state.conflicts().size()));
            state.conflicts().stream()
                    .limit(MOST_SHOWN)
                    .forEach(contested -> parts.add(conflict(contested, isSending)));
            more(state.conflicts().size(), parts);
        }
        if (!state.queued().isEmpty()) {
            parts.add(title("sources.waiting.queued", state.queued().size()));
            state.queued().stream().limit(MOST_SHOWN).forEach(queued -> parts.add(line(queued)));
            more(state.queued().size(), parts);
        }
        lists.getChildren().setAll(parts);
    }

    private static String summary(State state) {
        if (state.backends().isEmpty()) {
            return Messages.text("sources.waiting.nobody");
        }
        return state.total() == 0
                ? Messages.text("sources.waiting.nothing", String.join(", ", state.backends()))
                : Messages.text("sources.waiting.some");
    }

    private static void more(int all, List<Node> parts) {
        if (all > MOST_SHOWN) {
            var more = new Label(Messages.text("sources.waiting.more", all - MOST_SHOWN));
            more.getStyleClass().add("faint");
            parts.add(more);
        }
    }

    private static Label title(String key, int count) {
        var title = new Label(Messages.text(key, count));
        title.getStyleClass().addAll("strong", "waiting-title");
        return title;
    }

    private static Node line(Queued queued) {
        var what = new Label(what(queued.change().field()));
        what.getStyleClass().addAll("muted", "waiting-what");
        var value = new Label(value(queued.change().field(), queued.change().value()));
        value.getStyleClass().add("waiting-value");
        var group = group(queued.title());
        var server = new Label(queued.server());
        server.getStyleClass().add("faint");
        server.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(what, value, group, server);
        line.getStyleClass().add("waiting-line");
        return line;
    }

    private static Label group(String title) {
        var group = new Label(title);
        Hint.on(group, title);
        group.setMinWidth(0);
        group.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(group, Priority.ALWAYS);
        return group;
    }

    private Node conflict(Contested contested, boolean isSending) {
        Conflict conflict = contested.conflict();
        var group = group(contested.title());
        group.getStyleClass().add("strong");
        var server = new Label(conflict.server());
        server.getStyleClass().add("faint");
        server.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(Icon.WARNING.node(), group, server);
        head.getStyleClass().addAll("card-line", "warning");
        var reason = new Label(reason(conflict));
        reason.setWrapText(true);
        reason.getStyleClass().add("muted");
        SharedField field = conflict.mine().field();
        var mine = new Button(Messages.text("sources.conflict.mine"), Icon.SEND.node());
        mine.getStyleClass().add("conflict-mine");
        mine.setDisable(isSending || conflict.reason() == Conflict.Reason.GONE);
        mine.setOnAction(event -> model.sendMine(conflict));
        var theirs = new Button(Messages.text("sources.conflict.theirs"), Icon.FETCH.node());
        theirs.getStyleClass().add("conflict-theirs");
        theirs.setDisable(isSending);
        theirs.setOnAction(event -> model.takeTheirs(conflict));
        var sides =
                new HBox(
                        side(
                                Messages.text("sources.conflict.here"),
                                value(field, conflict.mine().value()),
                                mine),
                        side(
                                Messages.text("sources.conflict.there", conflict.server()),
                                there(conflict),
                                theirs));
        sides.getStyleClass().add("conflict-sides");
        var card = new VBox(head, reason, sides);
        card.getStyleClass().add("conflict");
        return card;
    }

    private static Node side(String whose, String value, Button choose) {
        var title = new Label(whose);
        title.getStyleClass().add("faint");
        var words = new Label(value);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        var side = new VBox(title, words, gap, choose);
        side.getStyleClass().add("conflict-side");
        side.setPrefWidth(0);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private static String there(Conflict conflict) {
        return switch (conflict.reason()) {
            case GONE -> Messages.text("sources.conflict.gone");
            case NEW_DUMPS -> Messages.text("sources.conflict.dumps", conflict.theirs().asText());
            case CHANGED_THERE -> value(conflict.mine().field(), conflict.theirs());
        };
    }

    private static String reason(Conflict conflict) {
        return switch (conflict.reason()) {
            case GONE -> Messages.text("sources.conflict.reason.gone");
            case NEW_DUMPS -> Messages.text("sources.conflict.reason.dumps");
            case CHANGED_THERE ->
                    Messages.text("sources.conflict.reason.changed", what(conflict.mine().field()));
        };
    }

    private static String what(SharedField field) {
        return switch (field) {
            case TITLE -> Messages.text("sources.field.title");
            case ISSUE -> Messages.text("sources.field.issue");
            case FAVOURITE -> Messages.text("sources.field.favourite");
            case CLEARED -> Messages.text("sources.field.cleared");
            case REMOVED -> Messages.text("sources.field.removed");
        };
    }

    private static String value(SharedField field, JsonNode value) {
        return switch (field) {
            case TITLE -> Messages.text("sources.value.text", value.asText());
            case ISSUE -> value.isNull() ? Messages.text("sources.value.no.issue") : value.asText();
            case FAVOURITE ->
                    value.asBoolean()
                            ? Messages.text("sources.value.starred")
                            : Messages.text("sources.value.unstarred");
            case CLEARED -> Messages.text("sources.value.resolved");
            case REMOVED -> Messages.text("sources.value.removed");
        };
    }

    private void showOutcomes(List<SyncOutcome> outcomes) {
        List<Node> lines = new ArrayList<>();
        for (SyncOutcome outcome : outcomes) {
            String error = outcome.error();
            if (error != null) {
                lines.add(result(Sentences.of(error), Icon.ERROR, "error"));
            } else if (outcome.report().sent() + outcome.report().agreed() > 0) {
                lines.add(
                        result(
                                Messages.text(
                                        "sources.waiting.sent",
                                        outcome.report().sent() + outcome.report().agreed(),
                                        outcome.report().server()),
                                Icon.DONE,
                                "success"));
            }
            outcome.report()
                    .problems()
                    .forEach(problem ->
                            lines.add(result(Sentences.of(problem), Icon.WARNING, "warning")));
        }
        results.getChildren().setAll(lines);
    }

    private static Node result(String text, Icon icon, String styleClass) {
        var line = new Label(text, icon.node());
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().addAll("source-sign", styleClass, "waiting-result");
        return line;
    }
}
