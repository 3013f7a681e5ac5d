package dumpexplorer.core.exporting;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.Raised;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.model.ThreadDetail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stacks without what must not be seen: texts are redacted, locals and registers left out. What tells one
/// exception from another, and that frames are missing, stays.
record RedactedStack(Redaction redaction) {

    Stackwalk of(Stackwalk stack) {
        return new Stackwalk(
                stack.threads().stream().map(this::thread).toList(),
                stack.modules(),
                stack.unparsed().stream().map(redaction::text).toList(),
                stack.unloaded());
    }

    private StackThread thread(StackThread thread) {
        ThreadDetail told = thread.detail();
        Raised raised = told.raised();
        return new StackThread(
                thread.index(),
                text(thread.name()),
                thread.crashed(),
                thread.frames().stream().map(this::frame).toList(),
                new ThreadDetail(
                        told.id(),
                        told.lastError(),
                        told.gaps(),
                        raised == null ? null : raised(raised),
                        told.joins()));
    }

    private Raised raised(Raised raised) {
        return new Raised(
                raised.type(),
                text(raised.message()),
                raised.notes().stream().map(redaction::text).toList(),
                raised.link(),
                raised.circular());
    }

    private Frame frame(Frame frame) {
        return new Frame(
                frame.function(),
                frame.module(),
                text(frame.file()),
                frame.line(),
                frame.address(),
                frame.trust(),
                frame.inline(),
                text(frame.sourceLine()),
                List.of(),
                detail(frame.detail()));
    }

    private FrameDetail detail(FrameDetail detail) {
        return switch (detail) {
            case FrameDetail.Native machine -> machine.withRegisters(List.of());
            case FrameDetail.Python(String block) -> new FrameDetail.Python(redaction.text(block));
            case FrameDetail.Plain plain -> plain;
            case FrameDetail.Java java -> java;
        };
    }

    private @Nullable String text(@Nullable String text) {
        return text == null ? null : redaction.text(text);
    }
}
