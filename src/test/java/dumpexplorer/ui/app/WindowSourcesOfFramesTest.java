package dumpexplorer.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.ui.kit.FxHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sources of frames open where the settings say.
class WindowSourcesOfFramesTest {

    @TempDir Path home;

    @Test
    void opensTheSourceOfTheSelectedFrameByTheProgramOfTheSettings() throws Exception {
        Path sources = Files.createDirectories(home.resolve("sources"));
        Files.writeString(sources.resolve("pump.cpp"), "int main() {}");
        Path opened = home.resolve("opened-42");
        try (var window = withDumps()) {
            WindowPage page = WindowPage.of(window);
            page.press(KeyCode.CONTROL, KeyCode.COMMA)
                    .click("settings-source-template")
                    .type("cp {file} " + home.resolve("opened-{line}"))
                    .click("settings-source-rules")
                    .type("pump.cpp => " + sources.resolve("pump.cpp"))
                    .press(KeyCode.ESCAPE);
            openSource(page);
            assertEquals("Opened by cp", page.text("toast-text"));
            FxHarness.await("the program was run", () -> Files.exists(opened));
        }
        try (var window = TestWindow.open(home)) {
            assertEquals(1, window.window().preferences().sources().rules().size());
        }
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        try (var window = withDumps()) {
            WindowPage page = WindowPage.of(window);
            openSource(page);
            assertTrue(page.text("toast-text").startsWith("No editor is set up"));
            page.press(KeyCode.CONTROL, KeyCode.COMMA)
                    .click("settings-source-template")
                    .type("no-such-editor {file}")
                    .click("settings-source-rules")
                    .type("nonsense");
            assertEquals("Not a rule, it lacks =>: nonsense", page.text("settings-source-mistake"));
            page.press(KeyCode.ESCAPE);
            openSource(page);
            assertTrue(page.text("toast-text").startsWith("There is no pump.cpp here"));
        }
    }

    @Test
    void knowsWhatOpensAddresses() {
        assertEquals(List.of("xdg-open", "https://a"), SourceOpener.browser("Linux", "https://a"));
        assertEquals(List.of("open", "https://a"), SourceOpener.browser("Mac OS X", "https://a"));
        assertEquals(
                List.of("rundll32", "url.dll,FileProtocolHandler", "https://a"),
                SourceOpener.browser("Windows 11", "https://a"));
    }

    private TestWindow withDumps() throws Exception {
        return TestWindow.open(home, MadeUpDumps.write(home.resolve("dumps")));
    }

    private static void openSource(WindowPage page) throws Exception {
        page.focusDump().press(KeyCode.F4);
    }
}
