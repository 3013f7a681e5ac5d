package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.model.Raised;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.text.StackText;
import dumpexplorer.core.text.StackText.Section;
import dumpexplorer.core.text.ThreadState;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The threads or exceptions of a dump, those with equal stacks as one; a field that keeps those whose
/// names or frames hold a word.
final class ThreadList {

    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final StackViewModel model;
    private final ListView<Section> list = new ListView<>();
    private final TextField filter = new TextField();
    private final Label count = new Label();
    private final VBox root;
    private List<Section> all = List.of();
    private boolean following;

    ThreadList(StackViewModel model) {
        this.model = model;
        list.setId("stack-threads-list");
        list.setAccessibleText(Messages.text("stackwalk.threads"));
        list.setPlaceholder(new Label(Messages.text("stackwalk.threads.none")));
        list.setCellFactory(_ -> new SectionCell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        filter.setId("stack-threads-filter");
        filter.setPromptText(Messages.text("stackwalk.threads.filter"));
        filter.setAccessibleText(Messages.text("stackwalk.threads.filter"));
        filter.textProperty().subscribe(_ -> fill());
        count.setId("stack-threads-count");
        count.getStyleClass().add("threads-count");
        VBox.setVgrow(list, Priority.ALWAYS);
        root = new VBox(filter, count, list);
        root.getStyleClass().add("threads");
        model.textProperty().subscribe(this::show);
        model.lines().selectionProperty().subscribe(range -> follow(range.caret().line()));
    }

    Node node() {
        return root;
    }

    private void show(@Nullable StackText text) {
        all = text == null ? List.of() : text.sections();
        fill();
    }

    private void fill() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        List<Section> kept = all.stream().filter(section -> holds(section, wanted)).toList();
        following = true;
        list.setItems(FXCollections.observableList(kept));
        following = false;
        int threads = all.stream().mapToInt(section -> section.threads().size()).sum();
        int shown = kept.stream().mapToInt(section -> section.threads().size()).sum();
        count.setText(
                wanted.isEmpty()
                        ? Messages.text("stackwalk.threads.count", threads, all.size())
                        : Messages.text("stackwalk.threads.kept", shown, threads));
        follow(model.lines().selectionProperty().get().caret().line());
    }

    private static boolean holds(Section section, String wanted) {
        return wanted.isEmpty()
                || section.threads().stream().anyMatch(thread -> isNamed(thread, wanted))
                || section.first().frames().stream()
                        .anyMatch(frame ->
                                contains(frame.function(), wanted)
                                        || contains(frame.moduleLabel(), wanted)
                                        || contains(frame.file(), wanted));
    }

    private static boolean isNamed(StackThread thread, String wanted) {
        Raised raised = thread.raised();
        return contains(thread.name(), wanted)
                || contains(thread.detail().id(), wanted)
                || contains(Integer.toString(thread.index()), wanted)
                || (raised != null && contains(raised.headline(), wanted));
    }

    private static boolean contains(@Nullable String text, String wanted) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void selected(@Nullable Section section) {
        if (!following && section != null) {
            following = true;
            model.goTo(section);
            following = false;
        }
    }

    /// The thread that the selected line belongs to.
    private void follow(int line) {
        if (following) {
            return;
        }
        Section current = null;
        for (Section section : list.getItems()) {
            if (section.line() <= line) {
                current = section;
            }
        }
        following = true;
        if (current == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(current);
        }
        following = false;
    }

    /// One thread, or threads with equal stacks.
    private static final class SectionCell extends ListCell<Section> {
        @Override
        protected void updateItem(Section section, boolean none) {
            super.updateItem(section, none);
            setGraphic(null);
            pseudoClassStateChanged(WAITING, false);
            if (none || section == null) {
                return;
            }
            ThreadState state = ThreadState.of(section.first());
            pseudoClassStateChanged(WAITING, state == ThreadState.WAITING);
            var title = new Label(title(section));
            title.getStyleClass().add("thread-title");
            var about = new Label(about(section, state));
            about.getStyleClass().add("thread-about");
            var box = new VBox(title, about);
            var row = new HBox(box);
            if (state == ThreadState.CRASHED || state == ThreadState.RAISED) {
                row.getChildren().addFirst(Icon.CRASH.node());
            }
            row.getStyleClass().add("thread-row");
            row.setMinWidth(0);
            row.setPrefWidth(1);
            HBox.setHgrow(box, Priority.ALWAYS);
            setGraphic(row);
        }

        private static String title(Section section) {
            Raised raised = section.first().raised();
            if (raised != null && !raised.headline().isEmpty()) {
                return raised.headline();
            }
            int more = section.threads().size() - 1;
            String name =
                    section.threads().stream()
                            .map(StackThread::name)
                            .filter(Objects::nonNull)
                            .distinct()
                            .limit(2)
                            .collect(Collectors.joining(", "));
            int index = section.first().index();
            return more == 0
                    ? Messages.text("stackwalk.thread.one", index, name).strip()
                    : Messages.text("stackwalk.thread.more", index, more, name).strip();
        }

        private static String about(Section section, ThreadState state) {
            String id = section.first().detail().id();
            String words =
                    Messages.text("stackwalk.thread.about", section.first().frames().size())
                            + switch (state) {
                                case CRASHED -> Messages.text("stackwalk.thread.crashed");
                                case WAITING -> Messages.text("stackwalk.thread.waiting");
                                case RAISED, RUNNING -> "";
                            };
            return id == null || section.threads().size() > 1
                    ? words
                    : words + Messages.text("stackwalk.thread.id", id);
        }
    }
}
