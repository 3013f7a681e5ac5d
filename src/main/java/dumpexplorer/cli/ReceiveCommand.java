package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Ending;
import dumpexplorer.core.job.Pulse;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.fetch.FetchSchedule;
import dumpexplorer.core.remote.receive.Receipts;
import dumpexplorer.core.remote.receive.Receiver;
import dumpexplorer.core.remote.receive.ReceiverPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Takes pushes until it is ended.
@Command(
        name = "receive",
        header = "Takes the dumps that front ends and modules push, until it is ended.",
        description = {
            "%nFront ends and editors push over XML-RPC (errordump_store) and must send the store key;"
                    + " modules push over sslrpc2 (dump_push_from_backend) and introduce themselves"
                    + " by certificates. A dump is acknowledged when it is safe on disk.",
            "Sources that have an interval (sources add --every) are fetched from meanwhile.",
            "An address is HOST:PORT; a port alone is reached from this machine only. Ctrl-C ends it"
                    + " in order."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer receive --xmlrpc 8000 --store-key-file ~/store-key",
            "  dump-explorer receive --sslrpc2 0.0.0.0:8005 --cert host.pem --ca backend-ca.pem",
            "",
            "JSON, one object when it ends: new updated duplicate refused"
        })
final class ReceiveCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(
            names = "--xmlrpc",
            paramLabel = "ADDR",
            description = "Where front ends and editors push, such as 127.0.0.1:8000.")
    private @Nullable String xmlrpc;

    @Option(names = "--tls", description = "Have XML-RPC spoken through TLS (https).")
    private boolean tls;

    @Option(
            names = "--sslrpc2",
            paramLabel = "ADDR",
            description = "Where modules push, such as 0.0.0.0:8005.")
    private @Nullable String sslrpc2;

    @Option(
            names = "--store-key-file",
            paramLabel = "FILE",
            description = "File whose first line is the store key; only you may read it.")
    private @Nullable Path storeKeyFile;

    @Option(
            names = "--cert",
            paramLabel = "FILE",
            description = "Our certificate, PEM or PKCS#12, for TLS.")
    private @Nullable Path certificate;

    @Option(
            names = "--key",
            paramLabel = "PEM",
            description = "Its private key, where the file above does not hold it.")
    private @Nullable Path key;

    @Option(
            names = "--key-password-file",
            paramLabel = "FILE",
            description = "File whose first line is the key's password.")
    private @Nullable Path keyPasswordFile;

    @Option(
            names = "--ca",
            paramLabel = "PEM",
            description = "Those who vouch for the modules that push.")
    private @Nullable Path authorities;

    ReceiveCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Tally tally = new Tally(root.console());
        try (Ending ending = Ending.watch()) {
            try (OpenLibrary library =
                            root.open(new ProgressLine(root.console(), ending, "opening"));
                    Receiver receiver = open(library, tally);
                    Pulse _ = library.errorPush().start();
                    FetchSchedule _ = schedule(library)) {
                for (Address address : receiver.addresses()) {
                    root.console().err().println("listening at " + address);
                }
                root.console().err().flush();
                ending.awaitAsked();
            }
            if (root.wantsJson()) {
                tally.writeJson();
            }
            root.console().flush();
        }
        return ExitCode.DONE;
    }

    private FetchSchedule schedule(OpenLibrary library) {
        return FetchSchedule.start(
                library.fetcher(),
                library.sources(),
                root.wiring().clock(),
                new ScheduleLines(root.console()));
    }

    private Receiver open(OpenLibrary library, Receipts receipts)
            throws UsageException, FailureException, IOException {
        ReceiverPlan plan =
                new ReceiverPlan(
                        xmlrpc,
                        tls ? ReceiverPlan.Security.TLS : ReceiverPlan.Security.PLAIN,
                        sslrpc2,
                        storeKeyFile,
                        certificate,
                        key,
                        keyPasswordFile,
                        authorities);
        try {
            return library.reception().start(plan, receipts);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        } catch (RemoteFailure failure) {
            throw new FailureException(failure.getMessage());
        }
    }

    /// Says what became of each push, and counts. Called by many threads at a time.
    private static final class Tally implements Receipts {

        private final Console console;
        private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        private int refused;

        Tally(Console console) {
            this.console = console;
        }

        @Override
        public synchronized void stored(SourceName source, Outcome outcome) {
            counts.merge(outcome, 1, Integer::sum);
            say(source + ": " + word(outcome));
        }

        private static String word(Outcome outcome) {
            return switch (outcome) {
                case NEW -> "a new dump";
                case COMPLETED -> "the data of a known dump";
                case KNOWN -> "a dump that is here already";
                case OTHER_CONTENT -> "another content of a known dump, kept under conflicts";
            };
        }

        @Override
        public synchronized void refused(String sender, String reason) {
            refused++;
            say("refused from " + sender + ": " + reason);
        }

        private void say(String line) {
            console.err().println(line);
            console.err().flush();
        }

        synchronized void writeJson() throws IOException {
            int known = count(Outcome.KNOWN) + count(Outcome.OTHER_CONTENT);
            try (JsonOutput output = new JsonOutput(console)) {
                output.line(json -> {
                    json.number("new", count(Outcome.NEW));
                    json.number("updated", count(Outcome.COMPLETED));
                    json.number("duplicate", known);
                    json.number("refused", refused);
                });
            }
        }

        private int count(Outcome outcome) {
            return counts.getOrDefault(outcome, 0);
        }
    }
}
