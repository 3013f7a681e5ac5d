package dumpexplorer.core.remote.jsonrpc;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.remote.Utf8Repair;
import dumpexplorer.core.remote.ValueSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Hands a value of a JSON text on while it is read, however long it is. Halves of surrogate pairs, which
/// JSON can name and UTF-8 cannot, become U+FFFD.
final class JsonWalk {

    private static final int BUFFER_BYTES = 16 * 1024;

    /// The scanner cuts numbers off here.
    private static final int LONGEST_NUMBER = 4096;

    /// Whole numbers of fewer characters than this fit into 64 bits.
    private static final int LONGEST_LONG = 18;

    private final JsonScanner json;
    private final ValueSink sink;
    private final Utf8Repair repair;
    private final byte[] buffer = new byte[BUFFER_BYTES];

    private JsonWalk(JsonScanner json, ValueSink sink) {
        this.json = json;
        this.sink = sink;
        repair = new Utf8Repair(sink);
    }

    /// Hands on the value that comes next.
    ///
    /// @param deepest deepest nesting of lists and maps
    /// @throws MalformedException when it is not JSON or nested deeper
    static void walk(JsonScanner json, ValueSink sink, int deepest) throws IOException {
        new JsonWalk(json, sink).value(deepest);
    }

    private void value(int deepest) throws IOException {
        switch (json.peek()) {
            case OBJECT -> map(inside(deepest));
            case ARRAY -> list(inside(deepest));
            case STRING -> text();
            case NUMBER -> number();
            case BOOLEAN -> sink.truth(json.readBoolean());
            case NULL -> {
                json.skipValue();
                sink.nothing();
            }
        }
    }

    private int inside(int deepest) throws MalformedException {
        if (deepest == 0) {
            throw new MalformedException("nested too deep", json.offsetBytes());
        }
        return deepest - 1;
    }

    private void map(int deepest) throws IOException {
        json.beginObject();
        sink.beginMap();
        while (json.nextMember()) {
            byte[] name = utf8(json.name());
            sink.key(name, 0, name.length);
            value(deepest);
        }
        sink.endMap();
    }

    private static byte[] utf8(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isSurrogate(name.charAt(i))) {
                return name.codePoints()
                        .map(code -> code >= 0xd800 && code <= 0xdfff ? 0xfffd : code)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
            }
        }
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private void list(int deepest) throws IOException {
        json.beginArray();
        sink.beginList();
        while (json.nextElement()) {
            value(deepest);
        }
        sink.endList();
    }

    private void text() throws IOException {
        sink.beginText();
        try (InputStream text = json.openText()) {
            int count = text.read(buffer, 0, buffer.length);
            while (count >= 0) {
                repair.text(buffer, 0, count);
                count = text.read(buffer, 0, buffer.length);
            }
        }
        repair.end();
        sink.endText();
    }

    private void number() throws IOException {
        String number = json.readNumber();
        if (number.length() >= LONGEST_NUMBER) {
            throw new MalformedException(
                    "a number of more than " + LONGEST_NUMBER + " characters", json.offsetBytes());
        }
        if (!isWhole(number)) {
            sink.real(Double.parseDouble(number));
        } else if (number.length() <= LONGEST_LONG) {
            sink.integer(Long.parseLong(number));
        } else {
            byte[] digits = number.getBytes(StandardCharsets.US_ASCII);
            sink.integer(digits, 0, digits.length);
        }
    }

    private static boolean isWhole(String number) {
        for (int i = 0; i < number.length(); i++) {
            char letter = number.charAt(i);
            if (letter != '-' && (letter < '0' || letter > '9')) {
                return false;
            }
        }
        return true;
    }
}
