package dumpexplorer.core.format.minidump;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Frame.Trust;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Frames of one stack walk. Inlined calls come before the frame that holds them and share its
/// module.
final class MinidumpFrames {

    private final Map<String, String> shared = new HashMap<>();
    private final List<String> unparsed;

    /// @param unparsed takes what stands in the place of a frame and is none
    MinidumpFrames(List<String> unparsed) {
        this.unparsed = unparsed;
    }

    /// Reads a list of frames.
    ///
    /// @param maxFrames the rest is read over
    List<Frame> read(JsonScanner value, int maxFrames) throws IOException {
        List<Frame> frames = new ArrayList<>();
        if (!JsonValues.enterArray(value)) {
            return frames;
        }
        while (value.nextElement()) {
            if (frames.size() >= maxFrames) {
                value.skipValue();
            } else if (value.peek() != JsonScanner.Kind.OBJECT) {
                unparsed.add(raw(value));
            } else {
                new FrameReading(value).addTo(frames);
            }
        }
        return frames;
    }

    private static String raw(JsonScanner value) throws IOException {
        String text = JsonValues.text(value);
        return text == null ? "frame that is no map" : text;
    }

    private @Nullable String share(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String known = shared.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    static Trust trust(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "context" -> Trust.CONTEXT;
            case "prewalked" -> Trust.PREWALKED;
            case "cfi" -> Trust.CFI;
            case "cfi_scan" -> Trust.CFI_SCAN;
            case "frame_pointer" -> Trust.FRAME_POINTER;
            case "scan" -> Trust.SCAN;
            default -> Trust.UNKNOWN;
        };
    }

    private record Inline(@Nullable String function, @Nullable String file, int line) {}

    /// One element of a list of frames.
    private final class FrameReading {

        private final JsonScanner value;
        private final List<Inline> inlines = new ArrayList<>();
        private @Nullable String function;
        private @Nullable String module;
        private @Nullable String unloaded;
        private @Nullable String file;
        private int line;
        private @Nullable String address;
        private @Nullable String trust;
        private @Nullable String truncated;

        FrameReading(JsonScanner value) {
            this.value = value;
        }

        void addTo(List<Frame> frames) throws IOException {
            value.beginObject();
            while (value.nextMember()) {
                readMember(value.name());
            }
            if (truncated != null) {
                unparsed.add(truncated);
                return;
            }
            String place = module == null ? unloaded : module;
            for (Inline inline : inlines) {
                frames.add(
                        new Frame(
                                share(inline.function),
                                share(place),
                                share(inline.file),
                                inline.line,
                                address,
                                trust(trust),
                                true,
                                null,
                                List.of()));
            }
            frames.add(
                    new Frame(
                            share(function),
                            share(place),
                            share(file),
                            line,
                            address,
                            trust(trust),
                            false,
                            null,
                            List.of()));
        }

        private void readMember(String name) throws IOException {
            switch (name) {
                case "function" -> function = JsonValues.text(value);
                case "module" -> module = JsonValues.text(value);
                case "file" -> file = JsonValues.text(value);
                case "line" -> line = Math.max(0, JsonValues.number(value));
                case "offset" -> address = JsonValues.text(value);
                case "trust" -> trust = JsonValues.text(value);
                case "inlines" -> readInlines();
                case "unloaded_modules" -> readUnloaded();
                case "truncated" -> readTruncated();
                default -> value.skipValue();
            }
        }

        private void readInlines() throws IOException {
            if (!JsonValues.enterArray(value)) {
                return;
            }
            while (value.nextElement()) {
                if (JsonValues.enterObject(value)) {
                    inlines.add(readInline());
                }
            }
        }

        private Inline readInline() throws IOException {
            String inlined = null;
            String source = null;
            int number = 0;
            while (value.nextMember()) {
                switch (value.name()) {
                    case "function" -> inlined = JsonValues.text(value);
                    case "file" -> source = JsonValues.text(value);
                    case "line" -> number = Math.max(0, JsonValues.number(value));
                    default -> value.skipValue();
                }
            }
            return new Inline(inlined, source, number);
        }

        /// Modules that had lain there before they were unloaded: the first one names the frame.
        private void readUnloaded() throws IOException {
            if (!JsonValues.enterArray(value)) {
                return;
            }
            while (value.nextElement()) {
                if (!JsonValues.enterObject(value)) {
                    continue;
                }
                while (value.nextMember()) {
                    if (unloaded == null && value.name().equals("module")) {
                        String name = JsonValues.text(value);
                        unloaded = name == null ? null : "(unloaded " + name + ")";
                    } else {
                        value.skipValue();
                    }
                }
            }
        }

        /// The place of frames that were left out: `{"truncated": {"msg": …}}`.
        private void readTruncated() throws IOException {
            truncated = "frames were left out";
            if (!JsonValues.enterObject(value)) {
                return;
            }
            while (value.nextMember()) {
                String name = value.name();
                String text = JsonValues.text(value);
                if (name.equals("msg") && text != null) {
                    truncated = text;
                }
            }
        }
    }
}
