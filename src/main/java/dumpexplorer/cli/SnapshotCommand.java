package dumpexplorer.cli;

import dumpexplorer.core.query.Query;
import dumpexplorer.core.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes pictures.
@Command(
        name = "snapshot",
        header = "Makes a picture of the window with the library in it. Needs no display.",
        description = {
            "%nWith --view stackwalk and no query it shows the newest dump of the largest group;"
                    + " overview, environment, json, modules and history show what lies beside the stack"
                    + " of that dump; compare shows the first and last dump of the group side by side;"
                    + " import the report of an import of the bundled samples."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer snapshot --view groups --out groups.png",
            "  dump-explorer snapshot --view stackwalk --query 'signature:js_Interpret' --theme"
                    + " dark --out stack.png"
        })
final class SnapshotCommand implements Callable<Integer> {

    private static final Pattern SIZE = Pattern.compile("(\\d{2,5})[xX](\\d{2,5})");

    private final RootCommand root;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            required = true,
            description = {
                "What stands out in it: groups, timeline, stackwalk, overview, environment, json,",
                "modules, history, compare, sources, import, settings, help, palette or start."
            })
    private PictureOrder.PictureView view = PictureOrder.PictureView.GROUPS;

    @Option(names = "--query", paramLabel = "QUERY", description = "What is searched for in it.")
    private String query = "";

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1600x1000",
            description = "Its size in pixels (${DEFAULT-VALUE}).")
    private String size = "";

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            defaultValue = "light",
            description = "light or dark.")
    private Settings.Theme theme = Settings.Theme.LIGHT;

    @Option(
            names = "--out",
            paramLabel = "FILE.png",
            required = true,
            description = "Where to write it.")
    private Path out = Path.of("");

    SnapshotCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Query checked = QueryText.parse(List.of(query), root.wiring().clock());
        Matcher parts = SIZE.matcher(size);
        if (!parts.matches()) {
            throw new UsageException(
                    "--size wants width and height such as 1600x1000, not \"" + size + "\"");
        }
        return root.window()
                .takePicture(
                        new PictureOrder(
                                root.libraryFolder(),
                                view,
                                checked.text(),
                                Integer.parseInt(parts.group(1)),
                                Integer.parseInt(parts.group(2)),
                                theme,
                                out));
    }
}
