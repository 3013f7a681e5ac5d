package dumpexplorer.core.remote.xmlrpc;

import dumpexplorer.core.format.MalformedException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The head of an HTTP message, 1.0 or 1.1 (RFC 9112): what is needed of it.
///
/// @param firstLine the status or request line
/// @param fields header fields by their names in lower case; equal ones are joined by a comma
record HttpHead(String firstLine, Map<String, String> fields) {

    private static final int MOST_FIELDS = 200;

    /// Reads a head up to the empty line that ends it.
    static HttpHead read(LineStream lines) throws IOException {
        String first = lines.line();
        Map<String, String> fields = new LinkedHashMap<>();
        int count = 0;
        for (String line = lines.line(); !line.isEmpty(); line = lines.line()) {
            if (++count > MOST_FIELDS) {
                throw new MalformedException("its HTTP head does not end", -1);
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                fields.merge(name, line.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
            }
        }
        return new HttpHead(first, fields);
    }

    /// The value of a header field.
    Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// Number of bytes of the body; none where the head does not say.
    ///
    /// @throws MalformedException when it says something that is no number
    Optional<Long> findLength() throws MalformedException {
        String written = fields.get("content-length");
        if (written == null) {
            return Optional.empty();
        }
        // Proxies that join equal fields repeat the number.
        String length = written.split(",", 2)[0].strip();
        if (!length.matches("[0-9]{1,18}")) {
            throw new MalformedException("its Content-Length is no number: " + written, -1);
        }
        return Optional.of(Long.parseLong(length));
    }

    /// Whether a field lists a word by itself, without any addition.
    boolean lists(String name, String word) {
        for (String listed : fields.getOrDefault(name, "").split(",", -1)) {
            if (listed.strip().equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }
}
