package dumpexplorer.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.AllFormats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Dumps of more than half of the tests' heap, where no buffer that grows would fit: they can only
/// be read bit by bit.
class HugeDumpTest {

    private static final long HUGE_BYTES = 1_100L << 20;

    private final Formats formats = AllFormats.create();

    /// A start, a part again and again until it is huge, and an end; made while it is read.
    private record Repeated(String start, String part, String end) implements Content {

        @Override
        public InputStream open() {
            return new SequenceInputStream(
                    Collections.enumeration(
                            List.of(stream(start), new Repeating(part, HUGE_BYTES), stream(end))));
        }

        private static InputStream stream(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public long sizeBytes() {
            return HUGE_BYTES;
        }
    }

    private static final class Repeating extends InputStream {

        private final byte[] block;
        private final int blockLength;
        private long left;
        private int position;

        Repeating(String part, long length) {
            block = part.repeat(100_000 / part.length()).getBytes(StandardCharsets.UTF_8);
            blockLength = block.length;
            left = length / blockLength * blockLength;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(Math.min(length, blockLength - position), left);
            System.arraycopy(block, position, target, from, count);
            position = (position + count) % blockLength;
            left -= count;
            return count;
        }
    }

    private ParseResult read(String fileName, Content content) throws IOException {
        assertTrue(
                HUGE_BYTES > Runtime.getRuntime().maxMemory() / 2,
                "the heap is so large that this shows nothing");
        return formats.read(DumpInput.of(fileName, content));
    }

    @Test
    void readsAHugeStackText() throws IOException {
        Content content =
                new Repeated(
                        "{\"uuid\": \"aabbf9cb-395b-47e8-9600-4f20e2090331\", \"signature\": \"s\","
                                + " \"dump\": \"OS|Linux|1\\nCPU|x86||1\\nCrash|SIGSEGV|0x0|0\\n\\n"
                                + "0|0|a|run|a.c|1|0x0\\n",
                        "1|0|core.dll|text::Shape::paint(int)|/src/shape.cc|12|0x1f\\n",
                        "\", \"date_processed\": \"2009-03-31 14:45:09\"}");
        ParsedDump dump =
                assertInstanceOf(ParseResult.Parsed.class, read("a.jsonz", content)).dump();
        assertEquals(List.of("run"), dump.frames());
        assertEquals("SIGSEGV", dump.traits().reason());
    }

    @Test
    void readsHugeData() throws IOException {
        Content content =
                new Repeated(
                        "{\"timestamp\": 1495000001.5, \"software_version\": {\"component\":"
                                + " \"web\"}, \"type\": \"Exception\", \"data\": {\"environment\":"
                                + " {\"disks\": [",
                        "\"/dev/sda1 10 % \\u00e4\", [1.5, {}, null], ",
                        "0]}, \"exception\": {\"trace\": [[\"a\", 1, \"f\", null]], \"type\":"
                                + " \"E\", \"value\": \"v\"}}, \"description\": {\"subject\": \"v\"}}");
        ParsedDump dump =
                assertInstanceOf(ParseResult.Parsed.class, read("a.errordump.json", content))
                        .dump();
        assertEquals(List.of("f"), dump.frames());
        assertTrue(dump.hasData());
    }

    @Test
    void checksAHugeStringToItsEnd() throws IOException {
        Content content =
                new Repeated("{\"uuid\": \"", "0123456789", "\\x\", \"signature\": \"s\"}");
        ParseResult.Rejected rejected =
                assertInstanceOf(ParseResult.Rejected.class, read("a.jsonz", content));
        assertEquals("not JSON: expected an escape after “\\”, found “x”", rejected.reason());
        assertTrue(rejected.offsetBytes() > HUGE_BYTES - 100_000);
    }
}
