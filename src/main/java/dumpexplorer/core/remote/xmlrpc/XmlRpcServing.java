package dumpexplorer.core.remote.xmlrpc;

import com.fasterxml.jackson.databind.JsonNode;
import dumpexplorer.core.format.GzipOutput;
import dumpexplorer.core.job.Watch;
import dumpexplorer.core.remote.Connection;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Listener;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import dumpexplorer.core.remote.Servant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// Serves callers of XML-RPC as ToMaTo's backend does (PROTOCOLS.md section 5): one request for each
/// connection, HTTP/1.0, gzip for those who list it. Where the original closes the connection without an
/// answer, because it cannot understand the request, this one says in HTTP what is wrong.
///
/// The length of a request must be known before; it is bounded, and so is the time that one may take.
/// Of the large ones only a few are held in memory at a time.
public final class XmlRpcServing implements Listener.Handler {

    private static final int PACKED_FROM_BYTES = 1024;
    private static final long LARGE_BYTES = 1 << 20;
    private static final int MOST_LARGE_AT_A_TIME = 4;

    /// How many times longer than silence alone a whole request may take.
    private static final int PATIENCE = 10;

    private static final int FAULT_OF_METHOD = 999;
    private static final int FAULT_NO_METHOD = 26;
    private static final int FAULT_UNWRITABLE = -1;

    private final Servant servant;
    private final Limits limits;
    private final Consumer<RemoteFailure> troubles;
    private final Semaphore large = new Semaphore(MOST_LARGE_AT_A_TIME);

    /// @param servant does what is asked for
    /// @param limits for silence, nesting and the bytes of one request
    /// @param troubles told of callers that were turned away, and why
    public XmlRpcServing(Servant servant, Limits limits, Consumer<RemoteFailure> troubles) {
        this.servant = servant;
        this.limits = limits;
        this.troubles = troubles;
    }

    @Override
    public void refused(RemoteFailure why) {
        troubles.accept(why);
    }

    @Override
    public void serve(Connection connection) throws IOException {
        LineStream lines = new LineStream(connection.input());
        HttpRequest request = new HttpRequest(connection, lines, limits);
        try {
            if (!isThere(connection, lines)) {
                return;
            }
            byte[] response = answer(connection, request);
            try (Watch _ = attend(connection)) {
                connection.output().write(response);
            }
        } catch (HttpRequest.RefusedException refused) {
            turnAway(connection, lines, refused);
        } catch (CancellationException late) {
            troubles.accept(
                    connection
                            .failures()
                            .of(Kind.CUT_OFF, Step.REQUEST, "its request took too long"));
        }
    }

    private boolean isThere(Connection connection, LineStream lines) throws IOException {
        try (Watch _ = attend(connection)) {
            return !lines.isAtEnd();
        }
    }

    private Watch attend(Connection connection) {
        Duration longest = limits.silence().multipliedBy(PATIENCE);
        return connection.attend(new Deadline(System.nanoTime() + longest.toNanos()));
    }

    private byte[] answer(Connection connection, HttpRequest request)
            throws IOException, HttpRequest.RefusedException {
        HttpRequest.Demand demand;
        try (Watch _ = attend(connection)) {
            request.readHead();
            boolean isLarge = request.lengthBytes() > LARGE_BYTES;
            if (isLarge) {
                large.acquireUninterruptibly();
            }
            try {
                demand = request.readBody();
            } finally {
                if (isLarge) {
                    large.release();
                }
            }
        }
        byte[] body = body(demand);
        boolean pack = body.length > PACKED_FROM_BYTES && demand.takesGzip();
        return pack
                ? response("200 OK", "text/xml\r\nContent-Encoding: gzip", packed(body))
                : response("200 OK", "text/xml", body);
    }

    private byte[] body(HttpRequest.Demand demand) {
        try {
            JsonNode result = servant.answer(demand.call(), demand.login());
            return XmlWriter.answer(result);
        } catch (Servant.Refusal refusal) {
            return switch (refusal.kind()) {
                case NO_SUCH_METHOD -> XmlWriter.fault(FAULT_NO_METHOD, "No such method!");
                case FAILED -> XmlWriter.fault(FAULT_OF_METHOD, refusal.error().toString());
            };
        } catch (XmlWriter.UnwritableException unwritable) {
            return XmlWriter.fault(FAULT_UNWRITABLE, String.valueOf(unwritable.getMessage()));
        }
    }

    /// Says why, and then takes what the caller still sends, so that it comes to read the answer.
    private void turnAway(
            Connection connection, LineStream lines, HttpRequest.RefusedException refused)
            throws IOException {
        String why = String.valueOf(refused.getMessage());
        troubles.accept(
                connection
                        .failures()
                        .of(Kind.MALFORMED, Step.REQUEST, "its request was refused: " + why));
        byte[] text = (why + "\n").getBytes(StandardCharsets.UTF_8);
        try (Watch _ = attend(connection)) {
            connection
                    .output()
                    .write(response(refused.status(), "text/plain; charset=utf-8", text));
            byte[] part = new byte[8 * 1024];
            long left = 4 * limits.mostBytes();
            for (int count = 0; count >= 0 && left > 0; left -= count) {
                count = lines.read(part, 0, part.length);
            }
        }
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GzipOutput gzip = new GzipOutput(packed)) {
            gzip.write(body, 0, body.length);
        }
        return packed.toByteArray();
    }

    private static byte[] response(String status, String type, byte[] body) {
        String head =
                "HTTP/1.0 "
                        + status
                        + "\r\nServer: dump-explorer\r\nConnection: close\r\nContent-Length: "
                        + body.length
                        + "\r\nContent-Type: "
                        + type
                        + "\r\n\r\n";
        ByteArrayOutputStream response = new ByteArrayOutputStream(head.length() + body.length);
        response.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        response.writeBytes(body);
        return response.toByteArray();
    }
}
