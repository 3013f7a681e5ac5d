package dumpexplorer.benchmark.units;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dumpexplorer.core.AllFormats;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpInput;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.format.ParseResult;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What one dump costs, one thing at a time.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DumpUnits {

    private static final int MOST_TEXT = 16 << 20;
    private static final int HEAD_BYTES = 4096;
    private static final Set<String> FIELDS =
            Set.of(
                    "signature",
                    "uuid",
                    "date_processed",
                    "product",
                    "version",
                    "os_name",
                    "os_version",
                    "cpu_name",
                    "reason",
                    "address",
                    "build",
                    "uptime",
                    "process_type",
                    "crashing_thread",
                    "crashedThread",
                    "release_channel",
                    "client_crash_date");

    private final Inflater inflater = new Inflater(true);
    private final byte[] text = new byte[MOST_TEXT];
    private final JsonFactory json = new JsonFactory();
    private final Formats formats = AllFormats.create();
    private final Deflater deflater1 = new Deflater(1, true);
    private final Deflater deflater6 = new Deflater(6, true);
    private final @Nullable Deflate library = Deflate.find().orElse(null);

    /// Inflates and checks with the JDK's own.
    @Benchmark
    public long inflateByJdk(PackedDumps dumps) throws DataFormatException {
        byte[] packed = dumps.packed(dumps.next());
        inflater.reset();
        inflater.setInput(
                packed, PackedDumps.HEADER_BYTES, packed.length - PackedDumps.HEADER_BYTES);
        int length = inflater.inflate(text, 0, PackedDumps.lengthOf(packed));
        CRC32 checksum = new CRC32();
        checksum.update(text, 0, length);
        return checksum.getValue();
    }

    /// Inflates and checks with the system's libdeflate.
    @Benchmark
    public int inflateByLibdeflate(PackedDumps dumps) {
        if (library == null) {
            throw new IllegalStateException("this system has no libdeflate");
        }
        return library.inflate(dumps.packed(dumps.next()), text);
    }

    /// Inflates the first bytes only.
    @Benchmark
    public int inflateHead(PackedDumps dumps) throws DataFormatException {
        byte[] packed = dumps.packed(dumps.next());
        inflater.reset();
        inflater.setInput(
                packed, PackedDumps.HEADER_BYTES, packed.length - PackedDumps.HEADER_BYTES);
        return inflater.inflate(text, 0, HEAD_BYTES);
    }

    /// Finds 17 fields of an inflated dump by its tokens and passes over the rest.
    @Benchmark
    public int findFields(PackedDumps dumps) throws IOException {
        int found = 0;
        try (JsonParser parser = json.createParser(dumps.text(dumps.next()))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = FIELDS.contains(parser.currentName());
                parser.nextToken();
                if (wanted) {
                    found += parser.getText().length();
                }
                parser.skipChildren();
            }
        }
        return found;
    }

    /// The program's own reading of an inflated dump: all that the index keeps, with the stack.
    @Benchmark
    public ParseResult programReadsInflated(PackedDumps dumps) throws IOException {
        int number = dumps.next();
        return formats.read(DumpInput.of(dumps.name(number), Content.of(dumps.text(number))));
    }

    /// The program's own reading of a packed dump.
    @Benchmark
    public ParseResult programReadsPacked(PackedDumps dumps) throws IOException {
        int number = dumps.next();
        return formats.read(DumpInput.of(dumps.name(number), Content.of(dumps.packed(number))));
    }

    /// Deflates at the quickest level.
    @Benchmark
    public int deflateLevel1(PackedDumps dumps) {
        return deflate(deflater1, dumps.text(dumps.next()));
    }

    /// Deflates at the usual level.
    @Benchmark
    public int deflateLevel6(PackedDumps dumps) {
        return deflate(deflater6, dumps.text(dumps.next()));
    }

    private int deflate(Deflater deflater, byte[] source) {
        deflater.reset();
        deflater.setInput(source);
        deflater.finish();
        return deflater.deflate(text);
    }
}
