package dumpexplorer.core.remote.xmlrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dumpexplorer.core.remote.Access;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import dumpexplorer.core.remote.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What calls and answers look like over HTTP, and what failures say.
@Timeout(60)
class XmlRpcClientTest {

    private final HttpPeer peer = new HttpPeer();

    @AfterEach
    void closeServers() throws Exception {
        peer.close();
    }

    @Test
    void sendsWhatTheOriginalClientsSend() throws Exception {
        ScriptedServer server = peer.answering(HttpPeer.plain(HttpPeer.PONG));
        Map<String, JsonNode> named = new LinkedHashMap<>();
        named.put("source", JsonNodeFactory.instance.textNode("host:none"));
        named.put("after", JsonNodeFactory.instance.numberNode(1495000000.5));
        Call call = new Call("dump_list", List.of(JsonNodeFactory.instance.arrayNode()), named);
        assertEquals(
                "true",
                HttpPeer.answer(server, HttpPeer.loggedIn("admin", "chängeme"), call).toString());
        assertEquals(
                "POST /RPC2 HTTP/1.1\r\n"
                        + ("Host: 127.0.0.1:" + server.port() + "\r\n")
                        + "Accept-Encoding: gzip\r\n"
                        + "Authorization: Basic YWRtaW46Y2jDpG5nZW1l\r\n"
                        + "User-Agent: dump-explorer\r\n"
                        + "Content-Type: text/xml\r\n"
                        + "Connection: close\r\n"
                        + "Content-Length: 425\r\n\r\n"
                        + "<?xml version='1.0'?>\n<methodCall>\n<methodName>dump_list</methodName>\n<params>\n"
                        + "<param>\n<value><array><data>\n<value><array><data>\n</data></array></value>\n"
                        + "</data></array></value>\n</param>\n"
                        + "<param>\n<value><struct>\n<member>\n<name>source</name>\n"
                        + "<value><string>host:none</string></value>\n</member>\n"
                        + "<member>\n<name>after</name>\n<value><double>1495000000.5</double></value>\n"
                        + "</member>\n</struct></value>\n</param>\n</params>\n</methodCall>\n",
                peer.requests.take());
    }

    @Test
    void readsAnswersHoweverTheyArePacked() throws Exception {
        String chunked =
                "3\r\n"
                        + HttpPeer.PONG.substring(0, 3)
                        + "\r\n"
                        + Integer.toHexString(HttpPeer.PONG.length() - 3)
                        + ";x=y\r\n"
                        + HttpPeer.PONG.substring(3)
                        + "\r\n0\r\n\r\n";
        for (byte[] response :
                List.of(
                        HttpPeer.plain(HttpPeer.PONG),
                        HttpPeer.utf8("HTTP/1.0 200 OK\n\n" + HttpPeer.PONG),
                        HttpPeer.utf8(
                                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200\r\n\r\n"
                                        + HttpPeer.PONG),
                        HttpPeer.utf8(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked),
                        HttpPeer.packed(HttpPeer.PONG))) {
            assertEquals(
                    "true",
                    HttpPeer.answer(peer.answering(response), Access.ANONYMOUS, Call.of("ping"))
                            .toString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    401 Unauthorized           |      | UNAUTHORISED | LOGIN  | give a user and a password (HTTP 401 Unauthorized)
                    401 Unauthorized           | me   | UNAUTHORISED | LOGIN  | it does not take user “me” with this password
                    403 Forbidden              | me   | UNAUTHORISED | LOGIN  | the password of user “me” is wrong, or
                    404 Not Found              |      | MALFORMED    | ANSWER | no XML-RPC is spoken at this path
                    500 Internal Server Error  |      | FAULT        | ANSWER | the server itself is in trouble, its own log says why (HTTP 500 Internal
                    503 Service Unavailable    |      | UNREACHABLE  | ANSWER | it is not there behind its proxy
                    """)
    void saysWhatAStatusMeans(String status, String user, Kind kind, Step step, String words)
            throws Exception {
        byte[] response =
                HttpPeer.utf8("HTTP/1.0 " + status + "\r\nContent-Type: text/html\r\n\r\n<html>");
        Access access = user == null ? Access.ANONYMOUS : HttpPeer.loggedIn(user, "wrong");
        RemoteFailure failure = HttpPeer.failure(peer.answering(response), access);
        assertEquals(List.of(kind, step), List.of(failure.kind(), failure.step()));
        assertTrue(failure.getMessage().contains(words), failure.getMessage());
    }

    @Test
    void saysWhereAServerSendsUs() throws Exception {
        byte[] response =
                HttpPeer.utf8("HTTP/1.0 301 Moved\r\nLocation: https://elsewhere.invalid/\r\n\r\n");
        RemoteFailure failure = HttpPeer.failure(peer.answering(response), Access.ANONYMOUS);
        assertTrue(
                failure.getMessage().contains("to https://elsewhere.invalid/;"),
                failure.getMessage());
    }

    @Test
    void wantsThePasswordOfAUser() throws Exception {
        Access access = new Access("me", Optional::empty, null, null, null, null, Optional::empty);
        ScriptedServer server = peer.answering(HttpPeer.plain(HttpPeer.PONG));
        RemoteFailure failure = HttpPeer.failure(server, access);
        assertEquals(
                List.of(Kind.UNAUTHORISED, Step.SETTINGS), List.of(failure.kind(), failure.step()));
        assertEquals(0, server.connections());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    26  | No such method!                | FAULT        | it has no method ping
                    -1  | int exceeds XML-RPC limits     | FAULT        | it cannot write down what ping gives (int exceeds XML-RPC limits)
                    300 | no                             | UNAUTHORISED | it does not let us call ping: no
                    402 | VM 5                           | FAULT        | ping found no such thing: VM 5
                    404 | wait                           | FAULT        | it is busy, so that ping failed: wait
                    500 | oops                           | FAULT        | ping failed there with fault 500: oops
                    999 | no json                        | FAULT        | ping failed there: no json
                    999 | {"type":"user","code":"entity_does_not_exist","message":"no such dump"} | FAULT | ping failed there: no such dump [user, entity_does_not_exist]
                    999 | {"type":"user","code":"denied","message":"you may not"} | UNAUTHORISED | ping is not allowed: you may not [user, denied]
                    999 | {"type":"internal","code":null,"message":"KeyError"} | FAULT | ping failed there: KeyError [internal]
                    """)
    void saysWhatAFaultMeans(int code, String text, Kind kind, String words) throws Exception {
        ScriptedServer server =
                peer.answering(
                        HttpPeer.plain(
                                new String(XmlWriter.fault(code, text), StandardCharsets.UTF_8)));
        RemoteFailure failure = HttpPeer.failure(server, Access.ANONYMOUS);
        assertEquals(kind, failure.kind());
        assertEquals(code, failure.findFaultCode().orElseThrow());
        assertTrue(
                failure.getMessage().startsWith(failure.server() + ": " + words),
                failure.getMessage());
        JsonNode error = text.startsWith("{") ? new JsonMapper().readTree(text) : null;
        assertEquals(error, failure.error());
    }
}
