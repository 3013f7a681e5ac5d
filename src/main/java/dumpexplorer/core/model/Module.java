package dumpexplorer.core.model;

import org.jspecify.annotations.Nullable;

/// A binary that was loaded into the crashed process.
///
/// @param file its file name
/// @param version its version where the input tells one
/// @param debugFile name of its symbol file
/// @param debugId identifies the build, as symbol servers want it
/// @param base first address, `0x…` as the input writes it
/// @param end last address, `0x…` as the input writes it; see [ModuleDetail#end]
/// @param main whether it is the program itself
/// @param detail what few inputs tell
public record Module(
        String file,
        @Nullable String version,
        @Nullable String debugFile,
        @Nullable String debugId,
        @Nullable String base,
        @Nullable String end,
        boolean main,
        ModuleDetail detail) {

    /// A module of which nothing special is told.
    public Module(
            String file,
            @Nullable String version,
            @Nullable String debugFile,
            @Nullable String debugId,
            @Nullable String base,
            @Nullable String end,
            boolean main) {
        this(file, version, debugFile, debugId, base, end, main, ModuleDetail.NONE);
    }

    /// The same module as the program itself.
    public Module asMain() {
        return new Module(file, version, debugFile, debugId, base, end, true, detail);
    }
}
