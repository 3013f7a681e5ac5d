package dumpexplorer.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Gives every parser inputs that are made up, one after the other, for some minutes each; see
/// `packaging/fuzz`.
final class LongRun {

    private LongRun() {}

    /// Runs them.
    ///
    /// @param arguments folder for what is found, minutes, and words of parsers, where not all are meant
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Duration time = Duration.ofSeconds(Math.round(60 * Double.parseDouble(arguments[1])));
        List<FuzzedParser> parsers =
                arguments.length == 2
                        ? List.of(FuzzedParser.values())
                        : Arrays.stream(arguments)
                                .skip(2)
                                .map(word -> FuzzedParser.valueOf(word.toUpperCase(Locale.ROOT)))
                                .toList();
        int broken = 0;
        for (FuzzedParser parser : parsers) {
            Path own = Files.createDirectories(folder.resolve(parser.word()));
            Optional<String> finding = new Jazzer(own).run(parser, time);
            broken += finding.isPresent() ? 1 : 0;
            System.out.println(parser.word() + ": " + finding.orElse("all well"));
        }
        System.exit(broken == 0 ? 0 : 1);
    }
}
