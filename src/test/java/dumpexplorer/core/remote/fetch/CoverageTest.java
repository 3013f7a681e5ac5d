package dumpexplorer.core.remote.fetch;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.remote.fetch.Coverage.Day;
import dumpexplorer.core.remote.fetch.Coverage.Extent;
import dumpexplorer.core.store.ServerGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {

    private static final String HOST = "host:h1";
    private static final String URL = "https+xmlrpc://h1:1";

    @TempDir private Path folder;
    private TestLibrary test;
    private TestHost host;

    @BeforeEach
    void open() throws IOException {
        test = new TestLibrary(folder);
        host = new TestHost(test.clock, List.of());
        test.net.put(URL, host);
        test.add(HOST, "host", URL);
    }

    @AfterEach
    void close() throws IOException {
        test.close();
    }

    private void dump(Instant time) {
        host.dumps.add(TestDumps.dump(time.getEpochSecond() + 0.5, "hostmanager", 1));
    }

    private Coverage coverage() throws IOException {
        test.library.flush();
        return new Coverage(test.library, test.book, test.clock);
    }

    private SortedMap<LocalDate, Day> days() throws IOException {
        return coverage().days(null, null).getOrDefault(HOST, new TreeMap<>());
    }

    private static LocalDate may(int day) {
        return LocalDate.of(2017, 5, day);
    }

    private static Instant noon(int day) {
        return Instant.parse("2017-05-%02dT12:00:00Z".formatted(day));
    }

    @Test
    void tellsDaysThatCameFromDaysThatNeverCame() throws IOException {
        dump(noon(15));
        dump(noon(17).minusSeconds(60));
        test.fetch(); // at noon of the 17th: what is a week old may have gone before
        host.dumps.clear();
        dump(noon(29));
        test.clock.now = noon(30);
        test.fetch(); // thirteen days later: six of them have gone meanwhile
        SortedMap<LocalDate, Day> days = days();
        assertEquals(may(10), days.firstKey());
        assertEquals(may(30), days.lastKey());
        assertEquals(new Day(0, Extent.PART), days.get(may(10)));
        assertEquals(new Day(0, Extent.WHOLE), days.get(may(11)));
        assertEquals(new Day(1, Extent.WHOLE), days.get(may(15)));
        assertEquals(new Day(1, Extent.PART), days.get(may(17)));
        assertEquals(new Day(0, Extent.NOTHING), days.get(may(18)));
        assertEquals(new Day(0, Extent.NOTHING), days.get(may(22)));
        assertEquals(new Day(0, Extent.PART), days.get(may(23)));
        assertEquals(new Day(0, Extent.WHOLE), days.get(may(24)));
        assertEquals(new Day(1, Extent.WHOLE), days.get(may(29)));
        assertEquals(new Day(0, Extent.WHOLE), days.get(may(30)));
    }

    @Test
    void trustsAFullSourceOnlySinceItsOldestDump() throws IOException {
        List<ObjectNode> thousand =
                TestDumps.dumps(1000, TestLibrary.before(Duration.ofDays(2)), 60, "hostmanager");
        host.dumps.addAll(thousand);
        test.fetch();
        assertEquals(may(15), days().firstKey());
        assertEquals(Extent.PART, requireNonNull(days().get(may(15))).extent());
        assertEquals(Extent.WHOLE, requireNonNull(days().get(may(16))).extent());
    }

    @Test
    void leavesOutWhatCouldNotBeHandedOver() throws IOException {
        for (int day = 11; day < 17; day++) {
            dump(noon(day));
        }
        host.mostDumps = 2;
        test.fetch();
        SortedMap<LocalDate, Day> days = days();
        assertEquals(may(14), days.firstKey());
        assertEquals(new Day(0, Extent.PART), days.get(may(14)));
        assertEquals(new Day(1, Extent.WHOLE), days.get(may(16)));
        host.mostDumps = 100;
        test.fetch();
        assertEquals(new Day(1, Extent.WHOLE), days().get(may(12)));
    }

    @Test
    void failsToCoverWhatBrokeOff() throws IOException {
        for (int day = 11; day < 17; day++) {
            dump(noon(day));
        }
        host.breaksOffAfter = 3;
        test.fetch();
        assertEquals(new Day(1, Extent.NOTHING), days().get(may(12)));
    }

    @Test
    void joinsTimesThatTouch() {
        AskedTimes times = new AskedTimes(List.of());
        times = times.and(noon(1), noon(2)).and(noon(5), noon(6)).and(noon(3), noon(4));
        assertEquals(3, times.spans().size());
        times = times.and(noon(2), noon(3)).and(noon(7), noon(7));
        assertEquals(
                List.of(
                        new AskedTimes.Span(noon(1), noon(4)),
                        new AskedTimes.Span(noon(5), noon(6))),
                times.spans());
        assertEquals(Extent.WHOLE, times.extent(noon(2), noon(4)));
        assertEquals(Extent.PART, times.extent(noon(3), noon(5)));
        assertEquals(Extent.NOTHING, times.extent(noon(4), noon(5)));
    }

    @Test
    void namesGroupsThatServersThinnedOut() throws IOException {
        TestBackend backend = new TestBackend();
        test.net.put("http+xmlrpc://api:1", backend);
        test.add("testbed", "api", "http+xmlrpc://api:1");
        List<ObjectNode> dumps = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            ObjectNode dump =
                    TestDumps.dump(TestLibrary.before(Duration.ofHours(9 - at)), "hostmanager", 1);
            dumps.add(dump);
            backend.store(HOST, dump);
        }
        test.fetch("testbed");
        Coverage.Thinned thinned =
                new Coverage.Thinned(
                        "testbed",
                        new GroupId(TestDumps.group(1)),
                        8,
                        3,
                        3,
                        new TreeSet<>(List.of(HOST)),
                        ServerGroup.Presence.LISTED);
        assertEquals(List.of(thinned), coverage().thinned());
        assertEquals(5, thinned.missing());
        host.dumps.addAll(dumps);
        test.fetch(HOST);
        assertEquals(List.of(), coverage().thinned());
    }
}
