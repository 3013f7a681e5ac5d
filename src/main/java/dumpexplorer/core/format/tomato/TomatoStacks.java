package dumpexplorer.core.format.tomato;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import dumpexplorer.core.format.StackReading;
import dumpexplorer.core.format.TopLevel;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The stacks of one error dump (RESEARCH.md, section 3.5). `trace` is the stack that counts.
/// `inspect_trace` was taken when the dump was written, elsewhere: it is a thread of its own, and
/// only where it names the same place does it lend its local variables to the trace.
final class TomatoStacks implements StackReading {

    private static final String INSPECTED_NAME = "when the dump was written";

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
                value.skipValue();
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
                default -> value.skipValue();
            }
        }
    }

    @Override
    public Stackwalk finish(TopLevel top) {
        List<Frame> raised = traced.isEmpty() ? described : traced;
        List<StackThread> threads = new ArrayList<>();
        if (!raised.isEmpty()) {
            List<Frame> frames = PythonFrames.withLocals(raised, inspected);
            threads.add(new StackThread(0, null, true, frames));
        }
        if (!inspected.isEmpty()) {
            threads.add(
                    new StackThread(threads.size(), INSPECTED_NAME, threads.isEmpty(), inspected));
        }
        return new Stackwalk(threads, List.of(), List.of());
    }
}
