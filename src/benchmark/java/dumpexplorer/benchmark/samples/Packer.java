package dumpexplorer.benchmark.samples;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Packs texts that consist of pieces, as gzip. For one thread.
final class Packer {

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {3, 0};

    private final Deflater deflater = new Deflater(6, true);
    private final byte[] buffer = new byte[1 << 16];

    /// Deflates bytes up to a whole byte, so that another stream can follow.
    byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        deflater.reset();
        deflater.setInput(bytes);
        int count;
        do {
            count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            packed.write(buffer, 0, count);
        } while (count == buffer.length);
        return packed.toByteArray();
    }

    /// A text of its own.
    Piece piece(String text) {
        return Piece.of(text, this);
    }

    /// One gzip member without a time.
    static byte[] gzip(List<Piece> pieces) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 14);
        CRC32 checksum = new CRC32();
        int length = 0;
        file.writeBytes(HEADER);
        for (Piece piece : pieces) {
            file.writeBytes(piece.packed());
            checksum.update(piece.text());
            length += piece.text().length;
        }
        file.writeBytes(LAST_BLOCK);
        littleEndian(file, (int) checksum.getValue());
        littleEndian(file, length);
        return file.toByteArray();
    }

    /// The pieces' text.
    static byte[] plain(List<Piece> pieces) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 16);
        pieces.forEach(piece -> text.writeBytes(piece.text()));
        return text.toByteArray();
    }

    private static void littleEndian(ByteArrayOutputStream target, int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            target.write(value >>> shift);
        }
    }

    /// A JSON string's inside.
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '"', '\\' -> escaped.append('\\').append(letter);
                case '\n' -> escaped.append("\\n");
                default -> escaped.append(letter);
            }
        }
        return escaped.toString();
    }

    /// A string in quotes. The samples are ASCII.
    static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
