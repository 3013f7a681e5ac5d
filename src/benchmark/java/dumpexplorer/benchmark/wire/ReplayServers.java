package dumpexplorer.benchmark.wire;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Servers on loopback, one for each of some answers. Each gives its answer to whoever calls, through TLS,
/// from memory.
public final class ReplayServers implements AutoCloseable {

    private static final int CHUNK_BYTES = 64 * 1024;
    private static final byte[] PONG = {0, 0, 0, 4, (byte) 0x93, 1, 0, (byte) 0xc3};

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<ServerSocket> doors = new ArrayList<>();

    /// Opens them.
    ///
    /// @param recording has the server's key
    /// @param answers one for each server
    public ReplayServers(Recording recording, List<Recording.Answer> answers)
            throws IOException, GeneralSecurityException {
        SSLContext tls = context(recording);
        for (Recording.Answer answer : answers) {
            MappedByteBuffer bytes = map(answer);
            ServerSocket door =
                    tls.getServerSocketFactory()
                            .createServerSocket(0, 64, InetAddress.getLoopbackAddress());
            doors.add(door);
            threads.execute(() -> serve(door, answer, bytes));
        }
    }

    private static SSLContext context(Recording recording)
            throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        char[] password = Recording.PASSWORD.toCharArray();
        try (InputStream file = Files.newInputStream(recording.folder().resolve("server.p12"))) {
            keys.load(file, password);
        }
        KeyManagerFactory factory =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private static MappedByteBuffer map(Recording.Answer answer) throws IOException {
        try (FileChannel file = FileChannel.open(answer.file())) {
            return file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()).load();
        }
    }

    /// Where they listen, in the order of the answers.
    public List<Integer> ports() {
        return doors.stream().map(ServerSocket::getLocalPort).toList();
    }

    private void serve(ServerSocket door, Recording.Answer answer, MappedByteBuffer bytes) {
        while (!door.isClosed()) {
            try {
                Socket line = door.accept();
                // Without it a handshake now and then waits 40 ms for an acknowledgement.
                line.setTcpNoDelay(true);
                threads.execute(() -> serve(line, answer.protocol(), bytes.duplicate()));
            } catch (IOException closed) {
                return; // this is how it ends
            }
        }
    }

    private static void serve(Socket line, String protocol, MappedByteBuffer bytes) {
        try (line) {
            InputStream in = new BufferedInputStream(line.getInputStream());
            OutputStream out = line.getOutputStream();
            switch (protocol) {
                case "xmlrpc" -> {
                    boolean isSmall = httpRequest(in).contains("host_info");
                    String head = isSmall ? "" : "Content-Encoding: gzip\r\n";
                    answerHttp(out, head, isSmall ? Small.xml() : bytes);
                }
                case "jsonrpc" -> answerLines(in, out, bytes);
                default -> answerFrames(in, out, bytes);
            }
        } catch (IOException gone) {
            // the caller has what it wanted
        }
    }

    private static String httpRequest(InputStream in) throws IOException {
        int length = 0;
        for (String head = line(in); !head.isEmpty(); head = line(in)) {
            if (head.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(head.substring(15).strip());
            }
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static void answerHttp(OutputStream out, String head, ByteBuffer bytes)
            throws IOException {
        String all =
                "HTTP/1.0 200 OK\r\n" + head + "Content-Length: " + bytes.remaining() + "\r\n\r\n";
        out.write(all.getBytes(StandardCharsets.US_ASCII));
        write(out, bytes);
    }

    private static void answerLines(InputStream in, OutputStream out, MappedByteBuffer bytes)
            throws IOException {
        while (true) {
            boolean isSmall = line(in).contains("host_info");
            write(out, isSmall ? Small.json() : bytes.duplicate());
        }
    }

    private static void answerFrames(InputStream in, OutputStream out, MappedByteBuffer bytes)
            throws IOException {
        while (true) {
            byte[] head = in.readNBytes(4);
            if (head.length < 4) {
                return;
            }
            int length = (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | (head[3] & 0xff);
            String request = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
            if (request.contains("ping")) {
                out.write(PONG);
            } else {
                write(out, bytes.duplicate());
            }
        }
    }

    private static void write(OutputStream out, ByteBuffer bytes) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        while (bytes.hasRemaining()) {
            int count = Math.min(chunk.length, bytes.remaining());
            bytes.get(chunk, 0, count);
            out.write(chunk, 0, count);
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket door : doors) {
            door.close();
        }
        threads.shutdownNow();
    }

    /// Answers to small questions.
    private static final class Small {

        private static ByteBuffer xml() {
            return bytes(
                    "<methodResponse><params><param><value><struct><member><name>time</name><value><double>"
                            + now()
                            + "</double></value></member></struct></value></param></params></methodResponse>");
        }

        private static ByteBuffer json() {
            return bytes(
                    "{\"type\": \"response\", \"id\": 1, \"result\": {\"time\": " + now() + "}}\n");
        }

        private static double now() {
            return System.currentTimeMillis() / 1000.0;
        }

        private static ByteBuffer bytes(String text) {
            return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
