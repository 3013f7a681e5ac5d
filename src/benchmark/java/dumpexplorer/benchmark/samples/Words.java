package dumpexplorer.benchmark.samples;

import java.util.List;
import java.util.random.RandomGenerator;

/// The made-up vocabulary of the dumps.
final class Words {

    private static final List<String> NOUNS =
            List.of(
                    "Tile", "Route", "Label", "Marker", "Layer", "Camera", "Shader", "Glyph",
                    "Region", "Track", "Signal", "Packet", "Socket", "Ledger", "Bucket", "Worker",
                    "Session", "Cursor", "Record", "Vector", "Anchor", "Canvas", "Stream", "Mutex",
                    "Module", "Symbol", "Branch", "Filter", "Beacon", "Carrier", "Harbour",
                    "Lantern");
    private static final List<String> VERBS =
            List.of(
                    "Load", "Store", "Merge", "Split", "Paint", "Measure", "Resolve", "Project",
                    "Release", "Acquire", "Attach", "Detach", "Encode", "Decode", "Flush", "Queue",
                    "Walk", "Visit", "Advance", "Rewind", "Compact", "Expand", "Commit", "Revert");
    private static final List<String> SPACES =
            List.of("", "", "map::", "net::", "store::", "draw::", "base::detail::", "js::");
    private static final List<String> ARGUMENTS =
            List.of(
                    "",
                    "int",
                    "unsigned int",
                    "void*",
                    "int, int*",
                    "bool",
                    "char const*, unsigned long",
                    "std::shared_ptr<Tile> const&",
                    "JSContext*, JSObject*",
                    "wchar_t const*");

    private Words() {}

    static <T> T oneOf(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }

    static String noun(RandomGenerator random) {
        return oneOf(NOUNS, random);
    }

    static String verb(RandomGenerator random) {
        return oneOf(VERBS, random);
    }

    /// A C++ function as demangled symbols show it.
    ///
    /// @param number makes it like no other; negative for none
    static String function(RandomGenerator random, int number) {
        StringBuilder name = new StringBuilder(80);
        name.append(oneOf(SPACES, random)).append(noun(random)).append(noun(random));
        if (number >= 0) {
            name.append(number);
        }
        if (random.nextInt(12) == 0) {
            name.append('<')
                    .append(noun(random))
                    .append(", ")
                    .append(4 << random.nextInt(3))
                    .append('>');
        }
        name.append("::").append(verb(random)).append(noun(random));
        return name.append('(').append(oneOf(ARGUMENTS, random)).append(')').toString();
    }

    static String hex(RandomGenerator random, int digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int digit = 0; digit < digits; digit++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }
}
