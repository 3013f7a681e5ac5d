package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.model.Module;
import dumpexplorer.core.model.ModuleDetail.Symbols;
import dumpexplorer.ui.kit.Messages;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One binary of the table of modules; what is unknown is empty.
///
/// @param frames how many frames of all threads are in it
record ModuleRow(
        String file,
        State state,
        int frames,
        String symbols,
        String version,
        String debugId,
        String debugFile,
        String base,
        String signer) {

    /// Whether it was still there.
    enum State {
        LOADED,
        UNLOADED
    }

    static ModuleRow of(Module module, State state, int frames) {
        return new ModuleRow(
                module.file(),
                state,
                frames,
                words(module.detail().symbols()),
                text(module.version()),
                text(module.debugId()),
                text(module.debugFile()),
                text(module.base()),
                text(module.detail().signer()));
    }

    /// Whether one of its texts holds a word, given in lower case.
    boolean holds(String wanted) {
        return Stream.of(file, symbols, version, debugId, debugFile, base, signer)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static String words(Symbols symbols) {
        return switch (symbols) {
            case LOADED -> Messages.text("stackwalk.modules.symbols.loaded");
            case MISSING -> Messages.text("stackwalk.modules.symbols.missing");
            case CORRUPT -> Messages.text("stackwalk.modules.symbols.corrupt");
            case UNKNOWN -> "";
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
