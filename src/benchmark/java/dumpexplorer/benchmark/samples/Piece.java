package dumpexplorer.benchmark.samples;

import java.nio.charset.StandardCharsets;

/// A part of a JSON text that many dumps share, deflated once: most of a dump's bytes are lists of modules
/// and idle threads that recur, and packing them for each dump would take most of the time.
///
/// @param text UTF-8
/// @param packed a deflate stream that ends at a byte and is not the last
@SuppressWarnings("ArrayRecordComponent") // never compared
record Piece(byte[] text, byte[] packed) {

    static Piece of(String text, Packer packer) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Piece(bytes, packer.deflate(bytes));
    }
}
