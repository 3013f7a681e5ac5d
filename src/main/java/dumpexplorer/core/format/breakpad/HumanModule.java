package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.model.Module;
import dumpexplorer.core.model.ModuleDetail;
import dumpexplorer.core.model.ModuleDetail.End;
import dumpexplorer.core.model.ModuleDetail.Symbols;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A line of the lists of modules: `0xfirst - 0xlast  name  version  (main)`, who signed it in
/// brackets, and a warning about its symbols. Unloaded modules have no version.
final class HumanModule {

    private static final String GAP = "  ";
    private static final String MAIN = "  (main)";
    private static final String WARNING = "  (WARNING: ";

    private String rest;
    private boolean main;
    private @Nullable String signer;
    private Symbols symbols = Symbols.UNKNOWN;
    private @Nullable String debugFile;
    private @Nullable String debugId;

    private HumanModule(String rest) {
        this.rest = rest;
    }

    static Optional<Module> findLoaded(String line) {
        return find(line, true);
    }

    static Optional<Module> findUnloaded(String line) {
        return find(line, false);
    }

    private static Optional<Module> find(String line, boolean loaded) {
        int dash = line.indexOf(" - 0x");
        int end = line.indexOf(GAP, Math.max(dash, 0));
        if (!line.startsWith("0x") || dash < 0 || end < 0) {
            return Optional.empty();
        }
        HumanModule module = new HumanModule(line.substring(end + GAP.length()));
        String base = line.substring(0, dash);
        String last = line.substring(dash + 3, end);
        return module.read(loaded, base, last);
    }

    private Optional<Module> read(boolean loaded, String base, String last) {
        takeWarning();
        takeSigner();
        takeMain();
        int gap = loaded ? rest.lastIndexOf(GAP) : rest.length();
        if (gap < 0) {
            return Optional.empty();
        }
        String version = rest.substring(gap).strip();
        return Optional.of(
                new Module(
                        rest.substring(0, gap).strip(),
                        version.isEmpty() || version.equals("???") ? null : version,
                        debugFile,
                        debugId,
                        base,
                        last,
                        main,
                        detail()));
    }

    private ModuleDetail detail() {
        return signer == null && symbols == Symbols.UNKNOWN
                ? ModuleDetail.NONE
                : new ModuleDetail(null, signer, symbols, null, End.INCLUSIVE);
    }

    /// `(WARNING: No symbols, debug file, debug id)`, likewise `Corrupt symbols`.
    private void takeWarning() {
        int start = rest.lastIndexOf(WARNING);
        if (start < 0 || !rest.endsWith(")")) {
            return;
        }
        String[] parts =
                rest.substring(start + WARNING.length(), rest.length() - 1).split(", ", -1);
        symbols = parts[0].startsWith("Corrupt") ? Symbols.CORRUPT : Symbols.MISSING;
        debugFile = parts.length > 2 ? parts[1] : null;
        debugId = parts.length > 2 ? parts[parts.length - 1] : null;
        rest = rest.substring(0, start);
    }

    private void takeSigner() {
        boolean round = rest.endsWith(")") && !rest.endsWith(MAIN);
        int start = rest.lastIndexOf(round ? " (" : " [");
        if ((round || rest.endsWith("]")) && start > 0) {
            signer = rest.substring(start + 2, rest.length() - 1);
            rest = rest.substring(0, start);
        }
    }

    private void takeMain() {
        if (rest.endsWith(MAIN)) {
            main = true;
            rest = rest.substring(0, rest.length() - MAIN.length());
        }
    }
}
