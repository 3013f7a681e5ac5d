package dumpexplorer.core.store;

import dumpexplorer.core.format.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps inputs that could not be read: once for each content, named by its SHA-256, beside a text that
/// says from where they came and what was wrong. No time is written and the text is sorted, so importing
/// the same inputs again, in whatever order, leaves the same files.
final class Rejects {

    /// Of an input that is larger only so much is kept; whoever wants to look into the rest has the input.
    private static final long MAX_KEPT_BYTES = 64L << 20;

    private static final int MAX_PLACES = 1_000;
    private static final Pattern ENDING =
            Pattern.compile("((?:\\.(?:meta|data|errordump))?\\.[A-Za-z0-9]{1,10})(?::[0-9]+)?$");

    private final Path folder;

    Rejects(Path folder) {
        this.folder = folder;
    }

    /// Keeps an input.
    ///
    /// @param place where it came from
    /// @param reason one line
    /// @throws IOException when it cannot be read or kept
    synchronized void keep(Content content, String place, String reason) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(TreeScan.UNFINISHED_PREFIX + "reject");
        try {
            MessageDigest digest = Hashes.newSha256();
            long size = copy(content, unfinished, digest);
            Matcher ending = ENDING.matcher(place);
            String name =
                    HexFormat.of().formatHex(digest.digest())
                            + (ending.find() ? ending.group(1) : "");
            Path target = folder.resolve(name);
            if (!Files.exists(target)) {
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
            String cut =
                    size <= MAX_KEPT_BYTES
                            ? ""
                            : " (only the first "
                                    + MAX_KEPT_BYTES
                                    + " of its "
                                    + size
                                    + " bytes are kept here)";
            addReason(folder.resolve(name + ".reason.txt"), place + ": " + reason + cut);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static long copy(Content content, Path file, MessageDigest digest) throws IOException {
        long size = 0;
        byte[] part = new byte[1 << 16];
        try (InputStream in = content.open();
                OutputStream out = Files.newOutputStream(file)) {
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                digest.update(part, 0, count);
                out.write(part, 0, Math.clamp(MAX_KEPT_BYTES - size, 0, count));
                size += count;
            }
        }
        return size;
    }

    private static void addReason(Path file, String line) throws IOException {
        TreeSet<String> lines = new TreeSet<>();
        try {
            lines.addAll(Files.readAllLines(file));
        } catch (NoSuchFileException first) {
            // nothing was said about it yet
        }
        if (lines.add(line.replace('\n', ' ').replace('\r', ' ')) && lines.size() <= MAX_PLACES) {
            Path unfinished = file.resolveSibling(TreeScan.UNFINISHED_PREFIX + "reason");
            Files.writeString(unfinished, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
