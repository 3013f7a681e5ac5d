package dumpexplorer.core;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.receive.Receipts;
import dumpexplorer.core.remote.receive.Receiver;
import dumpexplorer.core.remote.receive.ReceiverPlan;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes pushes into one library, and remembers where it did. Safe from any thread.
public final class Reception {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTE = "receiver.json";
    private static final int FORMAT = 1;

    private final Library library;
    private final Receiver.Equipment equipment;

    Reception(Library library, Receiver.Equipment equipment) {
        this.library = library;
        this.equipment = equipment;
    }

    /// Starts to take pushes. Whoever gets the receiver closes it.
    ///
    /// @param receipts told what became of every push
    /// @throws IllegalArgumentException when the plan cannot work; says what to write
    /// @throws RemoteFailure when an address cannot be had or a certificate cannot be read
    /// @throws IOException when the store key cannot be read
    public Receiver start(ReceiverPlan plan, Receipts receipts) throws RemoteFailure, IOException {
        return Receiver.open(plan, equipment, library, receipts);
    }

    /// The plan that was remembered last. Nothing in it is secret.
    ///
    /// @throws IOException when it cannot be read
    public Optional<ReceiverPlan> findPlan() throws IOException {
        Optional<byte[]> note = library.notes().find(NOTE);
        try {
            return note.isEmpty() ? Optional.empty() : Optional.of(plan(JSON.readTree(note.get())));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static ReceiverPlan plan(JsonNode note) {
        return new ReceiverPlan(
                note.path("xmlrpc").textValue(),
                note.path("tls").asBoolean()
                        ? ReceiverPlan.Security.TLS
                        : ReceiverPlan.Security.PLAIN,
                note.path("sslrpc2").textValue(),
                path(note, "store_key_file"),
                path(note, "certificate"),
                path(note, "key"),
                path(note, "key_password_file"),
                path(note, "authorities"));
    }

    private static @Nullable Path path(JsonNode note, String name) {
        String text = note.path(name).textValue();
        return text == null ? null : Path.of(text);
    }

    /// Remembers a plan for the next time.
    ///
    /// @throws IOException when it cannot be kept
    public void remember(ReceiverPlan plan) throws IOException {
        ObjectNode note = JSON.createObjectNode().put("format", FORMAT);
        note.put("xmlrpc", plan.xmlrpc());
        note.put("tls", plan.xmlrpcSecurity() == ReceiverPlan.Security.TLS);
        note.put("sslrpc2", plan.sslrpc2());
        put(note, "store_key_file", plan.storeKeyFile());
        put(note, "certificate", plan.certificate());
        put(note, "key", plan.key());
        put(note, "key_password_file", plan.keyPasswordFile());
        put(note, "authorities", plan.authorities());
        library.notes().write(NOTE, JSON.writeValueAsBytes(note));
    }

    private static void put(ObjectNode note, String name, @Nullable Path path) {
        note.put(name, path == null ? null : path.toString());
    }
}
