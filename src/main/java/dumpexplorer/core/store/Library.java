package dumpexplorer.core.store;

import dumpexplorer.core.format.Formats;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.Dump;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.triage.Triage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A library of dumps on disk: the one door to its tree, its index and its journal. Safe from any thread.
/// One process owns a library at a time.
@SuppressWarnings({"UnusedVariable", "DoNotCallSuggester"})
public final class Library implements AutoCloseable {

    private Library() {}

    /// Opens a library: a folder of ours, any Socorro tree (in place; nothing is copied or moved), an empty
    /// or missing folder (an empty library). Repairs what a crash left half done, and rebuilds a missing index.
    ///
    /// @param folder the library or tree
    /// @param formats reads dumps when the index has to be rebuilt
    /// @param clock tells when decisions are made
    /// @param progress told about recovery and rebuilding, which may be stopped
    /// @throws LibraryInUseException when another living process holds it
    /// @throws IOException when the folder cannot be used; says why and what to do
    public static Library open(Path folder, Formats formats, Clock clock, Progress progress)
            throws IOException {
        throw new IllegalStateException("not there yet");
    }

    /// Hands a dump over. When this returns, its file and link are in place; the index follows within
    /// a moment (at once after {@link #flush}). Many threads may put at a time.
    ///
    /// @param place where it came from, as reports name it: kept with a conflict
    /// @throws IOException when the disk refuses; the library is as before
    public PutOutcome put(ParsedDump dump, String place) throws IOException {
        throw new IllegalStateException("not there yet");
    }

    /// Tells quickly whether exactly these bytes are stored under that id already, so that they need not be
    /// read.
    public boolean holds(DumpId id, byte[] storedBytes) throws IOException {
        throw new IllegalStateException("not there yet");
    }

    /// Keeps an input that could not be read under `rejected/`, by its content's hash, with the reason.
    public void reject(dumpexplorer.core.format.Content content, String place, String reason)
            throws IOException {
        throw new IllegalStateException("not there yet");
    }

    /// Waits until everything that was put is durable on disk and in the index.
    public void flush() throws IOException {
        throw new IllegalStateException("not there yet");
    }

    /// The index at this moment. Costs next to nothing.
    public IndexSnapshot snapshot() {
        throw new IllegalStateException("not there yet");
    }

    /// The facts of one dump, read from its file.
    public java.util.Optional<Dump> findDump(DumpId id) throws IOException {
        throw new IllegalStateException("not there yet");
    }

    /// The JSON of one dump as stored, inflated.
    ///
    /// @throws java.nio.file.NoSuchFileException when the library has no such dump
    public InputStream openJson(DumpId id) throws IOException {
        throw new IllegalStateException("not there yet");
    }

    /// The stacks of one dump.
    public Stackwalk readStack(DumpId id) throws IOException {
        throw new IllegalStateException("not there yet");
    }

    /// Decisions about its groups.
    public Triage triage() {
        throw new IllegalStateException("not there yet");
    }

    /// Calls back (on some thread, at most ten times a second) after the index or the decisions changed.
    ///
    /// @return ends the calls when closed
    public AutoCloseable onChange(Runnable listener) {
        throw new IllegalStateException("not there yet");
    }

    /// What opening had to mend.
    public List<Problem> mended() {
        throw new IllegalStateException("not there yet");
    }

    /// Checks every file, link and index row against each other.
    ///
    /// @param repair whether to mend what can be mended
    public Verification verify(Repair repair, Progress progress) throws IOException {
        throw new IllegalStateException("not there yet");
    }

    /// Whether verification mends what it finds.
    public enum Repair {
        REPORT_ONLY,
        MEND
    }

    /// What verification found.
    ///
    /// @param checked dumps checked
    /// @param problems in order of path; those that opening mended first
    public record Verification(long checked, List<Problem> problems) {}

    /// Throws the index away and builds it anew from the tree and the journal.
    public void reindex(Progress progress) throws IOException {
        throw new IllegalStateException("not there yet");
    }

    /// Where the library lies.
    public Path folder() {
        throw new IllegalStateException("not there yet");
    }

    /// Waits for running work, makes everything durable and lets go of the folder.
    @Override
    public void close() throws IOException {
        throw new IllegalStateException("not there yet");
    }
}
