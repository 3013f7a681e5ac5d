package dumpexplorer.core.format.crash;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.StackThread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Today's `java_exception`: `{"exception": {"values": [{"stacktrace": …}]}}`, the outermost
/// exception first, each with its newest frame first (RESEARCH.md, section 3.4).
///
/// @param headline module and type of the first exception; null where there is none
/// @param threads one per exception, named after it
record JavaExceptions(@Nullable String headline, List<StackThread> threads) {

    /// No exception.
    static final JavaExceptions NONE = new JavaExceptions(null, List.of());

    private static final int MAX_WORD = 4096;

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

        Reader(JsonScanner value) {
            this.value = value;
        }

        @FunctionalInterface
        interface Step {
            void run() throws IOException;
        }

        JavaExceptions result() {
            return threads.isEmpty()
                    ? NONE
                    : new JavaExceptions(threads.getFirst().name(), threads);
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
                readInside("stacktrace", this::readStacktrace);
                boolean first = threads.isEmpty();
                threads.add(new StackThread(threads.size(), name(), first, frames));
            }
        }

        private @Nullable String name() {
            return module == null || type == null ? type : module + "." + type;
        }

        private void readStacktrace() throws IOException {
            if (value.peek() != Kind.OBJECT) {
                value.skipValue();
                return;
            }
            value.beginObject();
            while (value.nextMember()) {
                switch (value.name()) {
                    case "module" -> module = text();
                    case "type" -> type = text();
                    case "frames" -> readFrames();
                    default -> value.skipValue();
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
            value.beginObject();
            while (value.nextMember()) {
                switch (value.name()) {
                    case "module" -> javaClass = text();
                    case "function" -> method = text();
                    case "filename" -> file = text();
                    case "lineno" -> line = text();
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
                    List.of());
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
