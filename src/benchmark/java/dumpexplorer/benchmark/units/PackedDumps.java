package dumpexplorer.benchmark.units;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Some dumps of a tree, in memory. More than a processor's cache holds, as in an import.
@State(Scope.Benchmark)
public class PackedDumps {

    private static final int MOST = 500;
    private static final int TRAILER_BYTES = 8;
    static final int HEADER_BYTES = 10;

    /// Folder of the dumps.
    @Param("")
    public String folder = "";

    private final List<byte[]> packed = new ArrayList<>();
    private final List<byte[]> inflated = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int next;

    /// Reads them.
    @Setup
    public void read() throws IOException, DataFormatException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> some =
                    files.filter(file -> file.toString().endsWith(".jsonz")).limit(MOST).toList();
            for (Path file : some) {
                byte[] bytes = Files.readAllBytes(file);
                packed.add(bytes);
                inflated.add(inflate(bytes));
                names.add(file.getFileName().toString());
            }
        }
    }

    private static byte[] inflate(byte[] file) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, HEADER_BYTES, file.length - HEADER_BYTES);
            byte[] text = new byte[lengthOf(file)];
            int length = inflater.inflate(text);
            if (length != text.length) {
                throw new DataFormatException("the benchmark's input is damaged");
            }
            return text;
        } finally {
            inflater.end();
        }
    }

    /// Length that the trailer names.
    static int lengthOf(byte[] file) {
        int at = file.length - TRAILER_BYTES + Integer.BYTES;
        return (file[at] & 0xff)
                | ((file[at + 1] & 0xff) << 8)
                | ((file[at + 2] & 0xff) << 16)
                | (file[at + 3] << 24);
    }

    /// Number of the next dump to work on.
    int next() {
        next = next + 1 == packed.size() ? 0 : next + 1;
        return next;
    }

    byte[] packed(int number) {
        return packed.get(number);
    }

    byte[] text(int number) {
        return inflated.get(number);
    }

    String name(int number) {
        return names.get(number);
    }
}
