package dumpexplorer.core.format.crash;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.Raised;
import dumpexplorer.core.model.Raised.Link;
import dumpexplorer.core.model.Raised.Relation;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.ThreadDetail;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Today's `java_exception`: `{"exception": {"values": [{"stacktrace": …}]}}`, the first exception
/// of the cascade first, each with its newest frame first (RESEARCH.md, section 3.4, which leaves
/// open whether the others are its causes).
///
/// @param headline module and type of the first exception; null where there is none
/// @param threads one per exception
record JavaExceptions(@Nullable String headline, List<StackThread> threads) {

    /// No exception.
    static final JavaExceptions NONE = new JavaExceptions(null, List.of());

    private static final int MAX_WORD = 65_536;

    /// Frames of the first exception.
    List<Frame> crashing() {
        return threads.isEmpty() ? List.of() : threads.getFirst().frames();
    }

    static JavaExceptions read(JsonScanner value) throws IOException {
        Reader reader = new Reader(value);
        reader.readInside("exception", () -> reader.readInside("values", reader::readList));
        return reader.result();
    }

    private static final class Reader {

        private final JsonScanner value;
        private final List<StackThread> threads = new ArrayList<>();
        private List<Frame> frames = new ArrayList<>();
        private @Nullable String module;
        private @Nullable String type;
        private @Nullable String message;
        private @Nullable String headline;

        Reader(JsonScanner value) {
            this.value = value;
        }

        @FunctionalInterface
        interface Step {
            void run() throws IOException;
        }

        JavaExceptions result() {
            return threads.isEmpty() ? NONE : new JavaExceptions(headline, threads);
        }

        /// Takes the step at a member of the map that comes next, and skips all else.
        void readInside(String member, Step step) throws IOException {
            if (value.peek() != Kind.OBJECT) {
                value.skipValue();
                return;
            }
            value.beginObject();
            while (value.nextMember()) {
                if (value.name().equals(member)) {
                    step.run();
                } else {
                    value.skipValue();
                }
            }
        }

        void readList() throws IOException {
            if (value.peek() != Kind.ARRAY) {
                value.skipValue();
                return;
            }
            value.beginArray();
            while (value.nextElement()) {
                frames = new ArrayList<>();
                module = null;
                type = null;
                message = null;
                readRaised("stacktrace", () -> readRaised("frames", this::readFrames));
                addThread();
            }
        }

        private void addThread() {
            int index = threads.size();
            String name = name();
            headline = index == 0 ? name : headline;
            Link link = index == 0 ? null : new Link(Relation.CHAINED, index - 1);
            boolean unknown = name == null && message == null && link == null;
            Raised raised =
                    unknown
                            ? null
                            : new Raised(name == null ? "" : name, message, List.of(), link, false);
            threads.add(
                    new StackThread(
                            index,
                            null,
                            index == 0,
                            frames,
                            ThreadDetail.ofRaised(raised, List.of())));
        }

        private @Nullable String name() {
            return module == null || type == null ? type : module + "." + type;
        }

        // Socorro has all of it in "stacktrace"; what Sentry's clients write has only the frames
        // there, and what was raised around it.
        private void readRaised(String inner, Step step) throws IOException {
            if (value.peek() != Kind.OBJECT) {
                value.skipValue();
                return;
            }
            value.beginObject();
            while (value.nextMember()) {
                String member = value.name();
                switch (member) {
                    case "module" -> module = text();
                    case "type" -> type = text();
                    case "value" -> message = text();
                    default -> {
                        if (member.equals(inner)) {
                            step.run();
                        } else {
                            value.skipValue();
                        }
                    }
                }
            }
        }

        private void readFrames() throws IOException {
            if (value.peek() != Kind.ARRAY) {
                value.skipValue();
                return;
            }
            value.beginArray();
            while (value.nextElement()) {
                if (value.peek() == Kind.OBJECT) {
                    frames.add(readFrame());
                } else {
                    value.skipValue();
                }
            }
        }

        private Frame readFrame() throws IOException {
            String javaClass = null;
            String method = null;
            String file = null;
            String line = null;
            Boolean inApp = null;
            value.beginObject();
            while (value.nextMember()) {
                switch (value.name()) {
                    case "module" -> javaClass = text();
                    case "function" -> method = text();
                    case "filename" -> file = text();
                    case "lineno" -> line = text();
                    case "in_app" -> inApp = flag();
                    default -> value.skipValue();
                }
            }
            String function =
                    javaClass == null || method == null ? method : javaClass + "." + method;
            return new Frame(
                    function,
                    null,
                    file,
                    number(line),
                    null,
                    Frame.Trust.UNKNOWN,
                    false,
                    null,
                    List.of(),
                    inApp == null ? FrameDetail.NONE : new FrameDetail.Java("", null, null, inApp));
        }

        private @Nullable Boolean flag() throws IOException {
            if (value.peek() == Kind.BOOLEAN) {
                return value.readBoolean();
            }
            value.skipValue();
            return null;
        }

        private static int number(@Nullable String digits) {
            try {
                return digits == null ? 0 : Math.max(0, Integer.parseInt(digits));
            } catch (NumberFormatException e) {
                return 0; // A line that is no number is as good as none.
            }
        }

        private @Nullable String text() throws IOException {
            return switch (value.peek()) {
                case STRING -> value.readText(MAX_WORD);
                case NUMBER -> value.readNumber();
                case OBJECT, ARRAY, BOOLEAN, NULL -> {
                    value.skipValue();
                    yield null;
                }
            };
        }
    }
}
