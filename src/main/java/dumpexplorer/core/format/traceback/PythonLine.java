package dumpexplorer.core.format.traceback;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one line of a Python traceback says, without the margin of an exception group.
sealed interface PythonLine {

    String CAUSE = "The above exception was the direct cause of the following exception:";
    String CONTEXT = "During handling of the above exception, another exception occurred:";

    /// `Traceback (most recent call last):`.
    record Header() implements PythonLine {}

    /// One of the sentences between two exceptions.
    ///
    /// @param direct whether the earlier one is the cause of the later one
    record Relation(boolean direct) implements PythonLine {}

    /// `File "path", line 12, in name`; of syntax errors without a name.
    record Place(String file, int line, @Nullable String function) implements PythonLine {}

    /// `[Previous line repeated 12 more times]`.
    record Repeated(int times) implements PythonLine {}

    /// The text of a source line, or marks below one, four columns of indentation taken away.
    record Source(String text) implements PythonLine {

        boolean isMarks() {
            return !text.isBlank() && text.chars().allMatch(c -> c == '^' || c == '~' || c == ' ');
        }
    }

    /// `Type: message`, or the type alone.
    record Named(String type, @Nullable String message) implements PythonLine {}

    /// Nothing.
    record Blank() implements PythonLine {}

    /// Anything else.
    record Other() implements PythonLine {}

    /// Reads a line.
    static PythonLine of(String line) {
        if (line.isBlank()) {
            return new Blank();
        }
        if (line.endsWith("Traceback (most recent call last):")) {
            String before = line.substring(0, line.indexOf("Traceback (")).strip();
            if (before.isEmpty() || before.equals("Exception Group")) {
                return new Header();
            }
        }
        if (line.equals(CAUSE) || line.equals(CONTEXT)) {
            return new Relation(line.equals(CAUSE));
        }
        String text = line.strip();
        if (text.startsWith("File \"")) {
            Optional<Place> place = Reader.place(text);
            if (place.isPresent()) {
                return place.get();
            }
        }
        Matcher repeated = Reader.REPEATED.matcher(text);
        if (repeated.matches()) {
            return new Repeated(Integer.parseInt(repeated.group(1)));
        }
        if (line.startsWith("    ")) {
            return new Source(line.substring(4));
        }
        Matcher exception = Reader.EXCEPTION.matcher(line);
        if (exception.matches()) {
            return new Named(exception.group(1), exception.group(2));
        }
        return new Other();
    }

    /// Reads parts of lines.
    final class Reader {

        private static final Pattern REPEATED =
                Pattern.compile("\\[Previous line repeated (\\d{1,9}) more times?]");

        /// Names of classes may have parts such as `<locals>`.
        private static final Pattern EXCEPTION =
                Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.<>]*+)(?::(?: (.*))?)?", Pattern.DOTALL);

        private static final String LINE = "\", line ";
        private static final String NAME = ", in ";

        private Reader() {}

        /// The first end of a path that a number follows as it must.
        private static Optional<Place> place(String text) {
            int path = "File \"".length();
            int mark = text.indexOf(LINE, path);
            while (mark >= 0) {
                int start = mark + LINE.length();
                int end = start;
                while (end < text.length() && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                boolean isEnd = end == text.length() || text.startsWith(NAME, end);
                if (end > start && end - start <= 9 && isEnd) {
                    int number = Integer.parseInt(text.substring(start, end));
                    String name = end == text.length() ? null : text.substring(end + NAME.length());
                    return Optional.of(new Place(text.substring(path, mark), number, name));
                }
                mark = text.indexOf(LINE, mark + 1);
            }
            return Optional.empty();
        }
    }
}
