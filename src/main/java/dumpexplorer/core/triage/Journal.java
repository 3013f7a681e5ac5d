package dumpexplorer.core.triage;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The file of decisions. Lines are only ever added. A line that a crash or a full disk cut off is left
/// as it is; the next one starts on a line of its own.
final class Journal {

    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    /// What the file holds.
    ///
    /// @param decisions in the order of the file; a decision that stands there twice is there twice
    /// @param broken lines that are no decision, as `line N: reason`
    record Contents(List<Decision> decisions, List<String> broken) {}

    /// Reads the whole file; a missing one is empty.
    Contents read() throws IOException {
        List<Decision> decisions = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        // Bytes that are no UTF-8 become replacement characters: they break their own line at most.
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    decisions.add(DecisionLine.parse(line));
                } catch (DecisionLine.BrokenLineException reason) {
                    broken.add("line " + number + ": " + reason.getMessage());
                }
            }
        } catch (NoSuchFileException nothingDecided) {
            return new Contents(List.of(), List.of());
        }
        return new Contents(decisions, broken);
    }

    /// Adds lines, durably: when this returns they outlive a power failure.
    ///
    /// @throws IOException when they cannot be written; the file is as it was
    void append(Collection<Decision> decisions) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Decision decision : decisions) {
            lines.writeBytes(DecisionLine.write(decision).getBytes(StandardCharsets.UTF_8));
            lines.write('\n');
        }
        boolean created = !Files.exists(file);
        // Not a FileChannel: an interrupt of the calling thread would close it in the middle of a
        // line.
        try (RandomAccessFile journal = new RandomAccessFile(file.toFile(), "rw")) {
            long end = journal.length();
            try {
                if (end > 0 && lastByte(journal, end) != '\n') {
                    journal.write('\n');
                }
                journal.write(lines.toByteArray());
                journal.getFD().sync();
            } catch (IOException refused) {
                takeBack(journal, end, refused);
                throw new IOException(
                        "the decision cannot be written to " + file + ": " + refused.getMessage(),
                        refused);
            }
        }
        if (created) {
            makeNameDurable();
        }
    }

    private static int lastByte(RandomAccessFile journal, long end) throws IOException {
        journal.seek(end - 1);
        return journal.read();
    }

    private static void takeBack(RandomAccessFile journal, long end, IOException refused) {
        try {
            journal.setLength(end);
        } catch (IOException second) {
            refused.addSuppressed(second);
        }
    }

    // A new file's name lies in its folder, which only some systems can make durable on its own.
    private void makeNameDurable() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
