package dumpexplorer.core.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    private final Unpacking unpacking = new Unpacking();

    @Test
    void splitsLines() throws IOException {
        String lines = "{\"a\":1}\n\n  {\"b\":\"x\\\"{\"}\r\n{\"c\":\nlast";
        List<String> wanted =
                List.of(
                        "d.jsonl:1 around/ = {\"a\":1}",
                        "d.jsonl:3 around/ = {\"b\":\"x\\\"{\"}\r",
                        "d.jsonl:4 around/ = {\"c\":",
                        "d.jsonl:5 around/ = last",
                        "end of lines");
        assertEquals(wanted, unpacking.unpack("d.jsonl", Archives.text(lines)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "xz", "zst", "lz4"})
    void splitsLinesInEveryCompressionAlsoWithoutATellingName(String kind) throws IOException {
        byte[] lines = Archives.text("{\"a\":1}\n{\"a\":2}\n");
        assertEquals(
                List.of("d:1 around/ = {\"a\":1}", "d:2 around/ = {\"a\":2}", "end of lines"),
                unpacking.unpack("d", Archives.packed(kind, lines)));
    }

    @Test
    void keepsTheLinesBeforeTheCut() throws IOException {
        String line = "{\"a\":\"" + Archives.noise(3000) + "\"}\n";
        byte[] packed = Archives.packed("gz", Archives.text(line.repeat(1) + line + line));
        List<String> lines =
                unpacking.unpack("d.jsonl.gz", Arrays.copyOf(packed, packed.length - 9));
        assertEquals(
                List.of("d.jsonl.gz:1 around/ = 3008 bytes", "d.jsonl.gz:2 around/ = 3008 bytes"),
                lines.subList(0, 2));
        assertEquals("d.jsonl.gz ! ends early", lines.getLast());
    }

    @Test
    void takesAValueThatIsLaidOutOverLinesForOneFile() throws IOException {
        String pretty = "{\"a\": 1,\n \"b\": [\n{\"c\": 2}\n]\n}\n";
        assertEquals(
                List.of("p around/p = " + pretty), unpacking.unpack("p", Archives.text(pretty)));
    }

    @Test
    void takesLinesForLinesThoughTheFirstIsCut() throws IOException {
        assertEquals(
                List.of("d:1 around/ = {\"a\":\"x", "d:2 around/ = {\"a\":2}", "end of lines"),
                unpacking.unpack("d", Archives.text("{\"a\":\"x\n{\"a\":2}\n")));
    }
}
