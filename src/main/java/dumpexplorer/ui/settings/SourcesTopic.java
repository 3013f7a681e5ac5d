package dumpexplorer.ui.settings;

import dumpexplorer.core.settings.SourceOpening;
import dumpexplorer.core.settings.SourceRule;
import dumpexplorer.ui.kit.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How the source of a frame is opened: a command or an address, and rules for where sources lie.
final class SourcesTopic {

    private static final int RULE_ROWS = 3;

    /// Commands and addresses of programs that many use.
    private static final Map<String, String> EXAMPLES =
            Map.of(
                    "Visual Studio Code", "code --goto {file}:{line}",
                    "IntelliJ IDEA", "idea --line {line} {file}",
                    "Emacs", "emacsclient -n +{line} {file}",
                    "Vim", "gvim --remote-silent +{line} {file}",
                    "GitHub", "https://github.com/OWNER/REPOSITORY/blob/{version}/{file}#L{line}");

    private final SettingsViewModel model;
    private final TextField template = new TextField();
    private final TextArea rules = new TextArea();
    private final Label mistake = new Label();
    private final VBox node;

    SourcesTopic(SettingsViewModel model) {
        this.model = model;
        SourceOpening present = model.sources();
        template.setId("settings-source-template");
        template.setText(present.template());
        template.setPromptText(EXAMPLES.get("Visual Studio Code"));
        template.setAccessibleText(Messages.text("settings.sources.template"));
        HBox.setHgrow(template, Priority.ALWAYS);
        rules.setId("settings-source-rules");
        rules.setText(
                present.rules().stream().map(SourceRule::text).collect(Collectors.joining("\n")));
        rules.setPromptText(Messages.text("settings.sources.rules.prompt"));
        rules.setAccessibleText(Messages.text("settings.sources.rules"));
        rules.setPrefRowCount(RULE_ROWS);
        rules.getStyleClass().add("mono");
        mistake.setId("settings-source-mistake");
        mistake.getStyleClass().add("settings-mistake");
        mistake.setWrapText(true);
        mistake.visibleProperty().bind(mistake.textProperty().isNotEmpty());
        mistake.managedProperty().bind(mistake.visibleProperty());
        var explained = new Label(Messages.text("settings.sources.rules"));
        explained.getStyleClass().add("muted");
        explained.setWrapText(true);
        node = new VBox(new HBox(template, examples()), explained, rules, mistake);
        node.getStyleClass().add("settings-sources");
        template.textProperty().subscribe((before, after) -> changed());
        rules.textProperty().subscribe((before, after) -> changed());
    }

    Node node() {
        return node;
    }

    private Node examples() {
        var menu = new MenuButton(Messages.text("settings.sources.examples"));
        menu.setId("settings-source-examples");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        EXAMPLES.keySet().stream()
                .sorted()
                .forEach(name -> {
                    var item = new MenuItem(name);
                    item.setOnAction(event -> template.setText(EXAMPLES.get(name)));
                    menu.getItems().add(item);
                });
        return menu;
    }

    private void changed() {
        List<String> lines = rules.getText().lines().filter(line -> !line.isBlank()).toList();
        List<SourceRule> read =
                lines.stream().flatMap(line -> SourceRule.parse(line).stream()).toList();
        String wrong =
                lines.stream()
                        .filter(line -> SourceRule.parse(line).isEmpty())
                        .findFirst()
                        .map(line -> Messages.text("settings.sources.wrong", line))
                        .orElse("");
        mistake.setText(wrong);
        model.chooseSources(new SourceOpening(template.getText().strip(), read));
    }
}
