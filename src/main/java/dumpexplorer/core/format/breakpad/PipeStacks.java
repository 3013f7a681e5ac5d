package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.format.RawText;
import dumpexplorer.core.format.StackJsonFormat;
import dumpexplorer.core.format.TextLines;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Module;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads all of a stack walk.
final class PipeStacks {

    private static final int NONE = -1;

    private final StackJsonFormat json;
    private final Map<Integer, List<Frame>> threads = new LinkedHashMap<>();
    private final List<Module> modules = new ArrayList<>();
    private final List<String> unparsed = new ArrayList<>();
    private boolean noCrash;
    private int crashingThread = NONE;

    PipeStacks(StackJsonFormat json) {
        this.json = json;
    }

    Stackwalk read(InputStream text) throws IOException {
        Stackwalk better = Stackwalk.NONE;
        TextLines lines = new TextLines(text);
        PipeRecord record = new PipeRecord(lines);
        while (lines.next()) {
            record.split();
            if (record.isEnd()) {
                better = readJson(lines.rest());
                break;
            }
            if (!record.isBlank() && !understands(record)) {
                unparsed.add(lines.line());
            }
        }
        if (better.threads().isEmpty()) {
            return result();
        }
        if (threads.isEmpty() || sameCrash(better)) {
            return better;
        }
        unparsed.add(PipeRecord.END_OF_RECORDS + " and another stack");
        return result();
    }

    /// Whether another form of the stack walk tells of the same crashing frames: the index knows those of
    /// the records, and what is shown must be what was found.
    private boolean sameCrash(Stackwalk other) {
        List<Frame> first = threads.values().iterator().next();
        List<Frame> own = threads.getOrDefault(crashed(), first);
        List<Frame> others =
                other.threads().stream()
                        .filter(StackThread::crashed)
                        .findFirst()
                        .map(StackThread::frames)
                        .orElse(List.of());
        int both = Math.min(own.size(), others.size());
        return IntStream.range(0, both)
                .allMatch(at -> own.get(at).indexedName().equals(others.get(at).indexedName()));
    }

    private Stackwalk result() {
        int crashed = crashed();
        List<StackThread> result = new ArrayList<>();
        threads.forEach((number, frames) ->
                result.add(new StackThread(number, null, number == crashed, frames)));
        return new Stackwalk(result, modules, unparsed);
    }

    /// The thread that the header names. Where it names none, the first one: that which crashed or
    /// asked for the dump is written first. Nobody did where there was no crash and all threads come
    /// in the order of their numbers.
    private int crashed() {
        if (crashingThread != NONE || threads.isEmpty()) {
            return crashingThread;
        }
        Iterator<Integer> numbers = threads.keySet().iterator();
        int first = numbers.next();
        boolean ascending = first == 0 || (numbers.hasNext() && first < numbers.next());
        return noCrash && ascending ? NONE : first;
    }

    private Stackwalk readJson(InputStream rest) throws IOException {
        PushbackInputStream behind = new PushbackInputStream(rest);
        int first = behind.read();
        while (Character.isWhitespace(first)) {
            first = behind.read();
        }
        if (first < 0) {
            return Stackwalk.NONE;
        }
        behind.unread(first);
        if (first != '{') {
            unparsed.addAll(RawText.read(behind).unparsed());
            return Stackwalk.NONE;
        }
        try {
            return json.read(new JsonScanner(behind));
        } catch (MalformedException broken) {
            unparsed.add(PipeRecord.END_OF_RECORDS + " " + broken.reason());
            return Stackwalk.NONE;
        }
    }

    private boolean understands(PipeRecord record) {
        switch (record.kind()) {
            case "OS", "CPU", "GPU" -> {
                // The system is told by the dump's own facts.
            }
            case "Crash" -> readCrash(record);
            case "Module" -> {
                Optional<Module> module = record.findModule();
                module.ifPresent(modules::add);
                return module.isPresent();
            }
            default -> {
                return readFrame(record);
            }
        }
        return true;
    }

    /// Belongs to the header: behind frames it is of another stack walk, of which the index knows nothing.
    private void readCrash(PipeRecord record) {
        if (threads.isEmpty()) {
            noCrash = record.field(2) == null;
            crashingThread = record.number(3);
        }
    }

    private boolean readFrame(PipeRecord record) {
        if (!record.isFrame()) {
            return false;
        }
        threads.computeIfAbsent(record.number(0), number -> new ArrayList<>()).add(record.frame());
        return true;
    }
}
