package dumpexplorer.core.remote.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.RemoteFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private final BackendInMemory backend = new BackendInMemory();
    private final Handover handover = new Handover(backend, Progress.UNWATCHED);

    private static ObjectNode dump() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("group_id", "Exception__1")
                .put("dump_id", "1495000000.12");
    }

    @Test
    void storesADumpAsEditorsDo() throws RemoteFailure {
        handover.run(dump());
        assertEquals(
                List.of(
                        "errordump_store [\"editor\", "
                                + "{\"group_id\":\"Exception__1\",\"dump_id\":\"1495000000.12\"}]"),
                backend.told);
    }

    @Test
    void readsBackWhatTheServerMayHaveSwallowed() {
        backend.swallows = true;
        RemoteFailure failure = assertThrows(RemoteFailure.class, () -> handover.run(dump()));
        assertTrue(String.valueOf(failure.getMessage()).contains("without a word"));
        assertEquals(RemoteFailure.Kind.UNAUTHORISED, failure.kind());
    }
}
