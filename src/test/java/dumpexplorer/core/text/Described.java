package dumpexplorer.core.text;

import java.util.stream.Collectors;

/// Writes everything that a document says, for comparison.
final class Described {

    private Described() {}

    static String document(TextDocument document) {
        var description = new StringBuilder();
        for (int index = 0; index < document.size(); index++) {
            TextLine line = document.line(index);
            description.append('%').append(index).append(marks(line)).append('\n');
            description.append(line.text()).append('\n');
            for (TextLine.Span span : line.spans()) {
                String part = line.text().substring(span.start(), span.end());
                String shown = part.length() > 60 ? part.length() + " characters" : part;
                description
                        .append("    ")
                        .append(span.role())
                        .append(" [")
                        .append(shown)
                        .append("]\n");
            }
        }
        for (Fold fold : document.folds()) {
            description.append("fold ").append(fold.header()).append(" hides ");
            description.append(fold.hidden()).append(fold.open() ? ", open\n" : ", closed\n");
        }
        document.mainLine()
                .ifPresent(line -> description.append("main ").append(line).append('\n'));
        return description.toString();
    }

    private static String marks(TextLine line) {
        return line.marks().stream().sorted().map(mark -> " " + mark).collect(Collectors.joining());
    }
}
