package dumpexplorer.core.format;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.SourceName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stack walk that is a dump of its own: it has no fields but its stack, the time of its file,
/// and an id made of its bytes. Kept as a crash whose `dump` or `json_dump` it is.
public final class BareStack {

    /// The start that `toDump` writes. Only ids that are made of bytes are UUIDs of version 5.
    private static final Pattern START =
            Pattern.compile(
                    "\\{\"uuid\": \"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\","
                            + " \"date_processed\": \"([^\"]*)\"");

    private static final int START_BYTES = 128;

    private final DumpInput input;

    /// @param input what the stack walk is read for
    public BareStack(DumpInput input) {
        this.input = input;
    }

    /// Writes the stack walk as a JSON value.
    @FunctionalInterface
    public interface Body {

        /// Writes the value. Does not close the stream.
        void writeTo(OutputStream json) throws IOException;
    }

    /// Puts the dump together.
    ///
    /// @param sha256 of the inflated bytes
    /// @param member what the stack walk is called in the stored dump: `dump` or `json_dump`
    /// @throws MalformedException where the file's time is no time of a dump
    public ParsedDump toDump(StackSummary stack, byte[] sha256, String member, Body body)
            throws MalformedException {
        Instant time = input.modified();
        if (!DumpTimes.isSound(time)) {
            throw new MalformedException(
                    "the file's time, " + time + ", is outside of 1970 to 2199", -1);
        }
        DumpId id = DumpIds.ofBytes(sha256);
        SourceName source = input.source();
        StringBuilder start = new StringBuilder(200);
        start.append("{\"uuid\": ").append(JsonText.quote(id.toString()));
        start.append(", \"date_processed\": ").append(JsonText.quote(DumpTimes.socorroText(time)));
        if (source != null) {
            start.append(", \"source\": ").append(JsonText.quote(source.text()));
        }
        start.append(", \"signature\": null, ").append(JsonText.quote(member)).append(": ");
        return CrashFacts.ofStack(stack)
                .toDump(
                        id,
                        source == null ? SourceName.SOCORRO : source,
                        time,
                        file -> write(file, start.toString(), body));
    }

    private static void write(OutputStream file, String start, Body body) throws IOException {
        try (GzipOutput member = new GzipOutput(file)) {
            member.write(start.getBytes(StandardCharsets.US_ASCII));
            body.writeTo(member);
            member.write('}');
        }
    }

    /// Leaves out of a stored bare stack the time of its file: the same text in another file is no other
    /// content. Any other crash stays whole.
    ///
    /// @param storedJson inflated; not closed
    static InputStream withoutFileTime(InputStream storedJson) throws IOException {
        byte[] start = storedJson.readNBytes(START_BYTES);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        Matcher matcher = START.matcher(text);
        if (!matcher.lookingAt()) {
            return new SequenceInputStream(new ByteArrayInputStream(start), storedJson);
        }
        String kept = text.substring(0, matcher.start(1)) + text.substring(matcher.end(1));
        return new SequenceInputStream(
                new ByteArrayInputStream(kept.getBytes(StandardCharsets.ISO_8859_1)), storedJson);
    }

    /// Computes SHA-256.
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// SHA-256 of all bytes of a stream.
    public static byte[] sha256(InputStream stream) throws IOException {
        MessageDigest digest = sha256();
        byte[] part = new byte[16 * 1024];
        for (int count = stream.read(part); count >= 0; count = stream.read(part)) {
            digest.update(part, 0, count);
        }
        return digest.digest();
    }
}
