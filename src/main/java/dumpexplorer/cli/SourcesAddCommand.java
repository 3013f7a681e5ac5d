package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Passwords;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.secrets.SourcePasswords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds a source.
@Command(
        name = "add",
        header = "Adds a server or a folder that dumps are fetched from.",
        description = {
            "%nNothing is asked yet: dump-explorer sources test NAME tries the connection step by step.",
            "A password is never an argument. --password-file names a file that only you can read;"
                    + " without it you are asked, and what you type goes into the platform's"
                    + " keyring, or under a passphrase of yours, or is asked for each time."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer sources add testbed http+xmlrpc://api:8000 --kind api --user admin"
                    + " --password-file ~/.testbed",
            "  dump-explorer sources add host:host-01 ssl+jsonrpc://host-01:8003 --kind host"
                    + " --ca hosts.pem --client-cert me.p12"
        })
final class SourcesAddCommand implements Callable<Integer> {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    private final RootCommand root;

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description =
                    "Of a host or module its source name, such as host:host-01 or"
                            + " backend:backend_core; else any label.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "URL",
            description =
                    "http+xmlrpc://, https+xmlrpc://, ssl+jsonrpc:// or sslrpc2://, then HOST:PORT;"
                            + " or the path of a folder.")
    private String url = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            required = true,
            description = "api, host, module or folder.")
    private String kind = "";

    @Option(
            names = "--also",
            paramLabel = "URL",
            description = "A second address of the same host, for its other protocol.")
    private @Nullable String alternative;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            description =
                    "How often the window fetches by itself; 0 for only when asked. Default:"
                            + " ${DEFAULT-VALUE}.")
    private int everyMinutes = 30;

    @Option(
            names = "--replace",
            description = "Change the source of this name, and keep what was fetched from where.")
    private boolean replace;

    @Mixin private final Login login = new Login();

    /// Who we are to the server, and whom we trust.
    private static final class Login {

        @Option(names = "--user", paramLabel = "USER", description = "Log in as this user.")
        private @Nullable String user;

        @Option(
                names = "--password-file",
                paramLabel = "FILE",
                description = "Its first line is the password; only you may be able to read it.")
        private @Nullable Path passwordFile;

        @Option(
                names = "--ca",
                paramLabel = "PEM",
                description = "Certificates that may vouch for the server.")
        private @Nullable Path authorities;

        @Option(
                names = "--fingerprint",
                paramLabel = "SHA256",
                description = "Accept the server by its certificate's SHA-256, as test shows it.")
        private @Nullable String fingerprint;

        @Option(
                names = "--client-cert",
                paramLabel = "FILE",
                description = "Your own certificate: PEM or PKCS#12.")
        private @Nullable Path certificate;

        @Option(
                names = "--client-key",
                paramLabel = "PEM",
                description = "Its key, where the certificate's file does not hold it.")
        private @Nullable Path key;

        @Option(
                names = "--client-cert-password-file",
                paramLabel = "FILE",
                description = "Its first line is the password of key or PKCS#12 file.")
        private @Nullable Path keyPasswordFile;

        Source.Login login() throws UsageException {
            return new Source.Login(
                    user,
                    absolute(passwordFile),
                    absolute(authorities),
                    bare(fingerprint),
                    absolute(certificate),
                    absolute(key),
                    absolute(keyPasswordFile));
        }

        private static @Nullable Path absolute(@Nullable Path path) {
            return path == null ? null : path.toAbsolutePath().normalize();
        }

        private static @Nullable String bare(@Nullable String fingerprint) throws UsageException {
            if (fingerprint == null) {
                return null;
            }
            String digits = fingerprint.replaceAll("[: ]", "").toLowerCase(Locale.ROOT);
            if (!FINGERPRINT.matcher(digits).matches()) {
                throw new UsageException("--fingerprint wants the 64 hex digits of a SHA-256");
            }
            return digits;
        }
    }

    SourcesAddCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Source source = source();
        try {
            root.wiring().sourceKinds().check(source);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
        try (OpenLibrary library = root.open(Progress.UNWATCHED)) {
            boolean known = library.sources().find(name).isPresent();
            if (known && !replace) {
                throw new FailureException(
                        "there is a source named "
                                + name
                                + " already; add --replace to change it, nothing was changed");
            }
            library.sources().put(source);
        }
        root.console().err().println((replace ? "kept " : "added ") + name);
        askForPassword(source);
        return ExitCode.DONE;
    }

    private Source source() throws UsageException {
        if (everyMinutes < 0) {
            throw new UsageException("--every wants a number of minutes that is not negative");
        }
        String address =
                kind.equals("folder") && !url.isBlank()
                        ? Path.of(url).toAbsolutePath().normalize().toString()
                        : url.strip();
        return new Source(
                name,
                kind,
                address,
                alternative,
                Duration.ofMinutes(everyMinutes),
                Source.Use.ENABLED,
                login.login());
    }

    private void askForPassword(Source source) throws IOException {
        if (source.login().user() == null || source.login().passwordFile() != null) {
            return;
        }
        Optional<SourcePasswords.Kept> kept =
                root.wiring().passwords().ask(source, Passwords.Purpose.LOGIN);
        String where =
                kept.map(place ->
                                switch (place) {
                                    case IN_KEYRING -> "the password is in the keyring";
                                    case ENCRYPTED -> "the password is kept under your passphrase";
                                    case NOT_AT_ALL ->
                                            "the password is not kept; it will be asked for each"
                                                    + " time";
                                })
                        .orElse("no password was given; it will be asked for when it is needed");
        root.console().err().println(where);
    }
}
