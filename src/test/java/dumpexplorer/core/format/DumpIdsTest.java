package dumpexplorer.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.SourceName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DumpIdsTest {

    private static final Instant TIME = Instant.parse("2017-05-17T05:46:41.123456Z");

    /// Ids must never change: libraries on disk depend on them.
    @Test
    void derivesTheSameIdForGood() {
        assertEquals(
                "fd2d333d-7130-5bef-a972-6bf2a2170517",
                DumpIds.ofError(new SourceName("host:host-01"), "1495000001.12", TIME).toString());
    }

    @Test
    void endsWithTheDepthAndTheDay() {
        DumpId id = DumpIds.ofError(new SourceName("api:web"), "any id/with ä", TIME);
        assertEquals("2170517", id.toString().substring(29));
        assertEquals('5', id.toString().charAt(14), "version 5");
    }

    @Test
    void dependsOnSourceNameAndMicrosecond() {
        DumpId id = DumpIds.ofError(new SourceName("api:web"), "1.5", TIME);
        assertNotEquals(id, DumpIds.ofError(new SourceName("api:editor"), "1.5", TIME));
        assertNotEquals(id, DumpIds.ofError(new SourceName("api:web"), "1.5_0", TIME));
        assertNotEquals(
                id, DumpIds.ofError(new SourceName("api:web"), "1.5", TIME.plusNanos(1000)));
        assertEquals(id, DumpIds.ofError(new SourceName("api:web"), "1.5", TIME.plusNanos(1)));
    }

    @Test
    void derivesIdsFromBytes() {
        byte[] sha256 = BareStack.sha256().digest("text".getBytes(StandardCharsets.UTF_8));
        assertEquals("270c2059-a4f7-52fc-a674-e1c909555708", DumpIds.ofBytes(sha256).toString());
    }
}
