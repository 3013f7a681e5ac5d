package dumpexplorer.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.ui.kit.FxHarness;
import dumpexplorer.ui.sources.ReceiverViewModel.Field;
import dumpexplorer.ui.sources.ReceiverViewModel.State.Phase;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiverViewModelTest {

    @TempDir private Path home;
    private SourcesFixture test;
    private Path key;

    @BeforeEach
    void open() throws Exception {
        test = new SourcesFixture(home);
        key =
                Files.createFile(
                        home.resolve("key"),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, "open sesame");
    }

    @AfterEach
    void close() throws Exception {
        FxHarness.run(test.model::close);
        test.close();
        assertEquals(List.of(), test.failures);
    }

    private ReceiverViewModel receiver() {
        return test.model.receiver();
    }

    private void start() throws Exception {
        FxHarness.run(() -> {
            receiver().text(Field.XMLRPC).set("127.0.0.1:0");
            receiver().text(Field.STORE_KEY_FILE).set(key.toString());
            receiver().start();
        });
    }

    private void push(String storeKey) throws Exception {
        String address = receiver().stateProperty().get().addresses().getFirst();
        String dump =
                """
                <struct><member><name>dump_id</name><value><string>1495000000.25</string></value></member>
                <member><name>group_id</name><value><string>Error__1</string></value></member>
                <member><name>timestamp</name><value><double>1495000000.25</double></value></member>
                <member><name>type</name><value><string>Error</string></value></member>
                <member><name>description</name><value><struct><member><name>message</name>
                <value><string>It broke</string></value></member></struct></value></member></struct>
                """;
        String call =
                "<methodCall><methodName>errordump_store</methodName><params>"
                        + "<param><value><string>web</string></value></param><param><value>"
                        + dump
                        + "</value></param><param><value><string>"
                        + storeKey
                        + "</string></value></param></params></methodCall>";
        var line =
                (HttpURLConnection)
                        URI.create(address.replace("http+xmlrpc", "http")).toURL().openConnection();
        line.setRequestMethod("POST");
        line.setDoOutput(true);
        try (OutputStream body = line.getOutputStream()) {
            body.write(call.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(200, line.getResponseCode());
    }

    @Test
    void receivesNothingUntilItIsStarted() {
        assertEquals(ReceiverViewModel.State.OFF, receiver().stateProperty().get());
    }

    @Test
    void takesPushesAndSaysWhatBecameOfThem() throws Exception {
        start();
        assertEquals(Phase.ON, receiver().stateProperty().get().phase());
        push("open sesame");
        push("open barley");
        FxHarness.await("both were counted", () -> receiver().tallyProperty().get().refused() == 1);
        assertEquals(1, receiver().tallyProperty().get().created());
        assertEquals(1, receiver().tallyProperty().get().lines().size());
        assertEquals(1, test.library.library().snapshot().dumpCount());
        FxHarness.run(receiver()::stop);
        assertEquals(ReceiverViewModel.State.OFF, receiver().stateProperty().get());
    }

    @Test
    void saysWhyItCannotBegin() throws Exception {
        FxHarness.run(receiver()::start);
        ReceiverViewModel.State state = receiver().stateProperty().get();
        assertEquals(Phase.OFF, state.phase());
        assertTrue(state.trouble().startsWith("say where to listen"), state.trouble());
    }

    @Test
    void remembersWhereItListened() throws Exception {
        start();
        FxHarness.run(receiver()::stop);
        ReceiverViewModel later =
                FxHarness.call(() ->
                        new ReceiverViewModel(
                                test.library.reception(), test.jobs, test.failures::add));
        assertEquals("127.0.0.1:0", later.text(Field.XMLRPC).get());
        assertEquals(key.toString(), later.text(Field.STORE_KEY_FILE).get());
        assertEquals(ReceiverViewModel.State.OFF, later.stateProperty().get());
    }
}
