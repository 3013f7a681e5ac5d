package dumpexplorer.core.grouping;

import java.util.Map;
import java.util.regex.Pattern;

/// Names of Rust functions without what varies (RESEARCH.md, section 4, "Rust rules").
final class RustFunctions {

    private static final Pattern HASH = Pattern.compile("::h[0-9a-f]+$");
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:[/\\\\].*");
    private static final Pattern SPACE_BEFORE_SIGN = Pattern.compile(" (?=[*&,])");
    private static final Pattern COMMA = Pattern.compile(",(?=\\S)");

    /// Panic functions that Rust 1.34 names without their modules, by the file that they lie in.
    private static final Map<String, String> PANICS =
            Map.of(
                    "src/liballoc/raw_vec.rs capacity_overflow", "alloc::raw_vec::",
                    "src/libcore/option.rs expect_failed", "core::option::",
                    "src/libcore/panicking.rs panic_bounds_check", "core::panicking::",
                    "src/libcore/panicking.rs panic_fmt", "core::panicking::",
                    "src/libcore/panicking.rs panic", "core::panicking::",
                    "src/libcore/slice/mod.rs slice_index_order_fail", "core::slice::",
                    "src/libstd/panicking.rs begin_panic_fmt", "std::panicking::",
                    "src/libstd/panicking.rs continue_panic_fmt", "std::panicking::",
                    "src/libstd/panicking.rs rust_panic_with_hook", "std::panicking::");

    private RustFunctions() {}

    /// The name with the module that some compiler left out.
    static String withModule(String function, String file) {
        String[] parts = file.split(":", -1);
        String path = parts.length == 4 ? parts[2] : file;
        return PANICS.getOrDefault(path + " " + function, "") + function;
    }

    /// Tells whether the Rust rules apply: the path ends in `.rs` and is absolute or under version
    /// control; a relative one falls to the C++ rules, as in Socorro.
    static boolean isRustFile(String file) {
        if (!file.endsWith(".rs")) {
            String[] parts = file.split(":", -1);
            return parts.length == 4 && parts[2].endsWith(".rs");
        }
        return file.startsWith("/") || DRIVE.matcher(file).matches();
    }

    static String normalise(String function) {
        String name = Collapsing.dropPrefix(function.strip());
        name =
                Collapsing.collapse(
                        name, '<', '>', "<T>", (before, inside) -> inside.contains(" as "));
        name = Collapsing.collapse(name, '(', ')', "", (before, inside) -> false);
        name = SPACE_BEFORE_SIGN.matcher(name).replaceAll("");
        name = COMMA.matcher(name).replaceAll(", ");
        return HASH.matcher(name).replaceFirst("").strip();
    }
}
