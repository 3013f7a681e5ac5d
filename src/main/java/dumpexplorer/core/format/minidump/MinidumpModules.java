package dumpexplorer.core.format.minidump;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.model.Module;
import dumpexplorer.core.model.ModuleDetail;
import dumpexplorer.core.model.ModuleDetail.End;
import dumpexplorer.core.model.ModuleDetail.Symbols;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lists of modules, loaded and unloaded. Their end addresses are the first ones behind them.
final class MinidumpModules {

    private final JsonScanner value;
    private @Nullable String file;
    private @Nullable String version;
    private @Nullable String debugFile;
    private @Nullable String debugId;
    private @Nullable String base;
    private @Nullable String end;
    private @Nullable String codeId;
    private @Nullable String signer;
    private @Nullable String symbolUrl;
    private Symbols symbols = Symbols.UNKNOWN;

    private MinidumpModules(JsonScanner value) {
        this.value = value;
    }

    /// Reads a list; nothing from any other value.
    static List<Module> read(JsonScanner value) throws IOException {
        List<Module> modules = new ArrayList<>();
        if (!JsonValues.enterArray(value)) {
            return modules;
        }
        while (value.nextElement()) {
            if (JsonValues.enterObject(value)) {
                modules.add(new MinidumpModules(value).readOne());
            }
        }
        return modules;
    }

    private Module readOne() throws IOException {
        while (value.nextMember()) {
            switch (value.name()) {
                case "filename" -> file = JsonValues.text(value);
                case "version" -> version = JsonValues.text(value);
                case "debug_file" -> debugFile = JsonValues.text(value);
                case "debug_id" -> debugId = JsonValues.text(value);
                case "base_addr" -> base = JsonValues.text(value);
                case "end_addr" -> end = JsonValues.text(value);
                case "code_id" -> codeId = JsonValues.text(value);
                case "cert_subject" -> signer = JsonValues.text(value);
                case "symbol_url" -> symbolUrl = JsonValues.text(value);
                case "loaded_symbols" -> readState(Symbols.LOADED);
                case "missing_symbols" -> readState(Symbols.MISSING);
                case "corrupt_symbols" -> readState(Symbols.CORRUPT);
                default -> value.skipValue();
            }
        }
        return new Module(
                file == null ? "" : file,
                version,
                debugFile,
                debugId,
                base,
                end,
                false,
                new ModuleDetail(codeId, signer, symbols, symbolUrl, End.EXCLUSIVE));
    }

    /// Corrupt symbols may be called loaded as well; the worst word counts.
    private void readState(Symbols state) throws IOException {
        boolean stands =
                value.peek() == JsonScanner.Kind.BOOLEAN
                        ? value.readBoolean()
                        : JsonValues.number(value) > 0;
        if (stands && (symbols == Symbols.UNKNOWN || state.compareTo(symbols) > 0)) {
            symbols = state;
        }
    }
}
