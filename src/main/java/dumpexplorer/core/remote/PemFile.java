package dumpexplorer.core.remote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The blocks of a PEM file (RFC 7468), in their order. What lies between them is not looked at.
///
/// @param path for messages
record PemFile(Path path, List<Block> blocks) {

    private static final long LARGEST_BYTES = 16L << 20;

    private static final Pattern BLOCK =
            Pattern.compile(
                    "-----BEGIN ([A-Z0-9 ]+)-----\\s(.*?)-----END \\1-----", Pattern.DOTALL);

    /// @param label such as `CERTIFICATE`
    /// @param der its bytes
    /// @param encrypted whether a header says so, in the way of the years before PKCS#8
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Block(String label, byte[] der, boolean encrypted) {}

    /// Tells whether bytes are worth reading as PEM.
    static boolean isPem(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
    }

    /// Reads a file of certificates or keys whole.
    static byte[] content(Path path) throws IOException {
        if (Files.size(path) > LARGEST_BYTES) {
            throw new IOException(path + " is too large to hold certificates or keys");
        }
        return Files.readAllBytes(path);
    }

    static PemFile read(Path path) throws IOException {
        return parse(path, content(path));
    }

    static PemFile parse(Path path, byte[] content) throws IOException {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(new String(content, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            blocks.add(block(path, matcher.group(1), matcher.group(2)));
        }
        return new PemFile(path, List.copyOf(blocks));
    }

    private static Block block(Path path, String label, String body) throws IOException {
        int headersEnd = endOfHeaders(body);
        boolean encrypted = body.substring(0, headersEnd).contains("ENCRYPTED");
        try {
            byte[] der = Base64.getMimeDecoder().decode(body.substring(headersEnd));
            return new Block(label, der, encrypted);
        } catch (IllegalArgumentException damaged) {
            throw new IOException("the block " + label + " of " + path + " is damaged", damaged);
        }
    }

    private static int endOfHeaders(String body) {
        if (body.indexOf(':') < 0) {
            return 0;
        }
        int unix = body.indexOf("\n\n");
        int windows = body.indexOf("\r\n\r\n");
        return Math.max(0, Math.max(unix, windows));
    }

    /// The blocks of one label, in order.
    List<Block> labelled(String label) {
        return blocks.stream().filter(block -> block.label().equals(label)).toList();
    }
}
