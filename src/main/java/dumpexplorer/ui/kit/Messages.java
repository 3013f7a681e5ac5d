package dumpexplorer.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The window's texts, by key, from `messages.properties`.
public final class Messages {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dumpexplorer.ui.messages", Locale.ROOT);

    private Messages() {}

    /// The text of a key, its placeholders `{0}`, `{1}` … filled in.
    ///
    /// @throws java.util.MissingResourceException when there is no such key, which a test rules out
    public static String text(String key, Object... values) {
        String pattern = BUNDLE.getString(key);
        return values.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }
}
