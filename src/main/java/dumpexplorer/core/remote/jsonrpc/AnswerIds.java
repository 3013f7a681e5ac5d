package dumpexplorer.core.remote.jsonrpc;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.MalformedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Finds out which call an answer belongs to (PROTOCOLS.md section 6.1).
final class AnswerIds {

    /// A request of ours that is not understood comes back whole, in place of an id; ids are near its
    /// end, after the arguments.
    private static final int LONGEST_REQUEST = 1 << 20;

    private static final int LONGEST_ID = 18;

    private AnswerIds() {}

    /// Looks through an answer for its id.
    ///
    /// @return the id; -1 where the server could not make out that of the request
    /// @throws MalformedException when there is none, be it that not all of the answer is there
    static long find(InputStream answer) throws IOException {
        JsonScanner json = new JsonScanner(new RepairedInput(answer));
        json.beginObject();
        while (json.nextMember()) {
            if (json.name().equals("id")) {
                return read(json);
            }
            json.skipValue();
        }
        throw new MalformedException("an answer without an id", json.offsetBytes());
    }

    private static long read(JsonScanner json) throws IOException {
        return switch (json.peek()) {
            case NUMBER -> number(json);
            case STRING -> ofRequest(json.readText(LONGEST_REQUEST));
            case OBJECT, ARRAY, BOOLEAN, NULL -> -1;
        };
    }

    private static long number(JsonScanner json) throws IOException {
        String number = json.readNumber();
        boolean isOurs = number.length() <= LONGEST_ID && number.matches("[0-9]+");
        if (!isOurs) {
            throw new MalformedException("it answers call " + number, json.offsetBytes());
        }
        return Long.parseLong(number);
    }

    private static long ofRequest(String line) throws IOException {
        byte[] request = line.getBytes(StandardCharsets.UTF_8);
        try {
            return find(new ByteArrayInputStream(request));
        } catch (MalformedException notOurs) {
            return -1;
        }
    }
}
