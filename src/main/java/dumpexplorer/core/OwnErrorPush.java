package dumpexplorer.core;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.errors.ErrorOutbox;
import dumpexplorer.core.errors.ErrorPush;
import dumpexplorer.core.errors.OwnErrors;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.Pulse;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.sync.Backend;
import dumpexplorer.core.remote.sync.Handover;
import dumpexplorer.core.store.LibraryNotes;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Pushes the errors of this program to one of the library's backends, if the user wants that: off until
/// a backend is chosen. Safe from any thread.
public final class OwnErrorPush {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTE = "errors.json";
    private static final int FORMAT = 1;

    private final LibraryNotes notes;
    private final ErrorOutbox outbox;
    private final OwnErrors errors;
    private final Exchange.Backends backends;

    OwnErrorPush(
            LibraryNotes notes, ErrorOutbox outbox, OwnErrors errors, Exchange.Backends backends) {
        this.notes = notes;
        this.outbox = outbox;
        this.errors = errors;
        this.backends = backends;
        errors.pushFrom(findTarget().isPresent() ? outbox : null);
    }

    /// Name of the source that errors are pushed to; nothing while it is off.
    public Optional<String> findTarget() {
        try {
            Optional<byte[]> note = notes.find(NOTE);
            String target =
                    note.isPresent() ? JSON.readTree(note.get()).path("push_to").textValue() : null;
            return Optional.ofNullable(target);
        } catch (JacksonException broken) {
            return Optional.empty();
        } catch (IOException unreadable) {
            log().log(Level.WARNING, "where errors are pushed to cannot be read", unreadable);
            return Optional.empty();
        }
    }

    /// Pushes errors to a backend from now on, or to nobody: then those that wait are forgotten. They stay
    /// in the library.
    ///
    /// @param source name of a backend's source; null for off
    /// @throws IllegalArgumentException when there is no such backend
    /// @throws IOException when the choice cannot be kept
    public void choose(@Nullable String source) throws IOException {
        if (source == null) {
            notes.delete(NOTE);
            outbox.clear();
            errors.pushFrom(null);
            return;
        }
        if (findBackend(source).isEmpty()) {
            throw new IllegalArgumentException(
                    "errors can be pushed to a source of kind api that is enabled; "
                            + source
                            + " is none");
        }
        ObjectNode note = JSON.createObjectNode().put("format", FORMAT).put("push_to", source);
        notes.write(NOTE, JSON.writeValueAsBytes(note));
        outbox.tryAgain();
        errors.pushFrom(outbox);
    }

    private Optional<Backend> findBackend(String source) throws IOException {
        return backends.list().stream().filter(one -> one.name().equals(source)).findFirst();
    }

    /// How many errors wait to be pushed.
    ///
    /// @throws IOException when that cannot be read
    public int waiting() throws IOException {
        return outbox.waiting();
    }

    /// Why the last one did not arrive; nothing where it did.
    public Optional<String> trouble() {
        return outbox.trouble();
    }

    /// Pushes what waits, one error each five seconds, until the pulse is closed.
    public Pulse start() {
        return Pulse.start("push-errors", ErrorOutbox.PACE, this::turn);
    }

    private void turn() {
        try {
            boolean _ = pushOne(Progress.UNWATCHED);
        } catch (IOException unreadable) {
            log().log(Level.WARNING, "errors that wait to be pushed cannot be read", unreadable);
        }
    }

    /// Pushes the oldest error that waits, if it is time to.
    ///
    /// @param progress may stop it
    /// @return whether one has arrived
    /// @throws IOException when the library cannot be read or written
    public boolean pushOne(Progress progress) throws IOException {
        Optional<String> target = findTarget();
        return target.isPresent() && outbox.turn(push(target.get(), progress));
    }

    private ErrorPush push(String target, Progress progress) {
        return dump -> {
            Backend backend =
                    findBackend(target)
                            .orElseThrow(() ->
                                    new IOException(
                                            target + ": is no backend here, or is disabled"));
            try {
                new Handover(backend, progress).run(dump);
            } catch (RemoteFailure failure) {
                throw new IOException(failure.getMessage(), failure);
            }
        };
    }

    // Not before there is something to log: to find what logs takes longer than all else that is
    // made here.
    private static Logger log() {
        return System.getLogger(OwnErrorPush.class.getName());
    }
}
