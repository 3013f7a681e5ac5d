package dumpexplorer.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Digests of stored dumps, to compare those that come under an id that is known.
public final class ContentDigests {

    private ContentDigests() {}

    /// Reads a stored dump as a stream, whatever its size.
    ///
    /// @param storedJson inflated; not closed
    /// @param kind tells what counts: bytes, or values
    /// @throws MalformedException where it is no JSON
    public static ContentDigest ofStored(InputStream storedJson, ParsedDump.Kind kind)
            throws IOException {
        return switch (kind) {
            case CRASH -> new ContentDigest(ofCrash(storedJson), null);
            case ERROR -> ofError(new JsonScanner(storedJson));
        };
    }

    private static String ofCrash(InputStream storedJson) throws IOException {
        return HexFormat.of().formatHex(BareStack.sha256(BareStack.withoutFileTime(storedJson)));
    }

    private static ContentDigest ofError(JsonScanner json) throws IOException {
        ValueDigest digest = new ValueDigest(json);
        String description = null;
        String version = null;
        String data = null;
        json.beginObject();
        while (json.nextMember()) {
            switch (json.name()) {
                case "description" -> description = digest.next();
                case "software_version" -> version = digest.next();
                case "data" -> data = withoutEmpty(digest.next());
                default -> json.skipValue();
            }
        }
        json.requireEnd();
        return new ContentDigest(description + " " + version, data);
    }

    /// Data that are null or an empty map are no data.
    private static @Nullable String withoutEmpty(String digest) {
        return digest.equals(ValueDigest.NULL) || digest.equals(ValueDigest.EMPTY_MAP)
                ? null
                : digest;
    }
}
