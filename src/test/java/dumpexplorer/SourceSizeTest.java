package dumpexplorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Files and methods stay short enough to be read at one go: a file has at most 400 lines, a method at
/// most 60.
class SourceSizeTest {

    private static final int MOST_LINES_OF_FILE = 400;
    private static final int MOST_LINES_OF_METHOD = 60;

    @Test
    void noFileIsLongerThanALongRead() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES_OF_FILE) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void noMethodIsLongerThanAScreen() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            tooLong.addAll(longMethods(file));
        }
        assertEquals(List.of(), tooLong);
    }

    // The formatter puts the brace that ends a member under the member's first character, and all
    // that is
    // between them further to the right.
    private static List<String> longMethods(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> found = new ArrayList<>();
        for (int end = 0; end < lines.size(); end++) {
            String line = lines.get(end);
            int indent = line.indexOf('}');
            if ((indent == 4 || indent == 8) && line.substring(0, indent).isBlank()) {
                int start = startOfBlock(lines, end, indent);
                int length = end - start + 1;
                if (length > MOST_LINES_OF_METHOD && !isType(lines.get(start))) {
                    found.add(file + ":" + (start + 1) + ": " + length);
                }
            }
        }
        return found;
    }

    private static int startOfBlock(List<String> lines, int end, int indent) {
        for (int at = end - 1; at >= 0; at--) {
            String line = lines.get(at);
            if (!line.isBlank() && line.indexOf(line.strip()) <= indent) {
                return at;
            }
        }
        return 0;
    }

    private static boolean isType(String declaration) {
        return Pattern.compile("\\b(class|record|interface|enum)\\b").matcher(declaration).find();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
