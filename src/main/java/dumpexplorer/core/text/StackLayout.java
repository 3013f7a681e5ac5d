package dumpexplorer.core.text;

import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.text.StackOptions.Others;
import dumpexplorer.core.text.StackText.Entry;
import dumpexplorer.core.text.StackText.Fact;
import dumpexplorer.core.text.StackText.Section;
import dumpexplorer.core.text.ThreadGroups.EqualThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Orders and folds the parts of one stack walk. Used once.
final class StackLayout {

    /// More lines than these that were not understood are folded.
    private static final int MAX_OPEN_UNPARSED = 20;

    /// More exceptions than these that belong to others are folded.
    private static final int MAX_OPEN_LINKED = 8;

    private final Stackwalk stackwalk;
    private final StackOptions options;
    private final FrameKeys keys = new FrameKeys();
    private final FoldingLines lines = new FoldingLines();
    private final SectionLinks links = new SectionLinks(lines);
    private final List<Section> sections = new ArrayList<>();

    StackLayout(Stackwalk stackwalk, StackOptions options) {
        this.stackwalk = stackwalk;
        this.options = options;
    }

    StackText layOut(List<Fact> facts) {
        List<EqualThreads> groups = ThreadGroups.of(stackwalk.threads(), keys);
        var allFacts = new ArrayList<>(facts);
        boolean ofThreads = stackwalk.threads().stream().anyMatch(ThreadTitle::isNative);
        groups.stream()
                .findFirst()
                .flatMap(main -> QualityWords.of(main.first(), ofThreads))
                .ifPresent(allFacts::add);
        facts(allFacts);
        threads(groups, ofThreads);
        modules();
        unparsed();
        links.resolve(sections);
        return lines.finish(sections);
    }

    private void facts(List<Fact> facts) {
        int width = facts.stream().mapToInt(fact -> fact.label().length()).max().orElse(0);
        for (Fact fact : facts) {
            lines.add(() -> SideLines.fact(fact, width));
        }
    }

    private void threads(List<EqualThreads> groups, boolean ofThreads) {
        boolean shownBefore = true;
        int linked = 0;
        for (int place = 0; place < groups.size(); place++) {
            EqualThreads group = groups.get(place);
            boolean first = place == 0;
            linked += isLinked(group.first()) ? 1 : 0;
            boolean shown =
                    first
                            || group.first().crashed()
                            || (isLinked(group.first()) && linked <= MAX_OPEN_LINKED)
                            || options.others() == Others.SHOWN;
            if (shown || shownBefore) {
                lines.addGap();
            }
            thread(group, ofThreads, first, shown);
            shownBefore = shown;
        }
    }

    private void thread(EqualThreads group, boolean ofThreads, boolean main, boolean shown) {
        int header = lines.size();
        sections.add(new Section(header, group.threads()));
        lines.add(new ThreadEntry(group, ofThreads));
        links.from(group.first(), stackwalk);
        new FramesLayout(group.first(), options, keys, lines).layOut(main);
        links.to(group.first(), stackwalk);
        lines.fold(header, shown);
    }

    private static boolean isLinked(StackThread thread) {
        return Optional.ofNullable(thread.raised()).map(raised -> raised.link()).isPresent();
    }

    private void modules() {
        modules("Modules", stackwalk.modules());
        modules("Unloaded modules", stackwalk.unloaded());
    }

    private void modules(String title, List<dumpexplorer.core.model.Module> modules) {
        if (modules.isEmpty()) {
            return;
        }
        lines.addGap();
        int header = lines.size();
        var moduleColumns = ModuleColumns.of(modules);
        lines.add(() -> SideLines.heading(title, modules.size()));
        modules.forEach(module -> lines.add(() -> moduleColumns.layOut(module)));
        lines.fold(header, false);
    }

    private void unparsed() {
        if (stackwalk.unparsed().isEmpty()) {
            return;
        }
        lines.addGap();
        int header = lines.size();
        int count = stackwalk.unparsed().size();
        lines.add(() -> SideLines.heading("Not understood", count));
        stackwalk.unparsed().forEach(line -> lines.add(() -> SideLines.unparsed(line)));
        lines.fold(header, count <= MAX_OPEN_UNPARSED);
    }

    /// The title of threads with equal stacks.
    private record ThreadEntry(EqualThreads group, boolean ofThreads) implements Entry {
        @Override
        public TextLine layOut() {
            return ThreadTitle.layOut(group, ofThreads);
        }

        @Override
        public StackRow row() {
            return new StackRow.OfThread(group.threads());
        }
    }
}
