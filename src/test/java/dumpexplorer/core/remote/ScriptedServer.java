package dumpexplorer.core.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A server on this machine that does to each connection what a test wants, good or evil.
public final class ScriptedServer implements AutoCloseable {

    private final ServerSocket door;
    private final Script script;
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    /// What is done to a connection, which is closed afterwards.
    @FunctionalInterface
    public interface Script {
        void play(Socket line) throws Exception;
    }

    private ScriptedServer(ServerSocket door, Script script) {
        this.door = door;
        this.script = script;
    }

    public static ScriptedServer start(Script script) throws IOException {
        ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ScriptedServer server = new ScriptedServer(door, script);
        Thread.ofVirtual().name("scripted-server").start(server::acceptAll);
        return server;
    }

    /// One that lets in whoever comes, and says nothing.
    public static ScriptedServer silent() throws IOException {
        return start(line -> line.getInputStream().transferTo(OutputStream.nullOutputStream()));
    }

    public int port() {
        return door.getLocalPort();
    }

    /// Its address.
    public Address address(Protocol protocol) {
        return new Address(protocol, "127.0.0.1", port(), Address.USUAL_PATH);
    }

    /// How many have come so far.
    public int connections() {
        return connections.get();
    }

    private void acceptAll() {
        while (!door.isClosed()) {
            try {
                Socket line = door.accept();
                connections.incrementAndGet();
                lines.add(line);
                Thread.ofVirtual().name("scripted-line").start(() -> play(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void play(Socket line) {
        try (line) {
            script.play(line);
        } catch (Exception gone) {
            // Whoever called has left.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket line : lines) {
            line.close();
        }
    }
}
