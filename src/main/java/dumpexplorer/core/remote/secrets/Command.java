package dumpexplorer.core.remote.secrets;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Runs a command of the platform. Secrets go through its input and output, never through its arguments,
/// which every user of the machine can see.
final class Command {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST_BYTES = 1 << 20;

    private Command() {}

    /// Tells whether a program can be run by its name.
    ///
    /// @param path folders, as `PATH` lists them
    static boolean isThere(String program, String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// Runs a command to its end.
    ///
    /// @param input what it reads; overwritten afterwards
    /// @return its output, the caller's to overwrite; nothing where it ended with another code than 0
    /// @throws IOException when it cannot be run, or does not end within {@link #LONGEST}
    static Optional<byte[]> run(List<String> command, byte[] input) throws IOException {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write(input);
            }
            byte[] output = process.getInputStream().readNBytes(MOST_BYTES);
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(command.get(0) + " does not answer");
            }
            return process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
        } catch (InterruptedException ended) {
            throw new IOException(command.get(0) + " was cut off", ended);
        } finally {
            Arrays.fill(input, (byte) 0);
            process.destroy();
        }
    }

    static byte[] bytes(char[] password) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        encoded.rewind();
        while (encoded.hasRemaining()) {
            encoded.put((byte) 0);
        }
        return bytes;
    }

    /// @param bytes overwritten afterwards
    static char[] chars(byte[] bytes) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        char[] chars = new char[decoded.remaining()];
        decoded.get(chars);
        decoded.rewind();
        while (decoded.hasRemaining()) {
            decoded.put('\0');
        }
        Arrays.fill(bytes, (byte) 0);
        return chars;
    }
}
