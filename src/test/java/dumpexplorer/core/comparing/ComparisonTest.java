package dumpexplorer.core.comparing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Frame.Local;
import dumpexplorer.core.model.Frame.Trust;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.query.DumpDetail;
import dumpexplorer.core.query.DumpDetail.CommandOutput;
import dumpexplorer.core.query.DumpDetail.OverviewField;
import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.text.PlainText;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void putsFramesLocalsFieldsAndOutputsSideBySide() {
        DumpDetail older =
                dump(
                        "1.0",
                        List.of(
                                frame("raise_it", 7, new Local("free", "'12G'")),
                                frame("check", 3),
                                frame("main", 1)),
                        List.of(new OverviewField("System", "Linux 6.1", "")),
                        List.of(
                                new CommandOutput("disks", List.of("/dev/sda1 12G", "/dev/sdb 1G")),
                                new CommandOutput("uptime", List.of("1 day"))));
        DumpDetail newer =
                dump(
                        "1.1",
                        List.of(
                                frame("raise_it", 9, new Local("free", "'0G'")),
                                frame("retry", 5),
                                frame("check", 3),
                                frame("main", 1)),
                        List.of(
                                new OverviewField("System", "Linux 6.1", ""),
                                new OverviewField("Uptime", "5 s", "")),
                        List.of(
                                new CommandOutput(
                                        "disks", List.of("/dev/sda1 0G", "/dev/sdb 1G"))));

        String text = PlainText.unfolded(Comparison.of(older, newer).text(40));

        assertEquals(
                """
                = 2026-11-01T00:00:00Z  It failed          │ 2026-11-01T00:00:00Z  It failed

                What they are  1 of 7 differ
                  Title             It failed              │ Title             It failed
                ≠ Version           1.0                    │ Version           1.1
                  … 5 equal lines

                Frames of the crashing or raising thread  2 of 4 differ
                ≠ 0  raise_it  a.py:7                      │ 0  raise_it  a.py:9
                >                                          │ 1  retry  a.py:5
                  1  check  a.py:3                         │ 2  check  a.py:3
                  2  main  a.py:1                          │ 3  main  a.py:1

                Locals  1 of 1 differ
                ≠ raise_it: free = '12G'                   │ raise_it: free = '0G'

                Fields  1 of 2 differ
                  System            Linux 6.1              │ System            Linux 6.1
                >                                          │ Uptime            5 s

                Environment: disks  1 of 2 differ
                ≠ /dev/sda1 12G                            │ /dev/sda1 0G
                  /dev/sdb 1G                              │ /dev/sdb 1G

                Environment: uptime  1 of 1 differ  the right dump has no such output
                < 1 day                                    │
                """,
                text);
    }

    @Test
    void saysWhatIsMissingOnEitherSide() {
        DumpDetail whole =
                dump(
                        "1.0",
                        List.of(frame("f", 1, new Local("a", "1"))),
                        List.of(),
                        List.of(new CommandOutput("disks", List.of("full"))));
        DumpDetail bare = dump("1.0", List.of(), List.of(), List.of());

        List<String> notes =
                Comparison.of(whole, bare).sections().stream()
                        .filter(section -> !section.note().isEmpty())
                        .map(section -> section.title() + ": " + section.note())
                        .toList();

        assertEquals(
                List.of(
                        "Frames of the crashing or raising thread: the right dump has no stack",
                        "Locals: the right dump holds no local variables",
                        "Environment: the right dump holds no outputs of commands"),
                notes);
    }

    @Test
    void takesObjectsAtOtherAddressesForEqual() {
        DumpDetail older =
                dump(
                        "1.0",
                        List.of(frame("f", 1, new Local("self", "<Job object at 0x7f0e>"))),
                        List.of(),
                        List.of());
        DumpDetail newer =
                dump(
                        "1.0",
                        List.of(frame("f", 1, new Local("self", "<Job object at 0x55aa>"))),
                        List.of(),
                        List.of());

        long differences =
                Comparison.of(older, newer).sections().stream()
                        .mapToLong(section -> section.differences())
                        .sum();

        assertEquals(0, differences);
    }

    private static Frame frame(String function, int line, Local... locals) {
        return new Frame(
                function, null, "a.py", line, null, Trust.UNKNOWN, false, null, List.of(locals));
    }

    private static DumpDetail dump(
            String version,
            List<Frame> frames,
            List<OverviewField> fields,
            List<CommandOutput> environment) {
        var row =
                new DumpRow(
                        DumpId.parse("11bb8f5a-0000-4000-8000-000000160508").orElseThrow(),
                        new GroupId("Error__1"),
                        null,
                        "host:1",
                        Instant.parse("2026-11-01T00:00:00Z"),
                        "Error",
                        null,
                        null,
                        version,
                        "It failed");
        Stackwalk stack =
                frames.isEmpty()
                        ? Stackwalk.NONE
                        : new Stackwalk(
                                List.of(new StackThread(0, null, true, frames)),
                                List.of(),
                                List.of());
        return new DumpDetail(row, stack, fields, environment, List.of());
    }
}
