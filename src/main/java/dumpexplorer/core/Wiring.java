package dumpexplorer.core;

import dumpexplorer.core.errors.OwnErrors;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.grouping.Grouping;
import dumpexplorer.core.importing.Importer;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.settings.Folders;
import dumpexplorer.core.settings.SettingsStore;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/// Builds the core, by hand and in order. One for the whole program; a library is opened on top of it.
public final class Wiring {

    private final Folders folders;
    private final Clock clock;
    private final Grouping grouping = new Grouping();
    private final Formats formats;
    private final OwnErrors ownErrors;
    private final SettingsStore settings;

    /// Builds everything that needs no library.
    ///
    /// @param folders where the user's files are; a test hands in its own
    /// @param clock tells when decisions are made and errors happen
    public Wiring(Folders folders, Clock clock) {
        this.folders = folders;
        this.clock = clock;
        formats = AllFormats.create();
        ownErrors = new OwnErrors(folders.spool(), clock, ProgramVersion.text(), grouping);
        settings = new SettingsStore(folders.config().resolve("settings.json"));
    }

    /// The core as the program itself runs it.
    public static Wiring ofUser() {
        return new Wiring(Folders.ofUser(), Clock.systemUTC());
    }

    /// Opens a library and takes in what the program's own errors left in the spools.
    ///
    /// @param folder the library or a tree
    /// @param progress watches recovery and rebuilding
    /// @throws dumpexplorer.core.store.LibraryInUseException when another process holds it
    /// @throws IOException when it cannot be used; says why and what to do
    public OpenLibrary open(Path folder, Progress progress) throws IOException {
        Library library = Library.open(folder, folders.data(), formats, clock, progress);
        try {
            OwnErrors.collect(folders.spool(), library, formats);
            OwnErrors.collect(library.spoolFolder(), library, formats);
            ownErrors.spoolTo(library.spoolFolder());
        } catch (IOException | RuntimeException failure) {
            closeAfter(failure, library);
            throw failure;
        }
        return new OpenLibrary(
                library, new Queries(library, clock), new Importer(library, formats));
    }

    private static void closeAfter(Exception failure, Library library) {
        try {
            library.close();
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }

    /// Where the user's files are.
    public Folders folders() {
        return folders;
    }

    /// What tells the time.
    public Clock clock() {
        return clock;
    }

    /// Reads dumps of all formats.
    public Formats formats() {
        return formats;
    }

    /// Catches and dumps the program's own errors.
    public OwnErrors ownErrors() {
        return ownErrors;
    }

    /// Loads and saves the settings.
    public SettingsStore settings() {
        return settings;
    }
}
