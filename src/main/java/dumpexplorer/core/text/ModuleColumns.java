package dumpexplorer.core.text;

import dumpexplorer.core.model.Module;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lays out a list of modules in columns.
///
/// @param version column of the version
/// @param range column of the addresses
record ModuleColumns(int version, int range) {

    private static final int INDENT = FrameColumns.FUNCTION;
    private static final int MAX_NAME = 40;
    private static final int MAX_VERSION = 24;

    /// Columns of two addresses with sixteen digits and what is between them.
    private static final int RANGE = 39;

    static ModuleColumns of(List<Module> modules) {
        int names = 0;
        int versions = 0;
        for (Module module : modules) {
            names = Math.max(names, Math.min(MAX_NAME, module.file().length()));
            versions = Math.max(versions, Math.min(MAX_VERSION, text(module.version()).length()));
        }
        int version = INDENT + names + 2;
        return new ModuleColumns(version, version + (versions == 0 ? 0 : versions + 2));
    }

    TextLine layOut(Module module) {
        var line = new LineBuilder().plain(" ".repeat(INDENT)).add(TextRole.MODULE, module.file());
        if (!text(module.version()).isEmpty()) {
            line.column(version).add(TextRole.VALUE, text(module.version()));
        }
        if (module.base() != null) {
            String end = module.end() == null ? "" : " - " + module.end();
            line.column(range).add(TextRole.ADDRESS, module.base() + end);
        }
        String debug = (text(module.debugFile()) + " " + text(module.debugId())).strip();
        if (!debug.isEmpty()) {
            line.column(range + RANGE).add(TextRole.LABEL, debug);
        }
        return (module.main() ? line.plain("  ").add(TextRole.TRUST, "main") : line).build();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
