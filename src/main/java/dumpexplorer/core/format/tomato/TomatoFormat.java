package dumpexplorer.core.format.tomato;

import dumpexplorer.core.format.DumpNames;
import dumpexplorer.core.format.JsonFormat;
import dumpexplorer.core.format.JsonReading;
import dumpexplorer.core.format.StackReading;
import dumpexplorer.core.format.TopLevel;
import java.util.Set;

/// Error dumps of ToMaTo (PROTOCOLS.md, sections 1 to 3).
public final class TomatoFormat implements JsonFormat {

    private static final Set<String> FACTS =
            Set.of(
                    "timestamp",
                    "dump_id",
                    "group_id",
                    "type",
                    "source",
                    "dump_file_version",
                    "uuid",
                    "date_processed",
                    "signature",
                    "product",
                    "version");
    private static final Set<String> PARTS = Set.of("description", "software_version", "data");

    @Override
    public Set<String> facts() {
        return FACTS;
    }

    @Override
    public Set<String> parts() {
        return PARTS;
    }

    @Override
    public boolean hasNameOf(String fileName) {
        return DumpNames.isMeta(fileName) || DumpNames.isExport(fileName);
    }

    /// Two of its members, one of which hardly anything else has. A crash may have some of them,
    /// too, but not those that say what went wrong where.
    @Override
    public boolean hasMarkOf(TopLevel top) {
        int own = count(top, "software_version", "dump_id", "group_id", "dump_file_version");
        int shared = count(top, "timestamp", "description");
        boolean hasStackwalk = count(top, "dump", "json_dump", "java_exception") > 0;
        boolean isCrash = hasStackwalk && count(top, "description", "software_version") == 0;
        return own >= 1 && own + shared >= 2 && !isCrash;
    }

    private static int count(TopLevel top, String... names) {
        int count = 0;
        for (String name : names) {
            if (top.isSet(name)) {
                count++;
            }
        }
        return count;
    }

    @Override
    public boolean tellsGroup(TopLevel top) {
        return top.findText("group_id").filter(text -> !text.isEmpty()).isPresent();
    }

    @Override
    public JsonReading begin() {
        return new TomatoReading();
    }

    @Override
    public StackReading beginStacks() {
        return new TomatoStacks();
    }
}
