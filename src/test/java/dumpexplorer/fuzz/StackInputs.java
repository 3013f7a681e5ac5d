package dumpexplorer.fuzz;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.format.TextFormat;
import dumpexplorer.core.format.minidump.MinidumpJson;
import dumpexplorer.core.grouping.SignatureInputs;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.text.StackCopy;
import dumpexplorer.core.text.StackCopy.Form;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Stacks of inputs that may be anything, through all that is done with them.
final class StackInputs {

    private StackInputs() {}

    static void readText(TextFormat format, byte[] bytes) throws IOException {
        format.recognises(new String(bytes, StandardCharsets.UTF_8));
        use(format.summarise(open(bytes)), format.read(open(bytes)));
    }

    static void readMinidump(byte[] bytes) throws IOException {
        MinidumpJson format = new MinidumpJson();
        use(
                format.summarise(new JsonScanner(open(bytes))),
                format.read(new JsonScanner(open(bytes))));
    }

    private static InputStream open(byte[] bytes) {
        return new BufferedInputStream(new ByteArrayInputStream(bytes));
    }

    private static void use(StackSummary summary, Stackwalk stacks) {
        show(stacks);
        SignatureInputs.generate(summary.crashing());
        List<Frame> crashing =
                stacks.threads().stream()
                        .filter(StackThread::crashed)
                        .findFirst()
                        .map(StackThread::frames)
                        .orElse(List.of());
        int most = Math.min(ParsedDump.MAX_FRAMES, crashing.size());
        for (int i = 0; i < Math.min(most, summary.crashing().size()); i++) {
            String indexed = summary.crashing().get(i).indexedName();
            if (!indexed.equals(crashing.get(i).indexedName())) {
                throw new IllegalStateException(
                        "frame %d is indexed as “%s” and shown as “%s”"
                                .formatted(i, indexed, crashing.get(i).indexedName()));
            }
        }
    }

    static void show(Stackwalk stacks) {
        for (Form form : Form.values()) {
            StackCopy.everything("title", List.of(), stacks, form);
        }
    }

    /// A line is a function, those behind a tabulator are its file.
    static void nameFunctions(byte[] bytes) {
        List<Frame> frames = new ArrayList<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            String[] parts = line.split("\t", 2);
            frames.add(
                    new Frame(
                            parts[0],
                            null,
                            parts.length == 2 ? parts[1] : null,
                            1,
                            null,
                            Frame.Trust.UNKNOWN,
                            false,
                            null,
                            List.of()));
        }
        SignatureInputs.generate(frames);
    }
}
