package dumpexplorer.core.text;

import dumpexplorer.core.model.Raised;
import dumpexplorer.core.model.Raised.Link;
import dumpexplorer.core.model.Raised.Relation;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.model.ThreadDetail.Joint;
import dumpexplorer.core.text.StackText.Entry;
import dumpexplorer.core.text.StackText.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lines that lead from one exception of a chain to another. They are laid out when all sections are
/// in place. Used once.
final class SectionLinks {

    /// Most exceptions that one leads to line by line.
    private static final int MAX_LINKS = 20;

    private record Wanted(int line, int thread, String words) {}

    private final FoldingLines lines;
    private final List<Wanted> wanted = new ArrayList<>();

    SectionLinks(FoldingLines lines) {
        this.lines = lines;
    }

    /// Adds a line that leads to what a thread's exception belongs to.
    void from(StackThread thread, Stackwalk stackwalk) {
        Raised raised = thread.raised();
        Link link = raised == null ? null : raised.link();
        if (link != null && link.other() >= 0 && link.other() < stackwalk.threads().size()) {
            add(link.other(), backWords(link.relation()), stackwalk);
        }
    }

    /// Adds lines that lead to what belongs to a thread's exception, and to where its stack goes on.
    void to(StackThread thread, Stackwalk stackwalk) {
        if (thread.raised() != null) {
            toLinked(thread, stackwalk);
        }
        Joint joint = thread.detail().joins();
        if (joint != null && joint.thread() < stackwalk.threads().size()) {
            add(joint.thread(), "called from frame " + joint.frame() + " of", stackwalk);
        }
    }

    private void toLinked(StackThread thread, Stackwalk stackwalk) {
        stackwalk.linkedTo(stackwalk.threads().indexOf(thread)).stream()
                .limit(MAX_LINKS)
                .forEach(other -> {
                    Raised raised = other.raised();
                    Link link = raised == null ? null : raised.link();
                    if (link != null) {
                        int place = stackwalk.threads().indexOf(other);
                        add(place, words(link.relation()), stackwalk);
                    }
                });
    }

    /// Points all links to the lines of their sections.
    void resolve(List<Section> sections) {
        Map<Integer, Integer> lineOfThread = new HashMap<>();
        for (Section section : sections) {
            section.threads().forEach(thread -> lineOfThread.put(thread.index(), section.line()));
        }
        for (Wanted link : wanted) {
            int target = lineOfThread.getOrDefault(link.thread, 0);
            lines.set(link.line, new LinkEntry(target, link.words));
        }
    }

    /// What an exception is to the one above its title.
    static String words(Relation relation) {
        return switch (relation) {
            case CAUSE -> "Caused by";
            case CONTEXT -> "Raised while handling";
            case SUPPRESSED -> "Suppressed";
            case MEMBER -> "Member of the group";
            case CHAINED -> "In the same chain";
        };
    }

    private static String backWords(Relation relation) {
        return switch (relation) {
            case CAUSE -> "led to";
            case CONTEXT -> "was being handled when this was raised:";
            case SUPPRESSED -> "did not stop";
            case MEMBER -> "belongs to";
            case CHAINED -> "belongs to the chain of";
        };
    }

    private void add(int thread, String words, Stackwalk stackwalk) {
        StackThread other = stackwalk.threads().get(thread);
        Raised raised = other.raised();
        String name = raised == null ? "stack " + other.index() : raised.headline();
        wanted.add(new Wanted(lines.size(), other.index(), words + " " + name));
        lines.add(() -> TextLine.EMPTY);
    }

    /// A line that leads to a section.
    private record LinkEntry(int line, String words) implements Entry {
        @Override
        public TextLine layOut() {
            return new LineBuilder()
                    .mark(LineMark.LINK)
                    .column(FrameColumns.FUNCTION)
                    .add(TextRole.LINK, "→ " + words)
                    .build();
        }

        @Override
        public StackRow row() {
            return new StackRow.OfLink(line);
        }
    }
}
