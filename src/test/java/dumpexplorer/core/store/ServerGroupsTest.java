package dumpexplorer.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.model.GroupId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerGroupsTest {

    private static final ServerGroup FULL =
            new ServerGroup(
                    new GroupId("Error__403df63db8e43fb6c0ea0e68c8e30d6f"),
                    11,
                    10,
                    Instant.parse("2017-05-17T05:46:40.250001Z"),
                    "Gerät „br3“ \u0007",
                    true,
                    "https://example.org/1",
                    ServerGroup.Presence.HIDDEN,
                    ServerGroup.Extent.DUMPS,
                    new TreeSet<>(List.of("host:host-02", "host:host-01")));
    private static final ServerGroup BARE =
            new ServerGroup(
                    new GroupId("any text, ] } \n of others"),
                    0,
                    -1,
                    null,
                    "",
                    null,
                    null,
                    ServerGroup.Presence.LISTED,
                    ServerGroup.Extent.NUMBERS,
                    new TreeSet<>());

    @TempDir private Path folder;

    @Test
    void readsBackWhatWasKept() throws IOException {
        ServerGroups written = new ServerGroups(new LibraryNotes(folder), () -> {});
        written.replace("testbed", List.of(FULL, BARE));
        written.replace("other", List.of(BARE));
        written.forget("other");
        ServerGroups read = new ServerGroups(new LibraryNotes(folder), () -> {});
        read.expect(List.of("testbed", "other"));
        assertEquals(Map.of(FULL.id(), FULL, BARE.id(), BARE), read.of("testbed"));
        assertEquals(Map.of(), read.of("other"));
        assertEquals(Optional.of(11L), read.findCount(FULL.id()));
        assertEquals(Optional.empty(), read.findCount(new GroupId("unknown")));
    }

    @Test
    void takesTheLargestCountOfSeveralServers() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        ServerGroups groups = new ServerGroups(new LibraryNotes(folder), calls::incrementAndGet);
        groups.put("one", FULL);
        long generation = groups.generation();
        groups.put("two", BARE);
        groups.put("two", FULL.found(ServerGroup.Presence.GONE));
        assertEquals(Optional.of(11L), groups.findCount(FULL.id()));
        assertEquals(Optional.of(0L), groups.findCount(BARE.id()));
        assertEquals(generation + 2, groups.generation());
        assertEquals(3, calls.get());
    }

    @Test
    void countsANoteThatIsNoUseAsNone() throws IOException {
        LibraryNotes notes = new LibraryNotes(folder);
        for (String note : List.of("{\"groups\": [", "[]", "{\"groups\":[{\"group_id\":\"x\"}]}")) {
            notes.write(
                    LibraryNotes.nameFor("testbed", "groups"),
                    note.getBytes(StandardCharsets.UTF_8));
            ServerGroups groups = new ServerGroups(notes, () -> {});
            groups.expect(List.of("testbed"));
            assertEquals(Map.of(), groups.of("testbed"), note);
        }
    }
}
