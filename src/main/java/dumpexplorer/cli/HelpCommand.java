package dumpexplorer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Explains commands and the query language.
@Command(
        name = "help",
        header = "Explains a command, or the query language with: help query",
        helpCommand = true)
final class HelpCommand implements Callable<Integer> {

    private static final String QUERY = "query";

    private final RootCommand root;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "COMMAND|query", arity = "0..1", description = "What to explain.")
    private @Nullable String topic;

    HelpCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        if (QUERY.equals(topic)) {
            root.console().out().print(queryPage());
            return ExitCode.DONE;
        }
        if (spec == null) {
            return ExitCode.FAILED;
        }
        CommandLine program = spec.root().commandLine();
        CommandLine wanted = topic == null ? program : program.getSubcommands().get(topic);
        if (wanted == null) {
            throw new UsageException(
                    "there is no command \"" + topic + "\"; see dump-explorer --help");
        }
        wanted.usage(root.console().out());
        return ExitCode.DONE;
    }

    private static String queryPage() throws IOException {
        try (InputStream page = HelpCommand.class.getResourceAsStream("query-help.txt")) {
            if (page == null) {
                throw new IOException("the page about queries is missing from the program");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
