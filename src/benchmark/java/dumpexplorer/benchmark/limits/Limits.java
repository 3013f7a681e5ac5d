package dumpexplorer.benchmark.limits;

import java.util.LinkedHashMap;
import java.util.Map;

/// The machine's costs, in microseconds a dump on one core.
///
/// @param units by the names of {@link dumpexplorer.benchmark.units.DumpUnits}
/// @param listAndRead listing and reading a small file
/// @param createAndLink creating file, link and folders, synced once for a thousand
/// @param row inserting a row
public record Limits(
        Map<String, Double> units, double listAndRead, double createAndLink, double row) {

    private static final double MICROS = 1e6;

    public Limits {
        units = Map.copyOf(units);
    }

    /// Cost of a unit.
    ///
    /// @throws IllegalArgumentException when it was not measured
    public double unit(String name) {
        Double cost = units.get(name);
        if (cost == null) {
            throw new IllegalArgumentException("not measured: " + name);
        }
        return cost;
    }

    /// Inflating by the quickest way that this system has.
    public double inflate() {
        return Math.min(
                unit("inflateByJdk"), units.getOrDefault("inflateByLibdeflate", Double.MAX_VALUE));
    }

    /// The steps of an import of packed dumps into a new library.
    public Map<String, Double> ofImport() {
        Map<String, Double> steps = ofIndexing();
        steps.put("create file, link, folders", createAndLink);
        return steps;
    }

    /// The steps of indexing packed dumps where they lie.
    public Map<String, Double> ofIndexing() {
        Map<String, Double> steps = new LinkedHashMap<>();
        steps.put("list and read", listAndRead);
        steps.put("inflate and check", inflate());
        steps.put("find fields by tokens", unit("findFields"));
        steps.put("insert a row", row);
        return steps;
    }

    /// Dumps a second that all cores can do at most, if nothing else is done than some steps.
    public static double ceiling(Map<String, Double> steps) {
        double sum = steps.values().stream().mapToDouble(Double::doubleValue).sum();
        return Runtime.getRuntime().availableProcessors() * MICROS / sum;
    }
}
