package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.format.SnapshotHeader;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.format.TextFormat;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;

/// Stack walks for people to read, as Breakpad and rust-minidump write them (RESEARCH.md, section
/// 3.2).
public final class HumanText implements TextFormat {

    @Override
    public boolean recognises(String head) {
        String text = head.substring(SnapshotHeader.length(head)).stripLeading();
        return text.startsWith("Operating system: ") && text.contains("\nCPU:");
    }

    @Override
    public StackSummary summarise(InputStream text) throws IOException {
        SnapshotHeader.skip(text);
        return new HumanWalk().summarise(text);
    }

    @Override
    public Stackwalk read(InputStream text) throws IOException {
        SnapshotHeader.skip(text);
        return new HumanWalk().read(text);
    }
}
