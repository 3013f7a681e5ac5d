package dumpexplorer.core.format.tomato;

import dumpexplorer.core.format.Arrival;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpStream;
import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.format.Packing;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// The data file of an on-disk pair (PROTOCOLS.md, section 3). What it is shows in itself, not in
/// the meta file's `dump_file_version`, which may be missing or wrong: a `.data.json` that is
/// `{"compressed": …, "data": …}` is of version 0, all else holds the data as they are.
final class PairedData {

    private static final long MAX_INFLATED_BYTES = 4L << 30;

    private final Content content;
    private final boolean mayBeWrapped;
    private final Arrival.Opener opener;

    /// @param fileName of the data file
    PairedData(Content content, String fileName, Arrival.Opener opener) {
        this.content = content;
        this.mayBeWrapped = fileName.endsWith(".data.json");
        this.opener = opener;
    }

    /// Reads one value to its end.
    @FunctionalInterface
    interface ValueReader {
        void read(JsonScanner value) throws IOException;
    }

    /// Has the data read, and makes sure that nothing is wrong behind them.
    ///
    /// @return how the file is packed, where its bytes are the data as they are; else
    ///   [Packing#NONE]
    /// @throws MalformedException where the file is not what it should be
    Packing read(ValueReader reader) throws IOException {
        try {
            if (mayBeWrapped && readWrapped(reader)) {
                return Packing.NONE;
            }
            return readPlain(reader);
        } catch (MalformedException e) {
            throw new MalformedException("data file: " + e.reason(), e.offsetBytes());
        }
    }

    private Packing readPlain(ValueReader reader) throws IOException {
        try (DumpStream stream = opener.open(content)) {
            if (stream.isEmpty()) {
                throw new MalformedException("the file is empty", 0);
            }
            JsonScanner json = stream.json();
            reader.read(json);
            json.requireEnd();
            return stream.startsWithMark() ? Packing.NONE : stream.packing();
        }
    }

    /// @return whether the file was of version 0
    private boolean readWrapped(ValueReader reader) throws IOException {
        Wrapping wrapping = wrapping();
        if (!wrapping.isThere()) {
            return false;
        }
        try (DumpStream stream = opener.open(content)) {
            JsonScanner json = stream.json();
            json.beginObject();
            int met = 0;
            while (json.nextMember()) {
                boolean isData = json.name().equals("data") && ++met == wrapping.dataMembers();
                if (!isData) {
                    json.skipValue();
                } else if (wrapping.isCompressed()) {
                    readCompressed(json, reader);
                } else {
                    reader.read(json);
                }
            }
            json.requireEnd();
        }
        return true;
    }

    /// What makes a file one of version 0.
    ///
    /// @param dataMembers how many members are called `data`; the last one counts
    private record Wrapping(boolean saysCompressed, boolean isCompressed, int dataMembers) {

        boolean isThere() {
            return saysCompressed && dataMembers > 0;
        }
    }

    /// Looks through the file for the two members that make it version 0, in whatever order.
    private Wrapping wrapping() throws IOException {
        boolean saysCompressed = false;
        boolean isCompressed = false;
        int dataMembers = 0;
        try (DumpStream stream = opener.open(content)) {
            JsonScanner json = stream.json();
            if (stream.isEmpty() || json.peek() != Kind.OBJECT) {
                return new Wrapping(false, false, 0);
            }
            json.beginObject();
            while (json.nextMember()) {
                dataMembers += json.name().equals("data") ? 1 : 0;
                if (json.name().equals("compressed") && json.peek() == Kind.BOOLEAN) {
                    saysCompressed = true;
                    isCompressed = json.readBoolean();
                } else {
                    json.skipValue();
                }
            }
        }
        return new Wrapping(saysCompressed, isCompressed, dataMembers);
    }

    private static void readCompressed(JsonScanner json, ValueReader reader) throws IOException {
        if (json.peek() != Kind.STRING) {
            throw new MalformedException("compressed “data” must be a text", json.offsetBytes());
        }
        try (InputStream text = json.openText();
                InputStream inflated = new InflaterInputStream(new Base64Input(text))) {
            JsonScanner data = new JsonScanner(new BoundedInput(inflated, MAX_INFLATED_BYTES));
            reader.read(data);
            data.requireEnd();
        } catch (ZipException | EOFException e) {
            throw new MalformedException("“data” is no sound zlib stream", -1);
        }
    }
}
