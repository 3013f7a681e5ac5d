package dumpexplorer.core.format.minidump;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.StackJsonFormat;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;

/// Stack walks in JSON (RESEARCH.md, section 3.3).
public final class MinidumpJson implements StackJsonFormat {

    @Override
    public StackSummary summarise(JsonScanner value) throws IOException {
        MinidumpSummary summary = new MinidumpSummary();
        value.beginObject();
        while (value.nextMember()) {
            summary.readMember(value.name(), value);
        }
        return summary.summary();
    }

    @Override
    public Stackwalk read(JsonScanner value) throws IOException {
        return new MinidumpStacks().read(value);
    }
}
