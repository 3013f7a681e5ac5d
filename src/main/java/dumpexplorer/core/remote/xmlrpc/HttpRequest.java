package dumpexplorer.core.remote.xmlrpc;

import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.remote.AnswerTooLargeException;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Connection;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Servant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Reads one request of a caller: head, then body.
final class HttpRequest {

    /// How much larger than its XML a call may be in memory.
    private static final int GROWTH = 3;

    private final Connection connection;
    private final LineStream lines;
    private final Limits limits;
    private HttpHead head = new HttpHead("", Map.of());
    private long lengthBytes;

    HttpRequest(Connection connection, LineStream lines, Limits limits) {
        this.connection = connection;
        this.lines = lines;
        this.limits = limits;
    }

    /// What a caller wants.
    ///
    /// @param login user and password where it sends any
    /// @param takesGzip whether the answer may be packed
    record Demand(Call call, Optional<Servant.Login> login, boolean takesGzip) {}

    /// A request that is not served. The message says why.
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1;

        private final String status;

        RefusedException(String status, String why) {
            super(why);
            this.status = status;
        }

        /// As HTTP has it, such as `413 Content Too Large`.
        String status() {
            return status;
        }
    }

    /// Reads the head, and refuses what cannot be served whatever its body is.
    void readHead() throws IOException, RefusedException {
        try {
            head = HttpHead.read(lines);
            if (!head.firstLine().startsWith("POST ")) {
                throw new RefusedException("501 Not Implemented", "only POST is served");
            }
            if (head.find("transfer-encoding").isPresent()) {
                throw new RefusedException(
                        "411 Length Required", "the length must be known before");
            }
            if (!head.find("content-encoding").orElse("identity").equals("identity")) {
                throw new RefusedException(
                        "415 Unsupported Media Type", "packed requests are not understood");
            }
            lengthBytes =
                    head.findLength()
                            .orElseThrow(() ->
                                    new RefusedException(
                                            "411 Length Required", "a Content-Length is needed"));
        } catch (MalformedException wrong) {
            throw new RefusedException("400 Bad Request", wrong.reason());
        }
        if (lengthBytes > limits.mostBytes()) {
            throw new RefusedException(
                    "413 Content Too Large",
                    lengthBytes + " bytes are more than the " + limits.mostBytes() + " allowed");
        }
    }

    /// How long the body is.
    long lengthBytes() {
        return lengthBytes;
    }

    /// Reads the body.
    Demand readBody() throws IOException, RefusedException {
        Optional<Servant.Login> login = login();
        if (head.lists("expect", "100-continue")) {
            connection
                    .output()
                    .write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        try {
            XmlBytes bytes =
                    new XmlBytes(
                            new HttpBody.Counted(lines, lengthBytes, connection),
                            limits.mostBytes());
            CallDecoder decoded =
                    CallDecoder.read(bytes, limits.deepest(), GROWTH * limits.mostBytes());
            if (bytes.skipSpace() >= 0) {
                throw bytes.malformed("more follows after its end");
            }
            return new Demand(decoded.call(), login, head.lists("accept-encoding", "gzip"));
        } catch (MalformedException | XmlBytes.CutShortException wrong) {
            throw new RefusedException(
                    "400 Bad Request", "the call makes no sense: " + wrong.getMessage());
        } catch (AnswerTooLargeException large) {
            throw new RefusedException(
                    "413 Content Too Large", "the call is too large: " + large.getMessage());
        }
    }

    /// User name up to the first colon (PROTOCOLS.md section 5.4).
    private Optional<Servant.Login> login() throws RefusedException {
        String field = head.find("authorization").orElse("");
        if (!field.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(field.substring(6).strip());
            String text = new String(decoded, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            if (colon >= 0) {
                return Optional.of(
                        new Servant.Login(text.substring(0, colon), text.substring(colon + 1)));
            }
        } catch (IllegalArgumentException damaged) {
            // Said below.
        }
        throw new RefusedException("400 Bad Request", "the login cannot be read");
    }
}
