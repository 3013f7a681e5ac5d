package dumpexplorer.benchmark.samples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// Crashes with very many frames, no two of them alike, so that nothing folds.
public final class DeepStacks {

    private DeepStacks() {}

    /// Writes one crash.
    ///
    /// @param threads at least 1, the first of which crashed
    /// @param framesEach frames of each thread
    public static void write(Path folder, String id, int threads, int framesEach)
            throws IOException {
        Files.createDirectories(folder);
        try (OutputStream file =
                        new BufferedOutputStream(
                                Files.newOutputStream(folder.resolve(id + ".jsonz")));
                OutputStream gzip = new GZIPOutputStream(file, 1 << 16)) {
            gzip.write(Packer.ascii(head(id)));
            gzip.write(
                    Packer.ascii(
                            Packer.escaped("OS|Linux|1\nCPU|amd64||1\nCrash|SIGSEGV|0x0|0\n\n")));
            for (int thread = 0; thread < threads; thread++) {
                for (int frame = 0; frame < framesEach; frame++) {
                    gzip.write(Packer.ascii(frame(thread, frame)));
                }
            }
            gzip.write(Packer.ascii("\"}"));
        }
    }

    private static String head(String id) {
        return "{\"signature\": \"step"
                + id.substring(0, 8)
                + "\", \"uuid\": \""
                + id
                + "\", \"product\": \"Atlas\", \"version\": \"4.0\","
                + " \"date_processed\": \"2010-11-01 10:00:00.000000\", \"dump\": \"";
    }

    private static String frame(int thread, int frame) {
        return thread
                + "|"
                + frame
                + "|core.so|atlas::Step_"
                + thread
                + "_"
                + frame
                + "(int)|src/atlas/step.cpp|"
                + (frame % 4000 + 1)
                + "|0x"
                + Integer.toHexString(frame * 16)
                + "\\n";
    }
}
