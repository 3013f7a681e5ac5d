package dumpexplorer.core.errors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Errors of this program that wait to be pushed: in a folder, so that they outlive the program. They
/// leave as from ToMaTo's own modules (PROTOCOLS.md section 8): one at a turn, the oldest first, each
/// forgotten here once it has arrived; after a failure the next turn that does something comes with the
/// next error, or half an hour later. Safe from any thread.
public final class ErrorOutbox {

    /// Time from one turn to the next.
    public static final Duration PACE = Duration.ofSeconds(5);

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(30);

    private final Spool spool;
    private final Clock clock;
    private @Nullable String trouble;
    private Instant notBefore = Instant.MIN;

    /// @param folder where errors wait; made when needed
    /// @param clock tells when to try again
    public ErrorOutbox(Path folder, Clock clock) {
        spool = new Spool(folder);
        this.clock = clock;
    }

    void add(ErrorDump dump, String version) throws IOException {
        spool.write(dump, version);
        synchronized (this) {
            notBefore = Instant.MIN;
        }
    }

    /// How many errors wait.
    ///
    /// @throws IOException when the folder cannot be read
    public int waiting() throws IOException {
        return spool.waiting().size();
    }

    /// Why the last turn brought nothing away; nothing where it did.
    public synchronized Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /// Tries the next turn again, however the last one ended.
    public synchronized void tryAgain() {
        notBefore = Instant.MIN;
    }

    /// Pushes the oldest error, if any waits and it is time to.
    ///
    /// @return whether one has arrived
    /// @throws IOException when the folder cannot be read or written
    public synchronized boolean turn(ErrorPush push) throws IOException {
        Optional<Path> oldest = spool.waiting().stream().findFirst();
        if (oldest.isEmpty() || clock.instant().isBefore(notBefore)) {
            return false;
        }
        ObjectNode dump = Spool.read(oldest.get());
        try {
            push.push(dump);
        } catch (IOException failed) {
            trouble = String.valueOf(failed.getMessage());
            notBefore = clock.instant().plus(AFTER_FAILURE);
            return false;
        }
        trouble = null;
        Spool.remove(oldest.get());
        return true;
    }

    /// Forgets all that waits.
    ///
    /// @throws IOException when the folder cannot be read or written
    public synchronized void clear() throws IOException {
        for (Path meta : spool.waiting()) {
            Spool.remove(meta);
        }
        trouble = null;
    }
}
