package dumpexplorer.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dumpexplorer.core.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The window's looks: a sheet for shapes that both share, a sheet of colours for each.
public enum Theme {
    LIGHT("light.css", new PrimerLight().getUserAgentStylesheet()),
    DARK("dark.css", new PrimerDark().getUserAgentStylesheet());

    /// Sheets of shapes: the window's own first, then one for each screen that has one.
    private static final List<String> SHAPES =
            List.of("base.css", "groups.css", "timeline.css", "stackwalk.css", "sources.css");

    private static final List<String> FONTS =
            List.of(
                    "Inter-Regular.otf",
                    "Inter-SemiBold.otf",
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-Bold.ttf");

    private static final AtomicBoolean FONTS_LOADED = new AtomicBoolean();

    private final String colours;
    private final String controls;

    Theme(String colours, String controls) {
        this.colours = colours;
        this.controls = controls;
    }

    /// The theme that a choice means.
    ///
    /// @param choice what the user chose
    /// @param system what the system prefers, for those who leave it to the system
    public static Theme of(Settings.Theme choice, ColorScheme system) {
        return switch (choice) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
            case SYSTEM -> system == ColorScheme.DARK ? DARK : LIGHT;
        };
    }

    /// Loads what a window will wear, before there is one. Must come before anything else makes a control, which
    /// would load the toolkit's own looks as well. On the JavaFX thread.
    public static void prepare() {
        ColorScheme system = Platform.getPreferences().getColorScheme();
        of(Settings.Theme.SYSTEM, system).applyToControls();
        loadFonts();
        Icon.SEARCH.node();
    }

    /// Dresses a scene, whatever it wore before. On the JavaFX thread.
    public void applyTo(Scene scene) {
        loadFonts();
        applyToControls();
        List<String> sheets =
                Stream.concat(SHAPES.stream(), Stream.of(colours)).map(Theme::address).toList();
        scene.getStylesheets().setAll(sheets);
    }

    private void applyToControls() {
        if (!controls.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(controls);
        }
    }

    // The toolkit keeps what it was given. To ask it which fonts it has takes as long as to give it
    // these.
    private static void loadFonts() {
        if (FONTS_LOADED.getAndSet(true)) {
            return;
        }
        for (String font : FONTS) {
            try (InputStream file = resource("fonts/" + font).openStream()) {
                Font.loadFont(file, 13);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static String address(String sheet) {
        return resource(sheet).toExternalForm();
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(
                Theme.class.getResource("/dumpexplorer/ui/" + name), () -> "no resource " + name);
    }
}
