package dumpexplorer.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void laysOutAsWrittenDown() throws IOException {
        String json =
                """
                {
                  "text" : "a \\"quoted\\" word: {not a bracket}",
                  "number" : -12.50e+3,
                  "none" : null,
                  "empty" : { },
                  "list" : [ {
                    "flag" : true
                  }, {
                    "flag" : false
                  } ],
                  "long" : "%s"
                }\
                """
                        .formatted("first line\\nsecond \\u00e9\\t\\/ ".repeat(15));

        GoldenFile.compare("json.expected.txt", Described.document(JsonText.of(json)));
    }

    @Test
    void keepsWhatIsNotJson() {
        JsonText text = JsonText.of("}\n\"never closed\n\\");

        assertEquals(
                List.of("}", "\"never closed", "\\"),
                List.of(text.line(0).text(), text.line(1).text(), text.line(2).text()));
    }

    @Test
    void keepsEscapesThatAreNone() {
        assertEquals("\\u12x and \\uD83", JsonEscapes.resolve("\\u12x and \\uD83"));
        assertEquals("😀", JsonEscapes.resolve("\\uD83D\\uDE00"));
        assertEquals("ends with \\", JsonEscapes.resolve("ends with \\"));
    }

    private static final String TREE =
            """
            {
              "crash": {
                "address": "0x1",
                "frames": [
                  {
                    "n": 1
                  },
                  {
                    "n": 12345678901234567890.10
                  }
                ]
              },
              "say \\"hi\\"": null
            }\
            """;

    @Test
    void tellsTheWayToALine() {
        JsonText text = JsonText.of(TREE);

        assertEquals(List.of(), text.path(0));
        assertEquals(
                List.of(
                        new JsonText.Step("crash", 1),
                        new JsonText.Step("frames", 3),
                        new JsonText.Step("[1]", 7),
                        new JsonText.Step("n", 8)),
                text.path(8));
        assertEquals(
                List.of(
                        new JsonText.Step("crash", 1),
                        new JsonText.Step("frames", 3),
                        new JsonText.Step("[1]", 7)),
                text.path(9));
        assertEquals(List.of(new JsonText.Step("say \"hi\"", 12)), text.path(12));
    }

    @Test
    void copiesValuesToTheDigit() {
        JsonText text = JsonText.of(TREE);

        assertEquals("0x1", text.value(2));
        assertEquals("12345678901234567890.10", text.value(8));
        assertEquals("null", text.value(12));
        assertEquals(
                """
                [
                  {
                    "n": 1
                  },
                  {
                    "n": 12345678901234567890.10
                  }
                ]\
                """,
                text.subtree(3));
    }
}
