package dumpexplorer.core.format.minidump;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.SnapshotHeader;
import dumpexplorer.core.format.StackJsonFormat;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.format.TextFormat;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/// Stack walks in JSON behind a snapshot's header: text that is not JSON as a whole.
public final class MinidumpText implements TextFormat {

    private static final Pattern MARK =
            Pattern.compile("\\s*\\{\\s*\"(?:crash_info|crashing_thread|handles|status|threads)\"");

    private final StackJsonFormat json = new MinidumpJson();

    @Override
    public boolean recognises(String head) {
        int length = SnapshotHeader.length(head);
        return length > 0 && MARK.matcher(head).region(length, head.length()).lookingAt();
    }

    @Override
    public StackSummary summarise(InputStream text) throws IOException {
        return json.summarise(withoutHeader(text));
    }

    @Override
    public Stackwalk read(InputStream text) throws IOException {
        return json.read(withoutHeader(text));
    }

    private static JsonScanner withoutHeader(InputStream text) throws IOException {
        SnapshotHeader.skip(text);
        return new JsonScanner(text);
    }
}
