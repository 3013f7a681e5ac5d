package dumpexplorer.core.grouping;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.GroupingFacts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Group ids of ToMaTo dumps that came without one (PROTOCOLS.md, section 2).
final class TomatoGroups {

    private TomatoGroups() {}

    static GroupId ofError(GroupingFacts.TomatoError error) {
        StringBuilder json = new StringBuilder(200);
        json.append("{\"message\": ");
        PythonJson.appendText(json, mask(error.message() == null ? "None" : error.message()));
        json.append(", \"code\": ");
        PythonJson.appendText(json, error.code());
        json.append(", \"type\": ");
        PythonJson.appendText(json, error.type());
        json.append(", \"module\": ");
        PythonJson.appendText(json, error.module());
        return new GroupId("Error__" + md5(json.append('}').toString()));
    }

    static GroupId ofException(GroupingFacts.TomatoException exception) {
        StringBuilder json = new StringBuilder(200 + exception.traceJson().length());
        json.append("{\"type\": ");
        PythonJson.appendText(json, exception.type());
        json.append(", \"trace\": ").append(exception.traceJson());
        json.append(", \"value\": ");
        PythonJson.appendText(json, mask(exception.value()));
        return new GroupId("Exception__" + md5(json.append('}').toString()));
    }

    static GroupId provisional(GroupingFacts.Incomplete incomplete) {
        return new GroupId(
                GroupId.PROVISIONAL_PREFIX
                        + md5(incomplete.type() + "\n" + mask(incomplete.subject())));
    }

    /// Replaces every maximal run of `[a-fA-F0-9]` by one `x`, letters of ordinary words included.
    static String mask(String text) {
        StringBuilder masked = new StringBuilder(text.length());
        boolean inRun = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean hex = HexFormat.isHexDigit(character);
            if (!hex) {
                masked.append(character);
            } else if (!inRun) {
                masked.append('x');
            }
            inRun = hex;
        }
        return masked.toString();
    }

    /// Lower-case hex MD5 of the UTF-8 form.
    static String md5(String text) {
        try {
            // Not for safety: other programs computed the same ids this way.
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
