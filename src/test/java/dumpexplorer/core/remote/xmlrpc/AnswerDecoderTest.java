package dumpexplorer.core.remote.xmlrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dumpexplorer.core.remote.RemoteFault;
import dumpexplorer.core.remote.TreeSink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What answers mean, however they are cut into pieces on their way.
class AnswerDecoderTest {

    private static final String BEGIN =
            "<?xml version='1.0'?>\n<methodResponse>\n<params>\n<param>\n";
    private static final String END = "</param>\n</params>\n</methodResponse>\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <value><nil/></value>                               | null
                    <value><nil></nil></value>                          | null
                    <value><ex:nil/></value>                            | null
                    <value><boolean>1</boolean></value>                 | true
                    <value><boolean>0</boolean></value>                 | false
                    <value><int>-2147483648</int></value>               | -2147483648
                    <value><i4> 7 </i4></value>                         | 7
                    <value><i8>9223372036854775807</i8></value>         | 9223372036854775807
                    <value><int>+5</int></value>                        | 5
                    <value><int>123456789012345678901</int></value>     | 123456789012345678901
                    <value><double>1e-09</double></value>               | 1e-9
                    <value><double>1495000000.123456</double></value>   | 1495000000.123456
                    <value><double>-0.0</double></value>                | -0.0
                    <value><string></string></value>                    | ""
                    <value><string/></value>                            | ""
                    <value/>                                            | ""
                    <value></value>                                     | ""
                    <value>untyped</value>                              | "untyped"
                    <value>  un&amp;typed </value>                      | "  un&typed "
                    <value><string>a&lt;b&gt;&amp;&quot;&apos;</string></value> | "a<b>&\\"'"
                    <value><string>&#228;&#x20AC;&#128578;</string></value> | "ä€🙂"
                    <value><string>&#xD800;</string></value>            | "\\ufffd"
                    <value><string>ä€🙂</string></value>                | "ä€🙂"
                    <value><string>a<![CDATA[<b>&c]]]>]]&gt;</string></value> | "a<b>&c]]]>"
                    <value><string>a<!-- no -- -->b</string></value>    | "ab"
                    <value><dateTime.iso8601>20170517T10:00:00</dateTime.iso8601></value> | "20170517T10:00:00"
                    <value><base64>R2Vyw6R0</base64></value>            | "Gerät"
                    <value><base64/></value>                            | ""
                    <value> <int>1</int> </value>                       | 1
                    <value xml:space='preserve'><int >1</int></value>   | 1
                    <value><array><data></data></array></value>         | []
                    <value><array><data/></array></value>               | []
                    <value><array/></value>                             | []
                    <value><struct/></value>                            | {}
                    <value><array><data><value><array><data><value>x</value></data></array></value><value><int>2</int></value></data></array></value> | [["x"],2]
                    <value><struct><member><name></name><value><int>1</int></value></member><member><name>ü&lt;</name><value><nil/></value></member></struct></value> | {"":1,"ü<":null}
                    """)
    void readsValues(String xml, String json) throws IOException {
        assertEquals(new JsonMapper().readTree(json), decode(xml));
    }

    @Test
    void readsNumbersThatJsonCannotHold() throws IOException {
        assertEquals(Double.NaN, decode("<value><double>nan</double></value>").doubleValue());
        assertEquals(
                Double.POSITIVE_INFINITY,
                decode("<value><double>inf</double></value>").doubleValue());
        assertEquals(
                Double.NEGATIVE_INFINITY,
                decode("<value><double>-inf</double></value>").doubleValue());
    }

    @Test
    void keepsControlCharactersAndLineEndsAndMendsBytesThatAreNoText() throws IOException {
        byte[] bell = "<value><string>\u0007\u001b[\u0000\r\nGer".getBytes(StandardCharsets.UTF_8);
        byte[] end = "t</string></value>".getBytes(StandardCharsets.UTF_8);
        byte[] value = concatenated(bell, new byte[] {(byte) 0xe4}, end);
        assertEquals("\u0007\u001b[\u0000\r\nGer\ufffdt", decode(value).textValue());
    }

    @Test
    void mendsNamesThatAreNoText() throws IOException {
        byte[] begin = "<value><struct><member><name>n".getBytes(StandardCharsets.UTF_8);
        byte[] end = "</name><value/></member></struct></value>".getBytes(StandardCharsets.UTF_8);
        JsonNode map = decode(concatenated(begin, new byte[] {(byte) 0xff}, end));
        assertEquals("{\"n\ufffd\":\"\"}", map.toString());
    }

    @Test
    void handsLongTextsOnWhole() throws IOException {
        String text = "läng&lt;er ".repeat(40_000);
        JsonNode value = decode("<value><string>" + text + "</string></value>");
        assertEquals("läng<er ".repeat(40_000), value.textValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE m [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\">]>",
                "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE m SYSTEM \"http://127.0.0.1/x.dtd\">",
                "<!ENTITY a \"lol\">"
            })
    void refusesDocumentTypesWhateverTheySay(String type) {
        String answer =
                "<?xml version='1.0'?>\n"
                        + type
                        + "<methodResponse><params><param><value>&a;</value></param></params></methodResponse>";
        IOException refused = assertThrows(IOException.class, () -> decodeAll(utf8(answer), 1000));
        assertTrue(message(refused).contains("entity bombs"), message(refused));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <value><string>&e9;</string></value>            | the entity &e9; is unknown
                    <value><string>a & b</string></value>           | an “&” that begins no reference
                    <value><string>&#x110000;</string></value>      | &#x110000; is no character
                    <value><int>1x</int></value>                    | “1x” is no whole number
                    <value><int></int></value>                      | “” is no whole number
                    <value><double>0x1p3</double></value>           | “0x1p3” is no number
                    <value><double>1f</double></value>              | “1f” is no number
                    <value><boolean>2</boolean></value>             | “2” is neither 1 nor 0
                    <value><base64>*</base64></value>               | base64 with a byte
                    <value><int>1</string></value>                  | expected </int>, found </string>
                    <value><script>1</script></value>               | the element <script> is unknown
                    <value><array><value>1</value></array></value>  | expected <data>, found <value>
                    <value><struct><name>a</name></struct></value>  | expected <member> or </struct>, found <name>
                    <value><value>a</value></value>                 | expected a value, found <value>
                    <int>1</int>                                    | expected <value>, found <int>
                    text                                            | expected a tag, found “t”
                    """)
    void saysWhatMakesNoSense(String xml, String reason) {
        IOException refused = assertThrows(IOException.class, () -> decode(xml));
        assertTrue(message(refused).contains(reason), message(refused));
    }

    @Test
    void saysThatAPageOfTheWebIsNoAnswer() {
        IOException refused =
                assertThrows(
                        IOException.class,
                        () -> decodeAll(utf8("<html lang='en'><body>Welcome!"), 1000));
        assertTrue(message(refused).contains("no XML-RPC: the element <html>"), message(refused));
    }

    @Test
    void saysThatAnAnswerEndsEarlyWhereverItDoes() throws IOException {
        String whole =
                BEGIN
                        + "<value><struct><member><name>a</name><value>b&amp;<![CDATA[c]]></value></member>"
                        + "</struct></value>"
                        + END.strip();
        assertEquals(Optional.empty(), decodeAll(utf8(whole), 1000));
        for (int length = 0; length < whole.length(); length++) {
            byte[] cut = utf8(whole.substring(0, length));
            assertThrows(
                    XmlBytes.CutShortException.class,
                    () -> decodeAll(cut, 1000),
                    whole.substring(0, length));
        }
    }

    @Test
    void readsFaults() throws IOException {
        String fault =
                "<methodResponse><fault><value><struct><member><name>faultCode</name><value><int>26</int>"
                        + "</value></member><member><name>faultString</name><value>No such method!</value>"
                        + "</member></struct></value></fault></methodResponse>";
        RemoteFault read = decodeAll(utf8(fault), 1000).orElseThrow();
        assertEquals("26 No such method!", read.code() + " " + read.getMessage());
    }

    @Test
    void stopsAtTheDeepestNestingThatIsAllowed() throws IOException {
        assertEquals("[[[\"\"]]]", decode(nested(3), 3).toString());
        IOException refused = assertThrows(IOException.class, () -> decode(nested(4), 3));
        assertTrue(message(refused).contains("nested more than 3 deep"), message(refused));
        assertThrows(IOException.class, () -> decode(nested(100_000), 200));
    }

    @Test
    void stopsAtTheLargestSizeThatIsAllowed() {
        byte[] answer = utf8(BEGIN + "<value>" + "x".repeat(5000) + "</value>" + END);
        XmlBytes bytes = new XmlBytes(new ByteArrayInputStream(answer), 4000);
        assertThrows(
                XmlBytes.TooLargeException.class,
                () -> new AnswerDecoder(bytes, 9).read(new TreeSink(1 << 20)));
    }

    @Test
    void stopsAtNamesAndTagsThatDoNotEnd() {
        String name = "<value><struct><member><name>" + "n".repeat(100_000);
        assertTrue(
                message(assertThrows(IOException.class, () -> decode(name)))
                        .contains("has more than 65536"));
        String tag = "<value><" + "n".repeat(100_000);
        assertTrue(
                message(assertThrows(IOException.class, () -> decode(tag)))
                        .contains("a tag does not end"));
    }

    private static String nested(int depth) {
        return "<value><array><data>".repeat(depth)
                + "<value/>"
                + "</data></array></value>".repeat(depth);
    }

    private static JsonNode decode(String value) throws IOException {
        return decode(utf8(value));
    }

    private static JsonNode decode(String value, int deepest) throws IOException {
        return decode(new ByteArrayInputStream(utf8(BEGIN + value + END)), deepest);
    }

    /// Whole, and byte by byte, which must come to the same.
    private static JsonNode decode(byte[] value) throws IOException {
        byte[] answer = concatenated(utf8(BEGIN), value, utf8(END));
        JsonNode whole = decode(new ByteArrayInputStream(answer), 100);
        assertEquals(whole, decode(new Dripping(answer), 100));
        return whole;
    }

    private static JsonNode decode(InputStream answer, int deepest) throws IOException {
        TreeSink tree = new TreeSink(1 << 24);
        assertEquals(
                Optional.empty(),
                new AnswerDecoder(new XmlBytes(answer, 1 << 24), deepest).read(tree));
        return tree.requireResult();
    }

    private static Optional<RemoteFault> decodeAll(byte[] answer, int deepest) throws IOException {
        XmlBytes bytes = new XmlBytes(new ByteArrayInputStream(answer), 1 << 24);
        return new AnswerDecoder(bytes, deepest).read(new TreeSink(1 << 24));
    }

    private static String message(Exception thrown) {
        return String.valueOf(thrown.getMessage());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concatenated(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /// Gives one byte at a time.
    private static final class Dripping extends ByteArrayInputStream {

        Dripping(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] target, int from, int length) {
            return super.read(target, from, Math.min(length, 1));
        }
    }
}
