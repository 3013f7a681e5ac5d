package dumpexplorer.core.format.tomato;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import dumpexplorer.core.format.StackReading;
import dumpexplorer.core.format.TopLevel;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Raised;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.model.ThreadDetail;
import dumpexplorer.core.model.ThreadDetail.Joint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The stacks of one error dump (RESEARCH.md, section 3.5). `trace` is the stack that counts.
/// `inspect_trace` was taken when the dump was written, elsewhere: it is a thread of its own, and
/// only where it holds the same calls does it lend their local variables to the trace.
final class TomatoStacks implements StackReading {

    private static final String INSPECTED_NAME = "when the dump was written";

    private final RaisedReading raised = new RaisedReading();
    private List<Frame> described = List.of();
    private List<Frame> traced = List.of();
    private List<Frame> inspected = List.of();

    @Override
    public void part(String name, JsonScanner value) throws IOException {
        boolean isMap = value.peek() == Kind.OBJECT;
        if (isMap && name.equals("description")) {
            readDescription(value);
        } else if (isMap && name.equals("data")) {
            readContent(value);
        } else {
            value.skipValue();
        }
    }

    private void readDescription(JsonScanner value) throws IOException {
        value.beginObject();
        while (value.nextMember()) {
            if (value.name().equals("trace")) {
                described = PythonFrames.readTrace(value);
            } else {
                raised.description(value);
            }
        }
    }

    private void readContent(JsonScanner value) throws IOException {
        value.beginObject();
        while (value.nextMember()) {
            if (value.name().equals("exception") && value.peek() == Kind.OBJECT) {
                readException(value);
            } else {
                value.skipValue();
            }
        }
    }

    private void readException(JsonScanner value) throws IOException {
        value.beginObject();
        while (value.nextMember()) {
            switch (value.name()) {
                case "trace" -> traced = PythonFrames.readTrace(value);
                case "inspect_trace" -> inspected = PythonFrames.readInspected(value);
                default -> raised.exception(value);
            }
        }
    }

    @Override
    public Stackwalk finish(TopLevel top) {
        PythonJoin join = PythonJoin.of(traced.isEmpty() ? described : traced, inspected);
        Raised exception = raised.finish(top.findText("type").orElse(""));
        List<StackThread> threads = new ArrayList<>(2);
        if (!join.frames().isEmpty()) {
            threads.add(new StackThread(0, null, true, join.frames(), detail(exception, join)));
        }
        if (!inspected.isEmpty()) {
            boolean alone = threads.isEmpty();
            threads.add(
                    new StackThread(
                            threads.size(),
                            INSPECTED_NAME,
                            alone,
                            inspected,
                            ThreadDetail.ofRaised(alone ? exception : null, List.of())));
        }
        return new Stackwalk(threads, List.of(), List.of());
    }

    /// The other stack goes on where this one ends, unless both end in the same frame.
    private ThreadDetail detail(@Nullable Raised exception, PythonJoin join) {
        boolean goesOn = join.place() >= 0 && join.place() < inspected.size() - 1;
        return new ThreadDetail(
                null, null, List.of(), exception, goesOn ? new Joint(1, join.place()) : null);
    }
}
