package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.format.Content;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.SinkException;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceState;
import dumpexplorer.core.remote.SourceStatus;
import dumpexplorer.core.store.LibraryNotes;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// One source while it is asked: what its kind works with. Hosts that are found through a source are
/// visits of their own. For one thread, but for what it takes in.
final class Visit {

    private final Round round;
    private final Source source;
    private final String name;
    private final @Nullable String through;
    private final SourceTally tally = new SourceTally();
    private String doing = "connecting";
    private boolean stopped;

    private Visit(Round round, Source source, String name, @Nullable String through) {
        this.round = round;
        this.source = source;
        this.name = name;
        this.through = through;
    }

    Visit(Round round, Source source) {
        this(round, source, source.name(), null);
    }

    /// What is done during a visit.
    @FunctionalInterface
    interface Work {

        /// Does it.
        ///
        /// @throws RemoteFailure when the server failed
        /// @throws IOException when the library failed
        void run(Visit visit) throws RemoteFailure, IOException;
    }

    /// A host that was found through this source.
    ///
    /// @param host its source name
    Visit found(String host) {
        return new Visit(round, source, host, name);
    }

    /// Does the work and settles how it ended. Throws nothing but our own mistakes.
    void run(Work work) {
        round.progress().began(name);
        try {
            work.run(this);
        } catch (RemoteFailure failure) {
            fail(failure);
        } catch (SinkException disk) {
            round.fail(causeOf(disk));
        } catch (IOException disk) {
            round.fail(disk);
        } catch (CancellationException stop) {
            stopped = true;
            round.stopped();
        }
        end();
    }

    private static IOException causeOf(SinkException disk) {
        return disk.getCause() instanceof IOException cause ? cause : new IOException(disk);
    }

    private void fail(RemoteFailure failure) {
        try {
            note(
                    status().failed(
                                    SourceState.after(failure),
                                    now(),
                                    doing + ": " + failure.getMessage()));
        } catch (IOException disk) {
            round.fail(disk);
        }
    }

    private void end() {
        SourceReport report;
        try {
            SourceStatus status = status();
            report =
                    tally.report(
                            name,
                            status.state(),
                            stopped ? "stopped before its end" : status.error());
        } catch (IOException disk) {
            round.fail(disk);
            report = tally.report(name, SourceState.FAILED, disk.getMessage());
        }
        round.ledger().ended(report);
        round.progress().ended(report);
    }

    Source source() {
        return source;
    }

    /// Source name of the dumps; of an API its label.
    String name() {
        return name;
    }

    Round round() {
        return round;
    }

    SourceTally tally() {
        return tally;
    }

    Instant now() {
        return round.clock().instant();
    }

    /// What is asked for from now on, for messages: `dump_list`.
    void doing(String what) {
        doing = what;
    }

    /// What is asked for now.
    String doing() {
        return doing;
    }

    Progress progress() {
        return round.watch();
    }

    /// Makes a caller of the source.
    Caller dial(Address address, Limits limits) throws RemoteFailure {
        return round.connections().dial(source, address, limits);
    }

    /// What is remembered of the source.
    SourceStatus status() throws IOException {
        return through == null
                ? round.book().status(name)
                : round.book().found(through).getOrDefault(name, SourceStatus.NONE);
    }

    /// Remembers something, durably.
    void note(SourceStatus status) throws IOException {
        if (through == null) {
            round.book().note(name, status);
        } else {
            round.book().noteFound(through, name, status);
        }
    }

    /// Takes a dump in.
    ///
    /// @param place where it is in the source
    /// @param dumpsSource for a dump that names no source; null to derive it
    /// @return its time; nothing where it cannot be read
    Optional<Instant> take(Content json, String place, @Nullable SourceName dumpsSource)
            throws IOException {
        Optional<Instant> time = round.intake().take(json, name + "/" + place, dumpsSource, tally);
        round.progress().report(round.ledger().read(), -1);
        return time;
    }

    /// Remembers that the source handed over all that it had of a time, once that is durable.
    void asked(Instant from, Instant to) throws IOException {
        LibraryNotes notes = round.library().notes();
        AskedTimes.read(notes, name).and(from, to).write(notes, name);
    }

    /// Makes durable what was taken.
    void flush() throws IOException {
        round.library().flush();
    }
}
