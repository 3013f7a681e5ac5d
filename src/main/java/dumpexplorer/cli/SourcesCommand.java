package dumpexplorer.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Says where dumps are fetched from; what to do is a command of its own below it.
@Command(
        name = "sources",
        header =
                "Lists, adds, removes and tests the servers and folders that dumps are fetched from.",
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer sources add testbed https+xmlrpc://api.example.org:8001 --kind api"
                    + " --user admin",
            "  dump-explorer sources add host:host-01 https+xmlrpc://host-01:8000 --kind host"
                    + " --client-cert me.pem",
            "  dump-explorer sources add backend:backend_core sslrpc2://core:8004 --kind module"
                    + " --ca ca.pem --client-cert me.pem",
            "  dump-explorer sources add inbox /srv/dumps --kind folder",
            "  dump-explorer sources test testbed",
            "  dump-explorer sources list --json"
        })
final class SourcesCommand implements Callable<Integer> {

    private final RootCommand root;

    private SourcesCommand(RootCommand root) {
        this.root = root;
    }

    /// Hangs the commands below another one.
    static void addTo(CommandLine program, RootCommand root) {
        CommandLine sources = new CommandLine(new SourcesCommand(root));
        program.addSubcommand(sources);
        sources.addSubcommand(new SourcesListCommand(root));
        sources.addSubcommand(new SourcesAddCommand(root));
        sources.addSubcommand(new SourcesTestCommand(root));
        sources.addSubcommand(new SourcesCoverageCommand(root));
        sources.addSubcommand(new SourcesRemoveCommand(root));
        sources.addSubcommand(new SourcesErrorsCommand(root));
        sources.addSubcommand(new SourcesUseCommands.Enable(root));
        sources.addSubcommand(new SourcesUseCommands.Disable(root));
    }

    @Override
    public Integer call() throws Exception {
        return new SourcesListCommand(root).call();
    }
}
