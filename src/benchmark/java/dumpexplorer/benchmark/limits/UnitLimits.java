package dumpexplorer.benchmark.limits;

import dumpexplorer.benchmark.units.Deflate;
import dumpexplorer.benchmark.units.DumpUnits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs {@link DumpUnits}.
public final class UnitLimits {

    private UnitLimits() {}

    /// Measures units.
    ///
    /// @param dumps folder of `.jsonz` files
    /// @param units names of methods
    /// @return microseconds a dump on one core, by name; units that this system cannot do are left out
    public static Map<String, Double> measure(Path dumps, List<String> units)
            throws RunnerException {
        List<String> possible = new ArrayList<>(units);
        if (Deflate.find().isEmpty()) {
            possible.remove("inflateByLibdeflate");
        }
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .param("folder", dumps.toString())
                        .forks(1)
                        .jvmArgs(
                                "-Xmx1g",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow")
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT);
        for (String unit : possible) {
            options.include("\\." + DumpUnits.class.getSimpleName() + "\\." + unit + "$");
        }
        Map<String, Double> costs = new TreeMap<>();
        for (RunResult result : new Runner(options.build()).run()) {
            String label = result.getParams().getBenchmark();
            costs.put(
                    label.substring(label.lastIndexOf('.') + 1),
                    result.getPrimaryResult().getScore());
        }
        return costs;
    }
}
