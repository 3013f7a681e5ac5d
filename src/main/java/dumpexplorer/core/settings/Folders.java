package dumpexplorer.core.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where the program keeps what belongs to a user, by the platform's own rules.
///
/// @param data libraries and dumps that wait for one
/// @param config settings
public record Folders(Path data, Path config) {

    private static final String NAME = "dump-explorer";
    private static final String TITLE = "Dump Explorer";

    /// The folders of the user who runs this program.
    public static Folders ofUser() {
        return of(System.getenv(), System.getProperties());
    }

    /// The folders that an environment and system properties stand for.
    ///
    /// @param environment `HOME`, `XDG_DATA_HOME`, `XDG_CONFIG_HOME`, `APPDATA` are looked at
    /// @param properties `os.name` and `user.home` are looked at
    static Folders of(Map<String, String> environment, Properties properties) {
        Path account = Path.of(properties.getProperty("user.home"));
        String system = properties.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            Path roaming = absolute(environment.get("APPDATA"), account.resolve("AppData/Roaming"));
            return new Folders(roaming.resolve(TITLE), roaming.resolve(TITLE));
        }
        // Java asks the account's entry, every other program of the user the environment.
        Path home = absolute(environment.get("HOME"), account);
        if (system.contains("mac")) {
            Path support = home.resolve("Library/Application Support").resolve(TITLE);
            return new Folders(support, support);
        }
        return new Folders(
                absolute(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"))
                        .resolve(NAME),
                absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                        .resolve(NAME));
    }

    // The XDG rule: a relative path in the environment is to be ignored.
    private static Path absolute(@Nullable String named, Path otherwise) {
        return named != null && Path.of(named).isAbsolute() ? Path.of(named) : otherwise;
    }

    /// The library that is opened when none is named.
    public Path defaultLibrary() {
        return data.resolve("library");
    }

    /// Where errors of this program wait that happen while no library is open.
    public Path spool() {
        return data.resolve("spool");
    }
}
