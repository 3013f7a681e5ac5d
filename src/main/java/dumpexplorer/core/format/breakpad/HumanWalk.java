package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.format.TextLines;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Module;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a stack walk for people, line by line.
final class HumanWalk {

    private static final String THREAD = "Thread ";
    private static final String THREAD_ID = " - tid: ";
    private static final String REGISTER = " = 0x";
    private static final String FOUND_BY = "    Found by: ";

    private @Nullable String os;
    private @Nullable String osVersion;
    private @Nullable String cpu;
    private @Nullable String reason;
    private Section section = Section.HEADER;
    private String headerLine = "";
    private final List<Walked> threads = new ArrayList<>();
    private final List<Module> modules = new ArrayList<>();
    private final List<String> unparsed = new ArrayList<>();

    private enum Section {
        HEADER,
        THREADS,
        MODULES,
        REST
    }

    /// A thread as far as it is read.
    private record Walked(
            int index, @Nullable String name, boolean crashed, List<HumanFrame> frames) {

        List<Frame> finished(int maxFrames) {
            return frames.stream().limit(maxFrames).map(HumanFrame::frame).toList();
        }
    }

    Stackwalk read(InputStream text) throws IOException {
        TextLines lines = new TextLines(text);
        while (lines.next()) {
            readLine(lines.line());
        }
        boolean noneCrashed = threads.stream().noneMatch(Walked::crashed);
        List<StackThread> finished = new ArrayList<>();
        for (Walked thread : threads) {
            finished.add(
                    new StackThread(
                            thread.index,
                            thread.name,
                            thread.crashed || (noneCrashed && finished.isEmpty()),
                            thread.finished(Integer.MAX_VALUE)));
        }
        return new Stackwalk(finished, modules, unparsed);
    }

    /// Reads to the end of the crashing thread; of other threads only the first one is kept.
    StackSummary summarise(InputStream text) throws IOException {
        TextLines lines = new TextLines(text);
        boolean more = true;
        while (more && lines.next()) {
            int before = threads.size();
            readLine(lines.line());
            boolean wasCrashed = before > 0 && threads.get(before - 1).crashed;
            boolean left = threads.size() > before || section.compareTo(Section.THREADS) > 0;
            more = !(wasCrashed && left);
            if (left && before > 1 && !wasCrashed) {
                threads.remove(before - 1);
            }
        }
        List<Frame> crashing =
                threads.stream()
                        .filter(Walked::crashed)
                        .findFirst()
                        .or(() -> threads.stream().findFirst())
                        .map(thread -> thread.finished(ParsedDump.MAX_FRAMES))
                        .orElse(List.of());
        return new StackSummary(os, osVersion, cpu, reason, null, crashing);
    }

    private void readLine(String line) {
        Optional<Walked> thread = findThread(line);
        if (thread.isPresent()) {
            section = Section.THREADS;
            threads.add(thread.get());
        } else if (line.equals("Loaded modules:")) {
            section = Section.MODULES;
        } else if (line.equals("Unloaded modules:") || line.startsWith("Unimplemented streams")) {
            section = Section.REST;
        } else if (!line.isBlank()) {
            switch (section) {
                case HEADER -> readHeader(line);
                case THREADS -> readFrame(line);
                case MODULES -> readModule(line);
                case REST -> {
                    // Nothing of it is a stack.
                }
            }
        }
    }

    /// `Thread 0`, then perhaps a name, a state in brackets, a thread id.
    private static Optional<Walked> findThread(String line) {
        int end = THREAD.length();
        while (end < line.length()
                && end < THREAD.length() + 9
                && Character.isDigit(line.charAt(end))) {
            end++;
        }
        if (!line.startsWith(THREAD) || end == THREAD.length()) {
            return Optional.empty();
        }
        int index = Integer.parseInt(line.substring(THREAD.length(), end));
        int id = line.indexOf(THREAD_ID, end);
        String rest = line.substring(end, id < 0 ? line.length() : Math.max(end, id)).strip();
        boolean crashed = rest.endsWith("(crashed)") || rest.endsWith("did not crash)");
        String name = crashed ? rest.substring(0, rest.lastIndexOf('(')).strip() : rest;
        return Optional.of(
                new Walked(index, name.isEmpty() ? null : name, crashed, new ArrayList<>()));
    }

    private void readHeader(String line) {
        String value = line.substring(line.indexOf(':') + 1).strip();
        if (line.startsWith("Operating system:")) {
            os = value;
        } else if (line.startsWith("CPU:")) {
            cpu = value;
        } else if (line.startsWith("Crash reason:") && !value.isEmpty()) {
            reason = value;
        } else if (headerLine.startsWith("Operating system:") && line.startsWith(" ")) {
            osVersion = line.strip();
        }
        headerLine = line;
    }

    private void readFrame(String line) {
        Optional<HumanFrame> frame = HumanFrame.find(line);
        List<HumanFrame> frames = threads.getLast().frames;
        if (frame.isPresent()) {
            frames.add(frame.get());
        } else if (line.startsWith(FOUND_BY) && !frames.isEmpty()) {
            frames.getLast().setFoundBy(line.substring(FOUND_BY.length()).strip());
        } else if (!line.contains(REGISTER) && !line.strip().equals("<no frames>")) {
            unparsed.add(line);
        }
    }

    /// `0xfirst - 0xlast name version`, perhaps ` (main)` and a warning.
    private void readModule(String line) {
        String[] fields = line.split(" {2}", -1);
        String[] range = fields[0].split(" - ", -1);
        if (fields.length < 3 || range.length != 2 || !line.startsWith("0x")) {
            unparsed.add(line);
            return;
        }
        modules.add(
                new Module(
                        fields[1],
                        fields[2].equals("???") ? null : fields[2],
                        null,
                        null,
                        range[0],
                        range[1],
                        fields.length > 3 && fields[3].strip().equals("(main)")));
    }
}
