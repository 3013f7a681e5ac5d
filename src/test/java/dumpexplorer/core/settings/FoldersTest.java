package dumpexplorer.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class FoldersTest {

    @Test
    void followsTheDesktopRulesOfLinux() {
        assertEquals(
                new Folders(
                        Path.of("/home/ada/.local/share/dump-explorer"),
                        Path.of("/home/ada/.config/dump-explorer")),
                Folders.of(Map.of(), properties("Linux")));
        assertEquals(
                new Folders(Path.of("/data/dump-explorer"), Path.of("/etc/ada/dump-explorer")),
                Folders.of(
                        Map.of("XDG_DATA_HOME", "/data", "XDG_CONFIG_HOME", "/etc/ada"),
                        properties("Linux")));
    }

    @Test
    void prefersTheHomeOfTheEnvironmentToTheOneOfTheAccount() {
        Map<String, String> elsewhere = Map.of("HOME", "/tmp/empty");
        assertEquals(
                Path.of("/tmp/empty/.local/share/dump-explorer/library"),
                Folders.of(elsewhere, properties("Linux")).defaultLibrary());
        assertEquals(
                Path.of("/tmp/empty/Library/Application Support/Dump Explorer"),
                Folders.of(elsewhere, properties("Mac OS X")).config());
        assertEquals(
                Folders.of(Map.of(), properties("Windows 11")),
                Folders.of(elsewhere, properties("Windows 11")));
    }

    @Test
    void ignoresRelativeFoldersOfTheEnvironment() {
        assertEquals(
                Folders.of(Map.of(), properties("Linux")),
                Folders.of(Map.of("XDG_DATA_HOME", "data"), properties("Linux")));
    }

    @Test
    void keepsToApplicationSupportOnMac() {
        Path support = Path.of("/home/ada/Library/Application Support/Dump Explorer");
        assertEquals(new Folders(support, support), Folders.of(Map.of(), properties("Mac OS X")));
    }

    private static Properties properties(String system) {
        var properties = new Properties();
        properties.setProperty("user.home", "/home/ada");
        properties.setProperty("os.name", system);
        return properties;
    }
}
