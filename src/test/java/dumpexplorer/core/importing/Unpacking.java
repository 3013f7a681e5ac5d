package dumpexplorer.core.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Unpacks bytes and writes down what comes out.
final class Unpacking {

    static final Map<String, byte[]> TWO =
            Archives.files("x/one.json", "{\"a\":1}", "two.txt", "hello");

    private final FoundList found = new FoundList();

    FoundList found() {
        return found;
    }

    /// What is found in a file, a line each.
    List<String> unpack(String name, byte[] bytes) throws IOException {
        return unpack(name, bytes, 4L << 30);
    }

    /// The same with a smaller ration.
    List<String> unpack(String name, byte[] bytes, long freeBytes) throws IOException {
        Where where = new Where(name, "around", name, Instant.EPOCH, 0);
        Layer layer = new Layer(count -> {});
        try (InputStream source = new LayerStream(new ByteArrayInputStream(bytes), layer)) {
            new Unpacker(found, null, new Ration(layer, bytes.length, freeBytes), new ShapeReader())
                    .unpack(PassingMaterial.of(source), where);
        } catch (Damage damage) {
            found.take(new Candidate.Broken(name, damage.reason()));
        }
        return found.lines();
    }

    /// What is found where {@link #TWO} are packed.
    static List<String> twoIn(String place, String stem) {
        return List.of(
                place + "!/x/one.json x/one.json = {\"a\":1}",
                place + "!/two.txt " + stem + "/two.txt = hello");
    }
}
