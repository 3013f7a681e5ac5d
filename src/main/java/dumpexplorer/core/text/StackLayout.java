package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.text.StackOptions.Foreign;
import dumpexplorer.core.text.StackOptions.Others;
import dumpexplorer.core.text.StackText.Entry;
import dumpexplorer.core.text.StackText.Fact;
import dumpexplorer.core.text.ThreadGroups.EqualThreads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// Orders and folds the parts of one stack walk. Used once.
final class StackLayout {

    /// More lines than these that were not understood are folded.
    private static final int MAX_OPEN_UNPARSED = 20;

    private final Stackwalk stackwalk;
    private final StackOptions options;
    private final FrameKeys keys = new FrameKeys();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();
    private OptionalInt mainLine = OptionalInt.empty();

    StackLayout(Stackwalk stackwalk, StackOptions options) {
        this.stackwalk = stackwalk;
        this.options = options;
    }

    StackText layOut(List<Fact> facts) {
        facts(facts);
        threads();
        modules();
        unparsed();
        folds.sort(Comparator.comparingInt(Fold::header));
        return new StackText(entries, folds, mainLine);
    }

    private void facts(List<Fact> facts) {
        int width = facts.stream().mapToInt(fact -> fact.label().length()).max().orElse(0);
        for (Fact fact : facts) {
            entries.add(() -> SideLines.fact(fact, width));
        }
    }

    private void threads() {
        List<EqualThreads> groups = ThreadGroups.of(stackwalk.threads(), keys);
        boolean ofThreads = stackwalk.threads().stream().anyMatch(StackLayout::isNative);
        boolean shownBefore = true;
        for (int place = 0; place < groups.size(); place++) {
            EqualThreads group = groups.get(place);
            boolean first = place == 0;
            boolean shown = first || group.first().crashed() || options.others() == Others.SHOWN;
            if (shown || shownBefore) {
                section();
            }
            int header = entries.size();
            entries.add(() -> ThreadTitle.layOut(group, ofThreads));
            frames(group.first(), first);
            fold(header, shown);
            shownBefore = shown;
        }
    }

    private void frames(StackThread thread, boolean main) {
        int mainFrame = main ? StackText.mainFrame(thread).orElse(-1) : -1;
        FrameColumns columns = FrameColumns.of(thread.frames());
        var runs = new FrameRuns(thread.frames(), keys, options.foreign() == Foreign.FOLDED);
        runs.keep(mainFrame);
        int at = 0;
        for (FrameRuns.Run run : runs.find()) {
            frames(thread, at, run.start(), mainFrame, columns);
            int header = entries.size();
            entries.add(run::title);
            frames(thread, run.start(), run.end(), mainFrame, columns);
            fold(header, false);
            at = run.end();
        }
        frames(thread, at, thread.frames().size(), mainFrame, columns);
    }

    private void frames(StackThread thread, int from, int to, int mainFrame, FrameColumns columns) {
        for (int number = from; number < to; number++) {
            Frame frame = thread.frames().get(number);
            int place = number;
            int header = entries.size();
            boolean crashing = number == mainFrame && thread.crashed();
            if (number == mainFrame) {
                mainLine = OptionalInt.of(header);
            }
            entries.add(() -> FrameLine.layOut(frame, place, crashing, columns));
            locals(frame);
            fold(header, false);
        }
    }

    /// Whether a stack is one of machine code: it belongs to a thread that has a number, and crashes
    /// rather than raises.
    private static boolean isNative(StackThread thread) {
        return thread.frames().stream()
                .anyMatch(frame -> frame.module() != null || frame.address() != null);
    }

    private void locals(Frame frame) {
        int width =
                frame.locals().stream().mapToInt(local -> local.name().length()).max().orElse(0);
        for (Frame.Local local : frame.locals()) {
            entries.add(() -> SideLines.local(local, width));
        }
    }

    private void modules() {
        if (stackwalk.modules().isEmpty()) {
            return;
        }
        section();
        int header = entries.size();
        var moduleColumns = ModuleColumns.of(stackwalk.modules());
        entries.add(() -> SideLines.heading("Modules", stackwalk.modules().size()));
        stackwalk.modules().forEach(module -> entries.add(() -> moduleColumns.layOut(module)));
        fold(header, false);
    }

    private void unparsed() {
        if (stackwalk.unparsed().isEmpty()) {
            return;
        }
        section();
        int header = entries.size();
        int count = stackwalk.unparsed().size();
        entries.add(() -> SideLines.heading("Not understood", count));
        stackwalk.unparsed().forEach(line -> entries.add(() -> SideLines.unparsed(line)));
        fold(header, count <= MAX_OPEN_UNPARSED);
    }

    private void section() {
        if (!entries.isEmpty()) {
            entries.add(() -> TextLine.EMPTY);
        }
    }

    private void fold(int header, boolean open) {
        if (entries.size() > header + 1) {
            folds.add(new Fold(header, entries.size(), open));
        }
    }
}
