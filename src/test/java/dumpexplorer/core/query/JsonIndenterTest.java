package dumpexplorer.core.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonIndenterTest {

    private static String indented(String json) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        JsonIndenter.indent(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), text);
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void givesEveryValueALine() throws IOException {
        assertEquals(
                """
                {
                  "a": [
                    1,
                    {
                      "b": null
                    }
                  ],
                  "c": {},
                  "d": [],
                  "e": "x"
                }
                """,
                indented("{\"a\" :[1,{\"b\":null}],\n \"c\":{ }, \"d\":[\t], \"e\":\"x\"}"));
    }

    @Test
    void leavesStringsAndNumbersAlone() throws IOException {
        assertEquals(
                """
                [
                  "a, {b}: \\"c\\\\\\" ä",
                  12345678901234567890,
                  1.50,
                  -1e+400,
                  NaN
                ]
                """,
                indented("[\"a, {b}: \\\"c\\\\\\\" ä\",12345678901234567890,1.50,-1e+400,NaN]"));
    }
}
