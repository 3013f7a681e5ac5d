package dumpexplorer.core.format.tomato;

import dumpexplorer.core.format.JsonText;
import dumpexplorer.core.format.TopLevel;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.SourceName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a stored error dump begins with, so that a reader of crashes finds what it looks for.
///
/// @param dateProcessed its time, in Socorro's form
/// @param signature what went wrong
/// @param product component, or null
/// @param version of the component, or null
record TomatoHeader(
        DumpId id,
        String dateProcessed,
        SourceName source,
        String signature,
        @Nullable String product,
        @Nullable String version) {

    /// Names of the members, which replace members of the same names.
    static final List<String> NAMES =
            List.of("uuid", "date_processed", "source", "signature", "product", "version");

    private static final int MAX_SIGNATURE = 100;

    /// Cuts a text to 100 characters, as the original cuts it to 100 bytes (PROTOCOLS.md, section
    /// 9).
    static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= MAX_SIGNATURE) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, MAX_SIGNATURE)) + "...";
    }

    /// The members as JSON, without brackets around. A text that the dump has under one of the
    /// names already is kept, but its id, time and source are those that it is known by.
    String json(TopLevel top) {
        return member("uuid", id.toString())
                + ", "
                + member("date_processed", dateProcessed)
                + ", "
                + member("source", source.text())
                + ", "
                + member("signature", top.findText("signature").orElse(signature))
                + ", "
                + member("product", top.findText("product").orElse(product))
                + ", "
                + member("version", top.findText("version").orElse(version));
    }

    private static String member(String name, @Nullable String value) {
        return JsonText.quote(name) + ": " + (value == null ? "null" : JsonText.quote(value));
    }
}
