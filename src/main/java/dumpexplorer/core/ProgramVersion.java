package dumpexplorer.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version of this program, as the build stamped it.
public final class ProgramVersion {

    private static final String TEXT = read();

    private ProgramVersion() {}

    /// The version, such as `0.1.0`.
    public static String text() {
        return TEXT;
    }

    private static String read() {
        var properties = new Properties();
        try (InputStream stamped = ProgramVersion.class.getResourceAsStream("version.properties")) {
            properties.load(stamped);
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's own version cannot be read", broken);
        }
        return properties.getProperty("version");
    }
}
