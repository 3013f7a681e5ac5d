package dumpexplorer.core.signature;

import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.model.Clue;
import dumpexplorer.core.model.CrashEvidence;
import dumpexplorer.core.model.CrashEvidence.Kind;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.GroupingFacts;
import dumpexplorer.core.model.Raised;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a signature is made of, of any dump.
final class EvidenceReader {

    private EvidenceReader() {}

    /// Reads the stacks of a dump.
    @FunctionalInterface
    interface StackSource {
        Stackwalk read() throws IOException;
    }

    /// Of a crash all that the dump tells; of any other dump, which has no signature by itself, its stack.
    static CrashEvidence of(ParsedDump dump, StackSource stacks) throws IOException {
        return dump.grouping() instanceof GroupingFacts.Crash crash
                ? crash.evidence()
                : ofStack(dump, stacks.read());
    }

    private static CrashEvidence ofStack(ParsedDump dump, Stackwalk stacks) {
        Optional<StackThread> thread =
                stacks.threads().stream()
                        .filter(StackThread::crashed)
                        .findFirst()
                        .or(() -> stacks.threads().stream().findFirst());
        List<Frame> frames = thread.map(StackThread::frames).orElse(List.of());
        Raised raised = thread.map(StackThread::raised).orElse(null);
        return new CrashEvidence(
                        kind(dump, frames), frames, List.of(), dump.traits().os(), Map.of())
                .with(Clue.REASON, dump.traits().reason())
                .with(Clue.EXCEPTION, raised == null ? null : raised.headline());
    }

    private static Kind kind(ParsedDump dump, List<Frame> frames) {
        if (frames.stream().anyMatch(frame -> frame.detail() instanceof FrameDetail.Java)) {
            return Kind.JAVA_TEXT;
        }
        return dump.kind() == ParsedDump.Kind.ERROR ? Kind.PYTHON : Kind.NATIVE;
    }
}
