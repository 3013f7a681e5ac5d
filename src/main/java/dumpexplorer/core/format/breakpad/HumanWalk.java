package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.format.SharedTexts;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.format.StackSummary.Extras;
import dumpexplorer.core.format.TextLines;
import dumpexplorer.core.model.CrashEvidence;
import dumpexplorer.core.model.CrashEvidence.Kind;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Module;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a stack walk for people, line by line.
final class HumanWalk {

    private final HumanHeader header = new HumanHeader();
    private final List<HumanThread> threads = new ArrayList<>();
    private final List<Module> modules = new ArrayList<>();
    private final List<Module> unloaded = new ArrayList<>();
    private final List<String> unparsed = new ArrayList<>();
    private final SharedTexts texts = new SharedTexts();
    private Section section = Section.HEADER;

    private enum Section {
        HEADER,
        THREADS,
        MODULES,
        UNLOADED,
        REST
    }

    /// Threads are finished as soon as the next one begins, which frees what their lines took.
    Stackwalk read(InputStream text) throws IOException {
        List<StackThread> finished = new ArrayList<>();
        TextLines lines = new TextLines(text);
        while (lines.next()) {
            readLine(lines.line());
            if (threads.size() > 1) {
                finished.add(threads.removeFirst().finish(texts));
            }
        }
        threads.forEach(thread -> finished.add(thread.finish(texts)));
        return new Stackwalk(finished, modules, unparsed, unloaded);
    }

    /// Reads to the end of the crashing thread, or to that of the first one where this says more; of
    /// other threads only the one that comes first is kept.
    StackSummary summarise(InputStream text) throws IOException {
        TextLines lines = new TextLines(text);
        boolean more = true;
        while (more && lines.next()) {
            int before = threads.size();
            readLine(lines.line());
            boolean left = threads.size() > before || section.compareTo(Section.THREADS) > 0;
            if (left && before > 0) {
                HumanThread finished = threads.get(before - 1);
                more = !isEnough(before);
                if (before > 1 && !finished.crashed() && finished.index() != 0) {
                    threads.remove(before - 1);
                }
            }
        }
        List<Frame> crashing =
                findCrashed()
                        .or(() -> threads.stream().findFirst())
                        .map(this::firstFrames)
                        .orElse(List.of());
        List<Frame> zero =
                CrashEvidence.askForFirst(crashing)
                        ? findZero(threads.size()).map(this::firstFrames).orElse(List.of())
                        : List.of();
        return new StackSummary(
                        header.os(),
                        header.osVersion(),
                        header.cpu(),
                        header.reason(),
                        null,
                        crashing)
                .with(new Extras(Kind.NATIVE, zero, null));
    }

    /// @param finished how many threads were read to their ends
    private boolean isEnough(int finished) {
        Optional<HumanThread> crashed = findCrashed();
        return crashed.isPresent()
                && threads.indexOf(crashed.get()) < finished
                && (!CrashEvidence.askForFirst(firstFrames(crashed.get()))
                        || findZero(finished).isPresent());
    }

    private Optional<HumanThread> findCrashed() {
        return threads.stream().filter(HumanThread::crashed).findFirst();
    }

    private Optional<HumanThread> findZero(int finished) {
        return threads.stream().limit(finished).filter(thread -> thread.index() == 0).findFirst();
    }

    private List<Frame> firstFrames(HumanThread thread) {
        return thread.frames().stream()
                .limit(ParsedDump.MAX_FRAMES)
                .map(frame -> frame.frame(texts))
                .toList();
    }

    private void readLine(String line) {
        if (line.isBlank()) {
            return;
        }
        Optional<HumanThread> thread = HumanThread.find(line);
        if (thread.isPresent()) {
            section = Section.THREADS;
            threads.add(thread.get());
        } else if (line.equals("Loaded modules:")) {
            section = Section.MODULES;
        } else if (line.equals("Unloaded modules:")) {
            section = Section.UNLOADED;
        } else if (line.endsWith("streams encountered:") || line.startsWith("Soft errors were")) {
            section = Section.REST;
        } else if (!isUnderstood(line)) {
            unparsed.add(line);
        }
    }

    private boolean isUnderstood(String line) {
        return switch (section) {
            case HEADER -> header.take(line);
            case THREADS -> threads.getLast().take(line);
            case MODULES -> HumanModule.findLoaded(line).map(modules::add).isPresent();
            case UNLOADED -> HumanModule.findUnloaded(line).map(unloaded::add).isPresent();
            // Nothing of it is a stack: streams that the walker does not know, errors as JSON.
            case REST -> true;
        };
    }
}
