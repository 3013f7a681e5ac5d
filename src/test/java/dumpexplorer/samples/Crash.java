package dumpexplorer.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.UUID;

/// What every processed crash has at its top.
final class Crash {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private Crash() {}

    /// A random id whose end is the day, as crash collectors write it.
    static String id(Instant time, Random random) {
        long high = (random.nextLong() & ~0xf000L) | 0x4000L;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString().substring(0, 29) + "2" + DAY.format(time);
    }

    /// The JSON with what stands at its top in any year.
    static ObjectNode begin(
            String id, Instant time, String signature, String product, String version) {
        return Archive.object()
                .put("uuid", id)
                .put("signature", signature)
                .put("date_processed", TIME.format(time))
                .put("product", product)
                .put("version", version);
    }
}
