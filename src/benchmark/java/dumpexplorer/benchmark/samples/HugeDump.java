package dumpexplorer.benchmark.samples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// A crash whose stack walk does not end: the same process, over and over.
public final class HugeDump {

    private static final String ID = "11111111-2222-4333-a444-555552101101";

    private HugeDump() {}

    /// Writes one dump.
    ///
    /// @param textBytes of JSON, about
    public static void write(Path folder, long textBytes) throws IOException {
        Files.createDirectories(folder);
        Packer packer = new Packer();
        StackPool pool = new StackPool(1, Machine.LINUX);
        String head =
                "{\"signature\": \"huge\", \"uuid\": \""
                        + ID
                        + "\", \"product\": \"Atlas\", \"version\": \"4.0\","
                        + " \"date_processed\": \"2010-11-01 10:00:00.000000\", \"dump\": \""
                        + Packer.escaped(
                                "OS|Linux|1\nCPU|amd64||1\nCrash|SIGSEGV|0x0|0\n\n0|0|core.so|huge||1|0x1\n");
        byte[] walk = pool.modules("atlas", Streams.of(1, "huge", 0), packer).text();
        try (OutputStream file =
                        new BufferedOutputStream(
                                Files.newOutputStream(folder.resolve(ID + ".jsonz")));
                OutputStream gzip = new QuickGzip(file)) {
            gzip.write(Packer.ascii(head));
            for (long written = head.length(); written < textBytes; written += walk.length) {
                gzip.write(walk);
            }
            gzip.write(Packer.ascii("\"}"));
        }
    }

    private static final class QuickGzip extends GZIPOutputStream {

        QuickGzip(OutputStream target) throws IOException {
            super(target, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
