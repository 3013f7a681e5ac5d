package dumpexplorer.core.remote.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dumpexplorer.core.AllFormats;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.DumpSort;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Servant.Refusal;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushServantTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Formats FORMATS = AllFormats.create();
    private static final JsonNode KEY = TextNode.valueOf("open sesame");

    @TempDir Path folder;
    private Library library;
    private final List<String> receipts = new ArrayList<>();
    private final List<Throwable> faults = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        library =
                Library.open(
                        folder.resolve("library"), FORMATS, Clock.systemUTC(), Progress.UNWATCHED);
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    @Test
    void storesWhatAFrontEndPushesWithTheKey() throws Exception {
        assertEquals(
                NullNode.getInstance(),
                atApi("errordump_store", TextNode.valueOf("web"), dump(), KEY));

        assertEquals(List.of("NEW from api:web"), receipts);
        assertEquals(
                List.of("api:web 1495000001.12 Error__403df63db8e43fb6c0ea0e68c8e30d6f"), held());
    }

    @Test
    void takesArgumentsByKeywordToo() throws Exception {
        Call call =
                new Call(
                        "errordump_store",
                        List.of(TextNode.valueOf("editor")),
                        Map.of("dump_dict", dump(), "store_key", KEY));

        servant(PushServant.Door.API).answer(call, Optional.empty());

        assertEquals(List.of("NEW from api:editor"), receipts);
    }

    @Test
    void keepsTheDictAsItCame() throws Exception {
        ObjectNode pushed = dump();
        atBackend("dump_push_from_backend", TextNode.valueOf("backend_core"), pushed);

        JsonNode stored = stored();
        for (Map.Entry<String, JsonNode> field : pushed.properties()) {
            assertEquals(field.getValue(), stored.get(field.getKey()), field.getKey());
        }
        assertEquals("backend:backend_core", stored.get("source").textValue());
    }

    @Test
    void storesTheSamePushOnce() throws Exception {
        atBackend("dump_push_from_backend", TextNode.valueOf("backend_core"), dump());
        atBackend("dump_push_from_backend", TextNode.valueOf("backend_core"), dump());

        assertEquals(
                List.of("NEW from backend:backend_core", "KNOWN from backend:backend_core"),
                receipts);
    }

    @Test
    void givesAnErrorOfNoTypeTheTypeOfArrival() throws Exception {
        ObjectNode untyped = dump();
        untyped.remove("type");

        atBackend("receive_dump_from_api", TextNode.valueOf("web"), untyped);

        assertEquals("API_receive", stored().get("type").textValue());
    }

    @Test
    void ignoresTheSourceThatADumpClaims() throws Exception {
        ObjectNode lying = dump().put("source", "host:host-01");

        atBackend("dump_push_from_backend", TextNode.valueOf("backend_users"), lying);

        assertEquals(List.of("NEW from backend:backend_users"), receipts);
        assertEquals("backend:backend_users", stored().get("source").textValue());
    }

    @Test
    void saysNothingAndStoresNothingForAWrongKey() throws Exception {
        JsonNode wrong = TextNode.valueOf("open barley");
        assertEquals(
                NullNode.getInstance(),
                atApi("errordump_store", TextNode.valueOf("web"), dump(), wrong));
        assertEquals(
                NullNode.getInstance(), atApi("errordump_store", TextNode.valueOf("web"), dump()));

        assertEquals(
                List.of(
                        "web: the store key is wrong or missing",
                        "web: the store key is wrong or missing"),
                receipts);
        assertEquals(List.of(), held());
    }

    @Test
    void saysNothingAndStoresNothingForAnUnknownSource() throws Exception {
        atApi("errordump_store", TextNode.valueOf("hostmanager"), dump(), KEY);
        atBackend("dump_push_from_backend", TextNode.valueOf("../x\n"), dump());

        assertEquals(
                List.of(
                        "hostmanager: a source of this name is not known",
                        "../x : a source of this name is not known"),
                receipts);
        assertEquals(List.of(), held());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dump_id", "group_id", "description", "timestamp"})
    void saysNothingAndStoresNothingWhereARequiredKeyIsMissing(String key) throws Exception {
        ObjectNode lacking = dump();
        lacking.remove(key);

        assertEquals(
                NullNode.getInstance(),
                atApi("errordump_store", TextNode.valueOf("web"), lacking, KEY));

        assertEquals(List.of("web: the dump lacks " + key), receipts);
        assertEquals(List.of(), held());
    }

    @Test
    void takesADumpWithoutATimeAndIgnoresIt() throws Exception {
        ObjectNode timeless = dump().putNull("timestamp");

        assertEquals(
                NullNode.getInstance(),
                atApi("errordump_store", TextNode.valueOf("web"), timeless, KEY));

        assertEquals(List.of(), held());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"description\": {}}",
                "{\"description\": \"text\"}",
                "{\"timestamp\": \"1495000001\"}",
                "{\"type\": null}",
                "{\"timestamp\": 1e300}",
                "{\"software_version\": [1]}"
            })
    void refusesInWordsWhatTheDataLayerWouldNotTake(String damage) throws Exception {
        ObjectNode damaged = dump();
        damaged.setAll((ObjectNode) JSON.readTree(damage));

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> atApi("errordump_store", TextNode.valueOf("web"), damaged, KEY));

        assertEquals(Refusal.Kind.FAILED, refusal.kind());
        assertEquals("invalid_dump", refusal.error().get("code").textValue());
        assertEquals(List.of("web: " + refusal.getMessage()), receipts);
        assertEquals(List.of(), held());
        assertEquals(List.of(), faults);
    }

    @Test
    void answersPings() throws Exception {
        assertEquals(BooleanNode.TRUE, atApi("ping"));
        assertEquals(BooleanNode.TRUE, atBackend("ping"));
    }

    @Test
    void offersEachDoorItsOwnMethodsOnly() {
        for (String method : List.of("dump_push_from_backend", "errorgroup_list", "__repr__")) {
            Refusal refusal = assertThrows(Refusal.class, () -> atApi(method));
            assertEquals(Refusal.Kind.NO_SUCH_METHOD, refusal.kind(), method);
        }
        Refusal refusal = assertThrows(Refusal.class, () -> atBackend("errordump_store"));
        assertEquals(Refusal.Kind.NO_SUCH_METHOD, refusal.kind());
    }

    @Test
    void refusesWrongArguments() {
        Refusal refusal = assertThrows(Refusal.class, () -> atApi("errordump_store", KEY));

        assertEquals("user", refusal.error().get("type").textValue());
        assertEquals("errordump_store() lacks the argument 'dump_dict'", refusal.getMessage());
    }

    @Test
    void dumpsAnErrorOfItsOwnBeforeItAnswers() throws Exception {
        library.close();

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> atApi("errordump_store", TextNode.valueOf("web"), dump(), KEY));

        assertEquals("internal_error", refusal.error().get("code").textValue());
        assertEquals(1, faults.size());
    }

    private static ObjectNode dump() throws IOException {
        return (ObjectNode)
                JSON.readTree(
                        """
                        {"timestamp": 1495000001.123456, "dump_id": "1495000001.12", "type": "Error",
                         "group_id": "Error__403df63db8e43fb6c0ea0e68c8e30d6f",
                         "description": {"type": "user", "code": "entity_does_not_exist",
                           "message": "Template not found", "module": "unknown", "data": {"big": 12345678901234567890}},
                         "software_version": {"component": "backend_core", "version": "4.0.1\\n"},
                         "data": {"environment": {}}}
                        """);
    }

    private JsonNode atApi(String method, JsonNode... arguments) throws Refusal {
        return servant(PushServant.Door.API).answer(Call.of(method, arguments), Optional.empty());
    }

    private JsonNode atBackend(String method, JsonNode... arguments) throws Refusal {
        return servant(PushServant.Door.BACKEND)
                .answer(Call.of(method, arguments), Optional.empty());
    }

    private PushServant servant(PushServant.Door door) {
        return new PushServant(
                door,
                library,
                FORMATS,
                () -> Optional.of(KEY.textValue()),
                new Receipts() {
                    @Override
                    public void stored(SourceName source, Outcome outcome) {
                        receipts.add(outcome + " from " + source);
                    }

                    @Override
                    public void refused(String sender, String reason) {
                        receipts.add(sender + ": " + reason);
                    }
                },
                faults::add);
    }

    private List<DumpRow> rows() {
        return new Queries(library, Clock.systemUTC())
                .dumps(Query.ALL, DumpSort.OLDEST_FIRST, 0, 100)
                .rows();
    }

    private List<String> held() {
        return rows().stream()
                .map(row -> row.source() + " " + row.dumpId() + " " + row.group())
                .toList();
    }

    private JsonNode stored() throws IOException {
        DumpId id = rows().getFirst().id();
        try (InputStream json = library.openJson(id)) {
            return JSON.readTree(json);
        }
    }
}
