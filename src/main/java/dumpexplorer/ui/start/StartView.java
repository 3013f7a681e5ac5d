package dumpexplorer.ui.start;

import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The first page: what the program is for, and the ways to begin.
public final class StartView {

    private static final double PICTURE_SIZE = 72;

    /// What the page can begin.
    ///
    /// @param importFiles asks for files and imports them
    /// @param importFolder asks for a folder and imports it
    /// @param openLibrary asks for a library or tree and opens it in place
    /// @param importSamples imports the bundled sample dumps
    /// @param connect asks for a server to fetch from
    public record Beginnings(
            Runnable importFiles,
            Runnable importFolder,
            Runnable openLibrary,
            Runnable importSamples,
            Runnable connect) {}

    private final ScrollPane page;
    private final Button first;

    public StartView(Beginnings beginnings) {
        List<Button> cards = cards(beginnings);
        first = cards.getFirst();
        var column = new VBox(heading(), grid(cards), hints());
        column.getStyleClass().add("start-column");
        column.setMaxWidth(VBox.USE_PREF_SIZE);
        var centre = new VBox(column);
        centre.setAlignment(Pos.CENTER);
        centre.getStyleClass().add("start-page");
        page = new ScrollPane(centre);
        page.setId("start-page");
        page.getStyleClass().addAll("pane", "start-scroll");
        page.setFitToWidth(true);
        page.setFitToHeight(true);
    }

    public Node node() {
        return page;
    }

    /// Takes the keyboard.
    public void focus() {
        first.requestFocus();
    }

    private static Node heading() {
        var picture = new ImageView(picture());
        picture.setFitWidth(PICTURE_SIZE);
        picture.setFitHeight(PICTURE_SIZE);
        var title = new Label(Messages.text("start.title"));
        title.getStyleClass().addAll("strong", "start-title");
        var purpose = new Label(Messages.text("start.purpose"));
        purpose.getStyleClass().addAll("muted", "start-purpose");
        purpose.setWrapText(true);
        var words = new VBox(title, purpose);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var heading = new HBox(picture, words);
        heading.getStyleClass().add("start-heading");
        return heading;
    }

    private static Image picture() {
        return new Image(
                String.valueOf(
                        StartView.class.getResource(
                                "/dumpexplorer/ui/icons/dump-explorer-256.png")),
                2 * PICTURE_SIZE,
                2 * PICTURE_SIZE,
                true,
                true);
    }

    private static List<Button> cards(Beginnings beginnings) {
        return List.of(
                card(
                        Icon.IMPORT,
                        "start.import.files",
                        "start.import.files.hint",
                        beginnings.importFiles()),
                card(
                        Icon.IMPORT_FOLDER,
                        "start.import.folder",
                        "start.import.folder.hint",
                        beginnings.importFolder()),
                card(Icon.SOURCE, "start.connect", "start.connect.hint", beginnings.connect()),
                card(
                        Icon.OPEN_LIBRARY,
                        "start.open.library",
                        "start.open.library.hint",
                        beginnings.openLibrary()),
                card(
                        Icon.SAMPLES,
                        "start.samples",
                        "start.samples.hint",
                        beginnings.importSamples()));
    }

    private static Node grid(List<Button> cards) {
        var grid = new GridPane();
        grid.getStyleClass().add("start-cards");
        for (int place = 0; place < cards.size(); place++) {
            grid.add(cards.get(place), place % 2, place / 2);
        }
        return grid;
    }

    private static Button card(Icon icon, String titleKey, String hintKey, Runnable action) {
        var title = new Label(Messages.text(titleKey));
        title.getStyleClass().addAll("strong", "start-card-title");
        var hint = new Label(Messages.text(hintKey));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        var words = new VBox(title, hint);
        words.getStyleClass().add("start-card-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var content = new HBox(icon.node(), words);
        content.getStyleClass().add("start-card-content");
        var card = new Button(null, content);
        card.setId(titleKey.replace('.', '-'));
        card.getStyleClass().add("start-card");
        card.setAccessibleText(Messages.text(titleKey) + ". " + Messages.text(hintKey));
        card.setOnAction(event -> action.run());
        return card;
    }

    private static Node hints() {
        var drop = new Label(Messages.text("start.drop"));
        var keys = new Label(Messages.text("start.keys"));
        var hints = new VBox(drop, keys);
        hints.getStyleClass().addAll("start-hints");
        hints.getChildren().forEach(hint -> hint.getStyleClass().add("faint"));
        return hints;
    }
}
