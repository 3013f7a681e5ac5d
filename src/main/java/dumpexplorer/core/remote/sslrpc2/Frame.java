package dumpexplorer.core.remote.sslrpc2;

import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.remote.AnswerTooLargeException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// What one message is sent in (PROTOCOLS.md section 6.2): one byte that says how it is packed, three
/// bytes of length, the packed message.
final class Frame {

    /// Bytes of packed message at which the length no longer fits: no frame is that long.
    static final int TOO_LONG = 1 << 24;

    private static final int RAW = 0;
    private static final int SNAPPY = 1;
    private static final int HEADER_BYTES = 4;

    /// Up to this size nobody packs.
    private static final int LEAST_PACKED_BYTES = 101;

    private final int encoding;
    private final byte[] payload;

    private Frame(int encoding, byte[] payload) {
        this.encoding = encoding;
        this.payload = payload;
    }

    /// The beginning of a frame.
    ///
    /// @param encoding how it is packed
    /// @param length number of bytes that follow, less than {@value Frame#TOO_LONG}
    record Header(int encoding, int length) {

        /// Takes the beginning of the next frame from the wire.
        ///
        /// @return empty when the other side has closed the connection between two frames
        /// @throws EOFException when it has closed within one
        /// @throws MalformedException when it is packed in an unknown way
        static Optional<Header> read(InputStream wire) throws IOException {
            byte[] header = wire.readNBytes(HEADER_BYTES);
            if (header.length == 0) {
                return Optional.empty();
            }
            if (header.length < HEADER_BYTES) {
                throw new EOFException();
            }
            int encoding = header[0] & 0xff;
            if (encoding > SNAPPY) {
                throw new MalformedException("a frame of unknown encoding " + encoding, 0);
            }
            int length = (header[1] & 0xff) << 16 | (header[2] & 0xff) << 8 | (header[3] & 0xff);
            return Optional.of(new Header(encoding, length));
        }

        /// Takes the rest of the frame from the wire into memory, for which there must be room.
        ///
        /// @throws EOFException when the other side has closed the connection before its end
        Frame readFrame(InputStream wire) throws IOException {
            byte[] payload = new byte[length];
            if (wire.readNBytes(payload, 0, length) < length) {
                throw new EOFException();
            }
            return new Frame(encoding, payload);
        }
    }

    /// A message.
    ///
    /// @param bytes unpacks as it is read
    /// @param sizeBytes number of its bytes, as the frame says
    record Message(InputStream bytes, long sizeBytes) {

        /// Holds the size against a limit.
        ///
        /// @throws AnswerTooLargeException when it is beyond; nothing was unpacked then
        Message requireAtMost(long mostBytes) throws AnswerTooLargeException {
            if (sizeBytes > mostBytes) {
                throw new AnswerTooLargeException(
                        sizeBytes + " bytes unpacked, and at most " + mostBytes + " are taken");
            }
            return this;
        }
    }

    /// Packs a message as the original does: longer than 100 bytes and shorter when packed.
    static Frame pack(byte[] message) {
        if (message.length < LEAST_PACKED_BYTES) {
            return new Frame(RAW, message);
        }
        byte[] packed = SnappyWriter.pack(message);
        return packed.length < message.length ? new Frame(SNAPPY, packed) : new Frame(RAW, message);
    }

    /// Number of bytes of the packed message.
    int length() {
        return payload.length;
    }

    /// The bytes that go over the wire.
    ///
    /// @throws IllegalStateException when it is {@value #TOO_LONG} bytes or longer
    byte[] wireBytes() {
        if (payload.length >= TOO_LONG) {
            throw new IllegalStateException("a frame of " + payload.length + " bytes");
        }
        byte[] bytes = new byte[HEADER_BYTES + payload.length];
        bytes[0] = (byte) encoding;
        bytes[1] = (byte) (payload.length >> 16);
        bytes[2] = (byte) (payload.length >> 8);
        bytes[3] = (byte) payload.length;
        System.arraycopy(payload, 0, bytes, HEADER_BYTES, payload.length);
        return bytes;
    }

    /// Opens the message, to be unpacked bit by bit.
    ///
    /// @throws MalformedException when it does not even begin like one
    Message message() throws MalformedException {
        if (encoding == RAW) {
            return new Message(new ByteArrayInputStream(payload), payload.length);
        }
        SnappyBlock block = SnappyBlock.of(payload);
        return new Message(new SnappyInput(block), block.unpackedBytes());
    }
}
