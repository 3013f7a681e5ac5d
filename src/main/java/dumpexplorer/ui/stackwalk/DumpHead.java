package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.triage.Status;
import dumpexplorer.ui.kit.GroupDecision;
import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.YieldingBox;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The head of a dump: what it is, where its group stands, what can be decided about it.
final class DumpHead {

    private static final int HASH_SHOWN = 8;
    private static final double ROOM_FOR_MORE = 64;

    private final DumpViewModel model;
    private final VBox root = new VBox();

    DumpHead(DumpViewModel model) {
        this.model = model;
        root.getStyleClass().add("dump-head");
    }

    Node node() {
        return root;
    }

    void show(OpenDump dump) {
        DumpRow row = dump.detail().row();
        GroupRow group = dump.place().group();
        root.getChildren().setAll(decisions(dump), title(row), facts(row), ids(row));
        if (group != null && group.note() != null && !group.note().isBlank()) {
            root.getChildren().add(note(group.note()));
        }
        if (!dump.detail().notes().isEmpty()) {
            root.getChildren().add(badges(dump.detail().notes()));
        }
    }

    private Node decisions(OpenDump dump) {
        var bar = new YieldingBox();
        bar.getStyleClass().add("decision-bar");
        GroupRow group = dump.place().group();
        Node count = group == null ? new Region() : count(group);
        if (group != null) {
            bar.getChildren().addAll(Chips.status(group.status()), count);
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        bar.getChildren()
                .addAll(
                        space,
                        step("dump-older", Icon.OLDER, "dump.older", dump.place().older()),
                        step("dump-newer", Icon.NEWER, "dump.newer", dump.place().newer()));
        if (group != null) {
            bar.getChildren().add(compare(dump));
            Node rename = rename(group);
            Node note = writeNote(group);
            bar.getChildren().addAll(star(group), rename, note);
            bar.getChildren().addAll(statusButtons(group.status()));
            // Beside a narrow dump keys and menu still do what goes.
            bar.yieldInOrder(rename, note, count);
        }
        return bar;
    }

    private Node count(GroupRow group) {
        var link = new Hyperlink(Messages.text("dump.group.count", group.count()));
        link.setId("dump-group");
        Hint.on(link, Messages.text("dump.group.go"));
        link.setOnAction(_ -> model.openGroup());
        return link;
    }

    private Button step(String id, Icon icon, String key, @Nullable DumpId target) {
        Button button =
                Buttons.icon(
                        id,
                        icon,
                        key,
                        () -> {
                            if (target != null) {
                                model.open(target);
                            }
                        });
        button.setDisable(target == null);
        return button;
    }

    private Node compare(OpenDump dump) {
        var menu = new MenuButton("", Icon.COMPARE.node());
        menu.setId("dump-compare");
        menu.getStyleClass().add("icon-button");
        Hint.on(menu, Messages.text("dump.compare"));
        menu.setAccessibleText(Messages.text("dump.compare"));
        DumpId id = dump.detail().row().id();
        DumpId older = dump.place().older();
        DumpId newer = dump.place().newer();
        DumpId marked = model.findMarked().orElse(null);
        menu.getItems()
                .addAll(
                        compareWith("older", older, () -> compare(older, id)),
                        compareWith("newer", newer, () -> compare(id, newer)),
                        compareWith("ends", id, () -> model.compareEnds()),
                        compareWith("marked", marked, () -> compare(marked, id)),
                        compareWith("mark", id, () -> model.mark(id)));
        return menu;
    }

    private void compare(@Nullable DumpId left, @Nullable DumpId right) {
        if (left != null && right != null) {
            model.compare(left, right);
        }
    }

    private static MenuItem compareWith(String what, @Nullable DumpId other, Runnable action) {
        String words =
                switch (what) {
                    case "older" -> Messages.text("dump.compare.older");
                    case "newer" -> Messages.text("dump.compare.newer");
                    case "ends" -> Messages.text("dump.compare.ends");
                    case "marked" -> Messages.text("dump.compare.marked");
                    default -> Messages.text("dump.compare.mark");
                };
        var item = new MenuItem(words);
        item.setId("dump-compare-" + what);
        item.setDisable(other == null);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private Button star(GroupRow group) {
        Button star =
                Buttons.icon(
                        "dump-star",
                        group.favourite() ? Icon.FAVOURITE : Icon.NOT_FAVOURITE,
                        group.favourite() ? "dump.unstar" : "dump.star",
                        () -> model.decide(new GroupDecision.ToggleFavourite()));
        if (group.favourite()) {
            star.getStyleClass().add("starred");
        }
        return star;
    }

    private Button rename(GroupRow group) {
        return Buttons.icon(
                "dump-rename", Icon.RENAME, "dump.rename", () -> model.askForTitle(group));
    }

    private Button writeNote(GroupRow group) {
        return Buttons.icon(
                "dump-write-note", Icon.NOTE, "dump.note.write", () -> model.askForNote(group));
    }

    private List<Button> statusButtons(Status status) {
        Button reopen = decision("dump-reopen", "dump.reopen", new GroupDecision.Reopen());
        Hint.on(reopen, Messages.text("dump.reopen.hint"));
        Button ignore = decision("dump-ignore", "dump.ignore", new GroupDecision.Ignore());
        Hint.on(ignore, Messages.text("dump.ignore.hint"));
        Button resolve = decision("dump-resolve", "dump.resolve", new GroupDecision.Resolve());
        Hint.on(resolve, Messages.text("dump.resolve.hint"));
        return switch (status) {
            case RESOLVED -> List.of(reopen, ignore);
            case IGNORED -> List.of(reopen, resolve);
            case OPEN, ACKNOWLEDGED, REGRESSED -> List.of(ignore, resolve);
        };
    }

    private Button decision(String id, String key, GroupDecision decision) {
        var button = new Button(Messages.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> model.decide(decision));
        return button;
    }

    private static Node title(DumpRow row) {
        var title = new SelectableText(row.title(), "dump-title");
        title.setId("dump-title");
        return title;
    }

    private static Node note(String words) {
        var note = new SelectableText(words.strip(), "note-text");
        note.setId("dump-note");
        note.getStyleClass().add("note");
        return note;
    }

    private Node facts(DumpRow row) {
        var flow = new FlowPane();
        flow.getStyleClass().add("dump-chips");
        flow.getChildren().addAll(Chips.of(row));
        Instant now = model.clock().instant();
        var time = new Label(TimeWords.exact(row.time()));
        time.getStyleClass().add("dump-time");
        var ago = new Label(TimeWords.ago(row.time(), now));
        ago.getStyleClass().add("dump-ago");
        flow.getChildren().addAll(time, ago);
        return flow;
    }

    private static Node ids(DumpRow row) {
        var flow = new FlowPane();
        flow.getStyleClass().add("ids");
        flow.getChildren()
                .addAll(
                        id("dump-uuid", "dump.id.copy", row.id().toString()),
                        id("dump-group-id", "dump.group.copy", row.group().text()));
        return flow;
    }

    private static Node id(String id, String key, String value) {
        var label = new Label(shortened(value));
        Hint.on(label, value);
        label.getStyleClass().add("mono");
        return new HBox(
                label,
                Buttons.icon(id + "-copy", Icon.COPY, key, () -> Buttons.toClipboard(value)));
    }

    // The beginning of a hash tells groups apart; the whole of it is a click away.
    private static String shortened(String id) {
        int hash = id.indexOf("__") + 2;
        return hash > 2 && id.length() > hash + HASH_SHOWN
                ? id.substring(0, hash + HASH_SHOWN) + "…"
                : id;
    }

    private static Node badges(List<String> notes) {
        var flow = new FlowPane();
        flow.setId("dump-badges");
        flow.getStyleClass().add("dump-badges");
        for (String words : notes) {
            Label badge = Chips.badge(words);
            double beside = notes.size() > 1 ? ROOM_FOR_MORE : 0;
            badge.maxWidthProperty().bind(flow.widthProperty().subtract(beside));
            flow.getChildren().add(badge);
        }
        if (notes.size() > 1) {
            List<Node> others = List.copyOf(flow.getChildren().subList(1, notes.size()));
            flow.getChildren().removeAll(others);
            flow.getChildren().add(more(flow, others));
        }
        return flow;
    }

    // The frames need the room more; how much is not said is said.
    private static Node more(FlowPane flow, List<Node> others) {
        var more = new Hyperlink(Messages.text("dump.badges.more", others.size()));
        more.setId("dump-badges-more");
        more.getStyleClass().add("badges-more");
        more.setOnAction(_ -> {
            flow.getChildren().remove(more);
            flow.getChildren().addAll(others);
        });
        return more;
    }
}
