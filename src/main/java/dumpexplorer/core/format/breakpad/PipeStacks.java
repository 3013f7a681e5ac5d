package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.format.TextLines;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Module;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Reads all of a stack walk.
final class PipeStacks {

    private final Map<Integer, List<Frame>> threads = new LinkedHashMap<>();
    private final List<Module> modules = new ArrayList<>();
    private final List<String> unparsed = new ArrayList<>();
    private final Map<String, String> shared = new HashMap<>();
    private OptionalInt crashingThread = OptionalInt.empty();

    Stackwalk read(InputStream text) throws IOException {
        TextLines lines = new TextLines(text);
        while (lines.next()) {
            String line = lines.line();
            if (!line.isBlank()) {
                readRecord(line);
            }
        }
        List<StackThread> result = new ArrayList<>();
        int crashed = crashed();
        threads.forEach((number, frames) ->
                result.add(new StackThread(number, null, number == crashed, frames)));
        return new Stackwalk(result, modules, unparsed);
    }

    /// The thread that the header names, else the first one: the crashing thread is written first.
    private int crashed() {
        int first = threads.isEmpty() ? -1 : threads.keySet().iterator().next();
        int named = crashingThread.orElse(first);
        return threads.containsKey(named) ? named : first;
    }

    private void readRecord(String line) {
        PipeRecord record = PipeRecord.of(line.stripLeading());
        switch (record.fields().getFirst()) {
            case "OS", "CPU", "GPU" -> {
                // The system is told by the dump's own facts.
            }
            case "Crash" -> {
                int number = record.number(3);
                crashingThread = number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
            }
            case "Module" -> {
                Optional<Module> module = record.findModule();
                module.ifPresentOrElse(modules::add, () -> unparsed.add(line));
            }
            default -> readFrame(record, line);
        }
    }

    private void readFrame(PipeRecord record, String line) {
        if (!record.isFrame()) {
            unparsed.add(line);
            return;
        }
        threads.computeIfAbsent(record.number(0), number -> new ArrayList<>())
                .add(sharing(record.frame()));
    }

    /// The same frames come again and again: their texts are kept once.
    private Frame sharing(Frame frame) {
        return new Frame(
                share(frame.function()),
                share(frame.module()),
                share(frame.file()),
                frame.line(),
                frame.address(),
                frame.trust(),
                frame.inline(),
                null,
                List.of());
    }

    private @Nullable String share(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String known = shared.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
