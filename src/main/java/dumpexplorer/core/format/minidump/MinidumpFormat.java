package dumpexplorer.core.format.minidump;

import dumpexplorer.core.format.Arrival;
import dumpexplorer.core.format.BareStack;
import dumpexplorer.core.format.DumpStream;
import dumpexplorer.core.format.JsonFormat;
import dumpexplorer.core.format.JsonReading;
import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.format.StackReading;
import dumpexplorer.core.format.TopLevel;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/// A stack walk in JSON that is a file of its own, as `minidump-stackwalk --json` writes it.
public final class MinidumpFormat implements JsonFormat {

    private static final Set<String> PARTS =
            Set.of("crash_info", "system_info", "crashing_thread", "threads");

    @Override
    public Set<String> facts() {
        return Set.of();
    }

    @Override
    public Set<String> parts() {
        return PARTS;
    }

    @Override
    public boolean hasNameOf(String fileName) {
        return false;
    }

    @Override
    public boolean hasMarkOf(TopLevel top) {
        return top.isSet("crash_info") && top.isSet("system_info") && top.isSet("threads");
    }

    @Override
    public boolean tellsGroup(TopLevel top) {
        return false;
    }

    @Override
    public JsonReading begin() {
        return new Reading();
    }

    @Override
    public StackReading beginStacks() {
        return new NoStacks();
    }

    private static final class Reading implements JsonReading {

        private final MinidumpSummary summary = new MinidumpSummary();

        @Override
        public void part(String name, JsonScanner value) throws IOException {
            summary.readMember(name, value);
        }

        @Override
        public ParsedDump finish(Arrival arrival) throws IOException {
            byte[] sha256;
            try (DumpStream again = arrival.reopen();
                    InputStream bytes = again.bytes()) {
                sha256 = BareStack.sha256(bytes);
            }
            return new BareStack(arrival.input())
                    .toDump(
                            summary.summary(),
                            sha256,
                            "json_dump",
                            json -> {
                                try (DumpStream again = arrival.reopen()) {
                                    again.json().copyValue(json);
                                }
                            });
        }
    }

    /// A bare stack walk is stored as a crash, which reads its stacks.
    private static final class NoStacks implements StackReading {

        @Override
        public void part(String name, JsonScanner value) throws IOException {
            value.skipValue();
        }

        @Override
        public Stackwalk finish(TopLevel top) {
            return Stackwalk.NONE;
        }
    }
}
