package dumpexplorer.core;

import dumpexplorer.core.errors.ErrorOutbox;
import dumpexplorer.core.errors.OwnErrors;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.grouping.Grouping;
import dumpexplorer.core.importing.ImportProgress;
import dumpexplorer.core.importing.ImportReport;
import dumpexplorer.core.importing.Importer;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.remote.Connections;
import dumpexplorer.core.remote.Dialler;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceBook;
import dumpexplorer.core.remote.fetch.ApiKind;
import dumpexplorer.core.remote.fetch.Coverage;
import dumpexplorer.core.remote.fetch.FetchReport;
import dumpexplorer.core.remote.fetch.Fetcher;
import dumpexplorer.core.remote.fetch.FolderImport;
import dumpexplorer.core.remote.fetch.FolderKind;
import dumpexplorer.core.remote.fetch.HostKind;
import dumpexplorer.core.remote.fetch.ModuleKind;
import dumpexplorer.core.remote.fetch.SourceKinds;
import dumpexplorer.core.remote.jsonrpc.JsonrpcDialler;
import dumpexplorer.core.remote.receive.Receiver;
import dumpexplorer.core.remote.secrets.PasswordFile;
import dumpexplorer.core.remote.secrets.SourcePasswords;
import dumpexplorer.core.remote.sslrpc2.Sslrpc2Dialler;
import dumpexplorer.core.remote.sync.TriageSync;
import dumpexplorer.core.remote.xmlrpc.XmlRpcDialler;
import dumpexplorer.core.settings.Folders;
import dumpexplorer.core.settings.SettingsStore;
import dumpexplorer.core.signature.ListFolder;
import dumpexplorer.core.signature.SignatureBench;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds the core, by hand and in order. One for the whole program; a library is opened on top of it.
public final class Wiring {

    private static final List<Dialler> DIALLERS =
            List.of(new XmlRpcDialler(), new JsonrpcDialler(), new Sslrpc2Dialler());

    private final Folders folders;
    private final Clock clock;
    private final Grouping grouping = new Grouping();
    private final Formats formats;
    private final OwnErrors ownErrors;
    private final SettingsStore settings;
    private final SourcePasswords passwords;
    private final SourceKinds kinds =
            new SourceKinds(
                    List.of(
                            new ApiKind(),
                            new HostKind(),
                            new ModuleKind(),
                            new FolderKind(this::importFiles)));

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
        passwords = SourcePasswords.ofUser(folders.config());
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
        return equip(Library.open(folder, folders.data(), formats, clock, progress));
    }

    /// Opens a library with what its index knows already; {@link Library#catchUp} does the rest.
    ///
    /// @throws dumpexplorer.core.store.LibraryInUseException when another process holds it
    /// @throws IOException when it cannot be used; says why and what to do
    public OpenLibrary openAsIndexed(Path folder, Progress progress) throws IOException {
        return equip(Library.openAsIndexed(folder, folders.data(), formats, clock, progress));
    }

    private OpenLibrary equip(Library library) throws IOException {
        try {
            OwnErrors.collect(folders.spool(), library, formats);
            OwnErrors.collect(library.spoolFolder(), library, formats);
            ownErrors.spoolTo(library.spoolFolder());
        } catch (IOException | RuntimeException failure) {
            closeAfter(failure, library);
            throw failure;
        }
        SourceBook sources = new SourceBook(library.notes());
        expectServers(library, sources);
        Connections connections = new Connections(DIALLERS, passwords);
        Queries queries = new Queries(library, clock);
        return new OpenLibrary(
                library,
                queries,
                new Importer(library, formats),
                sources,
                connections,
                new Fetcher(library, sources, connections, kinds, formats, clock),
                new Coverage(library, sources, clock),
                new TriageSync(library),
                kinds,
                passwords,
                errorPush(library, () -> OpenLibrary.backends(sources, connections)),
                reception(library),
                id -> new SignatureBench(queries, formats, signatureLists().read()).log(id));
    }

    private OwnErrorPush errorPush(Library library, Exchange.Backends backends) {
        ErrorOutbox outbox = new ErrorOutbox(library.spoolFolder().resolve("push"), clock);
        return new OwnErrorPush(library.notes(), outbox, ownErrors, backends);
    }

    private Reception reception(Library library) {
        return new Reception(
                library,
                new Receiver.Equipment(
                        Doors.XMLRPC,
                        Doors.SSLRPC2,
                        PasswordFile::read,
                        formats,
                        fault -> ownErrors.uncaughtException(Thread.currentThread(), fault)));
    }

    /// Tries signatures on the dumps of an open library.
    ///
    /// @param lists which functions say nothing; see [#signatureLists]
    /// @throws IOException when a list cannot be read or is wrong; names file and line
    public SignatureBench signatures(OpenLibrary library, ListFolder lists) throws IOException {
        return new SignatureBench(library.queries(), formats, lists.read());
    }

    /// Where the user's own signature lists are, whether there are any or not.
    public ListFolder signatureLists() {
        return new ListFolder(folders.config().resolve("signatures"));
    }

    private FolderImport.Counts importFiles(
            Library library, List<Path> files, @Nullable SourceName source, Progress progress)
            throws IOException {
        ImportReport report =
                new Importer(library, formats).run(files, source, ImportProgress.of(progress));
        return new FolderImport.Counts(
                report.created(),
                report.updated(),
                report.duplicate(),
                report.rejected(),
                report.skipped(),
                report.groups(),
                report.stopped(),
                rejects(report.rejects()),
                rejects(report.conflicts()));
    }

    private static List<FetchReport.Reject> rejects(List<ImportReport.Reject> rejects) {
        return rejects.stream()
                .map(reject -> new FetchReport.Reject(reject.input(), reject.reason()))
                .toList();
    }

    /// A list of sources that cannot be read must not keep anybody from their dumps: whoever needs it
    /// learns what is wrong with it.
    private static void expectServers(Library library, SourceBook sources) {
        try {
            library.servers().expect(sources.sources().stream().map(Source::name).toList());
        } catch (IOException broken) {
            System.getLogger(Wiring.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "the counts of servers are not known",
                            broken);
        }
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

    /// The kinds of sources that dumps are fetched from.
    public SourceKinds sourceKinds() {
        return kinds;
    }

    /// Has the passwords of sources.
    public SourcePasswords passwords() {
        return passwords;
    }

    /// Loads and saves the settings.
    public SettingsStore settings() {
        return settings;
    }
}
