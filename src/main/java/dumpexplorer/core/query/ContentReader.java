package dumpexplorer.core.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dumpexplorer.core.query.DumpDetail.CommandOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads from a stored dump what the overview and the environment show, in one pass and with
/// bounded memory: strings come shortened, lists end after some elements, threads and modules are
/// passed over.
final class ContentReader {

    private static final int MOST_FIELDS = 2000;
    private static final int DEEPEST = 4;
    private static final int MOST_LISTED = 200;
    private static final int MOST_LINES = 200_000;
    private static final List<String> ENVIRONMENTS = List.of("data.environment", "environment");

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(2000)
                                    .maxNameLength(1 << 20)
                                    .maxNumberLength(1 << 20)
                                    .build())
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build();

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<CommandOutput> environment = new ArrayList<>();
    private int linesLeft = MOST_LINES;
    private boolean framesLeftOut;

    /// Reads a whole dump.
    ///
    /// @param json with its long strings shortened
    /// @throws IOException when the bytes cannot be had or are no JSON
    void read(InputStream json) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                readObject(parser, "", 1);
            }
        }
    }

    /// Scalars and short lists as texts, by path, in the order of the dump.
    Map<String, String> values() {
        return values;
    }

    List<CommandOutput> environment() {
        return environment;
    }

    /// Whether the sender says that it left frames out.
    boolean hasFramesLeftOut() {
        return framesLeftOut;
    }

    private void readObject(JsonParser parser, String prefix, int depth) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String path = prefix + parser.currentName();
            parser.nextToken();
            readValue(parser, path, depth);
        }
    }

    private void readValue(JsonParser parser, String path, int depth) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                if (ENVIRONMENTS.contains(path)) {
                    readEnvironment(parser);
                } else if (depth < DEEPEST) {
                    readObject(parser, path + ".", depth + 1);
                } else {
                    passOver(parser);
                }
            }
            case START_ARRAY -> readList(parser, path, depth);
            case VALUE_NULL -> {}
            default -> {
                note(parser, lastPart(path));
                keep(path, parser.getText());
            }
        }
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private void keep(String path, String value) {
        if (values.size() < MOST_FIELDS) {
            values.put(path, value);
        }
    }

    /// A list of scalars, or of lists of scalars such as add-ons with their versions, becomes a
    /// text.
    private void readList(JsonParser parser, String path, int depth) throws IOException {
        List<String> elements = new ArrayList<>();
        long count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            count++;
            JsonToken token = parser.currentToken();
            if (token == JsonToken.START_OBJECT) {
                passOver(parser);
            } else if (token == JsonToken.START_ARRAY) {
                add(elements, String.join(" ", innerList(parser)));
            } else {
                add(elements, parser.getText());
            }
        }
        if (!elements.isEmpty() && depth <= DEEPEST) {
            String more = count > elements.size() ? " … (%d in all)".formatted(count) : "";
            keep(path, String.join(", ", elements) + more);
        }
    }

    private List<String> innerList(JsonParser parser) throws IOException {
        List<String> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken().isStructStart()) {
                passOver(parser);
            } else {
                add(elements, parser.getText());
            }
        }
        return elements;
    }

    private static void add(List<String> elements, String element) {
        if (elements.size() < MOST_LISTED) {
            elements.add(element);
        }
    }

    /// Passes over a list or object, but sees the marks of truncation in it.
    private void passOver(JsonParser parser) throws IOException {
        int open = 1;
        String name = "";
        while (open > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return;
            }
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            } else if (token == JsonToken.FIELD_NAME) {
                name = parser.currentName();
            } else {
                note(parser, name);
            }
        }
    }

    private void note(JsonParser parser, String name) {
        boolean mark = name.equals("truncated") || name.equals("frames_truncated");
        framesLeftOut |= mark && parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    private void readEnvironment(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String command = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                environment.add(new CommandOutput(command, lines(parser)));
            } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                environment.add(new CommandOutput(command, parser.getText().lines().toList()));
            } else if (token.isStructStart()) {
                passOver(parser);
            }
        }
    }

    private List<String> lines(JsonParser parser) throws IOException {
        List<String> lines = new ArrayList<>();
        long dropped = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken().isStructStart()) {
                passOver(parser);
            } else if (linesLeft > 0) {
                linesLeft--;
                lines.add(parser.getText().stripTrailing());
            } else {
                dropped++;
            }
        }
        if (dropped > 0) {
            lines.add("… %d more lines; see the JSON".formatted(dropped));
        }
        return lines;
    }
}
