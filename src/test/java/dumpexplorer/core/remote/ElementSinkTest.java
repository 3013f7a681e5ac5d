package dumpexplorer.core.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementSinkTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] KILOBYTE = "x".repeat(1024).getBytes(StandardCharsets.US_ASCII);

    private final List<String> taken = new ArrayList<>();

    private static String textOf(HeldContent element) {
        try (element;
                var bytes = element.open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private ElementSink sink() {
        return new ElementSink(element -> taken.add(textOf(element)), 8192);
    }

    @Test
    void handsOnEachElementOfTheListAsItsOwnJson() throws IOException {
        ElementSink sink = sink();
        TreeFeed.feed(
                JSON.readTree("[{\"a\":[1,{\"b\":[]}]},[],[[2],3],{},\"ä\",4,0.5,null,true]"),
                sink);
        assertEquals(
                List.of(
                        "{\"a\":[1,{\"b\":[]}]}",
                        "[]",
                        "[[2],3]",
                        "{}",
                        "\"ä\"",
                        "4",
                        "0.5",
                        "null",
                        "true"),
                taken);
        assertEquals(9, sink.count());
        assertEquals(ElementSink.Shape.LIST, sink.shape());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | NOTHING",
                "[] | LIST",
                "{\"a\":[{\"b\":1}]} | OTHER",
                "\"x\" | OTHER",
                "5 | OTHER",
                "0.5 | OTHER",
                "false | OTHER",
                "12345678901234567890 | OTHER"
            })
    void tellsAnEmptyListFromNullAndFromWhatIsNoList(String json, ElementSink.Shape shape)
            throws IOException {
        ElementSink sink = sink();
        assertEquals(ElementSink.Shape.UNKNOWN, sink.shape());
        TreeFeed.feed(JSON.readTree(json), sink);
        assertEquals(shape, sink.shape());
        assertEquals(List.of(), taken);
    }

    @Test
    void handsOnAnElementBeforeTheNextOneComes() throws IOException {
        ElementSink sink = sink();
        sink.beginList();
        sink.beginMap();
        sink.endMap();
        assertEquals(List.of("{}"), taken);
    }

    @Test
    void putsALargeElementIntoAFileAndTheNextSmallOneIntoMemory() throws IOException {
        List<HeldContent> elements = new ArrayList<>();
        ElementSink sink = new ElementSink(elements::add, 8192);
        sink.beginList();
        sink.beginText();
        for (int i = 0; i < 100; i++) {
            sink.text(KILOBYTE, 0, KILOBYTE.length);
        }
        sink.endText();
        sink.truth(true);
        sink.endList();
        assertEquals(0, elements.get(0).heldBytes());
        assertEquals(102_402, elements.get(0).sizeBytes());
        assertEquals(4, elements.get(1).heldBytes());
        assertEquals("\"" + "x".repeat(102_400) + "\"", textOf(elements.get(0)));
        assertEquals("true", textOf(elements.get(1)));
        assertThrows(IOException.class, () -> elements.get(0).open().readAllBytes());
    }

    @Test
    void takesNothingMoreAfterItWasClosedInTheMiddle() throws IOException {
        ElementSink sink = sink();
        try (sink) {
            sink.beginList();
            sink.beginText();
            sink.text(new byte[100_000], 0, 100_000);
        }
        assertThrows(IOException.class, () -> sink.text(new byte[100_000], 0, 100_000));
        assertEquals(List.of(), taken);
    }

    @Test
    void passesOnWhatTheTakerThrows() throws IOException {
        ElementSink sink =
                new ElementSink(element -> {
                    throw new IOException("disk full");
                });
        sink.beginList();
        IOException thrown = assertThrows(IOException.class, () -> sink.truth(true));
        assertEquals("disk full", thrown.getMessage());
        SinkException guarded =
                assertThrows(SinkException.class, () -> new GuardedSink(sink).truth(true));
        assertEquals("disk full", guarded.getMessage());
    }
}
