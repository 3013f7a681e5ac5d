package dumpexplorer.core.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dumpexplorer.core.model.CrashEvidence;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.GroupingFacts;
import dumpexplorer.core.model.GroupingFacts.TomatoError;
import dumpexplorer.core.model.GroupingFacts.TomatoException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GroupingTest {

    private final Grouping grouping = new Grouping();

    /// The table of PROTOCOLS.md, section 2: ids that the original program computed.
    static Stream<Arguments> originalIds() {
        return Stream.of(
                Arguments.of(
                        new TomatoError(
                                "VM 1042 failed: 0xdeadbeef",
                                "host_error",
                                "internal",
                                "hostmanager"),
                        "Error__af2ae303a09f77489cfd36bbc509bbb3"),
                Arguments.of(
                        new TomatoError(
                                "Template not found",
                                "entity_does_not_exist",
                                "user",
                                "hostmanager"),
                        "Error__403df63db8e43fb6c0ea0e68c8e30d6f"),
                Arguments.of(
                        new TomatoError(null, null, "general", "hostmanager"),
                        "Error__4b879df7606eb47959e25dd810c5f9cc"),
                Arguments.of(
                        new TomatoError("Gerät fehlt", "network.connect", "transport", "backend"),
                        "Error__749bf49880bad173bf1735b090188aff"),
                Arguments.of(
                        new TomatoException(
                                "KeyError",
                                "'eth1'",
                                "[[\"/code/service/a.py\", 12, \"run\", \"x = d[k]\"]]"),
                        "Exception__8d0fe520e4ea773396ebea11abe460d7"),
                Arguments.of(
                        new TomatoException(
                                "ValueError",
                                "bad 0x1F value",
                                "[[\"/a.py\", 1, \"f\", null], [\"/b.py\", 2, \"<module>\","
                                        + " \"f()\"]]"),
                        "Exception__eb27b057d09eb9f449d445749f952146"),
                Arguments.of(
                        new TomatoException("AssertionError", "", "null"),
                        "Exception__64464aba7f3c80c519ac7dcfd245a455"),
                Arguments.of(
                        new TomatoError(
                                "cmd \"x\"\\\n\ttab /etc/passwd </b> \u007f",
                                "command_failed",
                                "internal",
                                "hostmanager"),
                        "Error__43d9ab65810378b35ef4800b624d1af0"));
    }

    @ParameterizedTest
    @MethodSource("originalIds")
    void computesTheIdsOfTheOriginal(GroupingFacts facts, String group) {
        assertEquals(new GroupId(group), grouping.place(facts).group());
    }

    @ParameterizedTest
    @CsvSource({
        "Template not found, Txmplxtx not xounx",
        "0xdeadbeef, xxx",
        "abc123, x",
        "xyz, xyz",
        "a-b-c, x-x-x"
    })
    void masksEveryRunOfHexadecimalDigits(String text, String masked) {
        assertEquals(masked, TomatoGroups.mask(text));
    }

    @Test
    void takesTheIdThatADumpNames() {
        GroupId given = new GroupId("any text");
        assertEquals(new Placement(given, null), grouping.place(new GroupingFacts.Given(given)));
    }

    @Test
    void holdsIncompleteDumpsInProvisionalGroups() {
        Placement placement =
                grouping.place(new GroupingFacts.Incomplete("Exception", "bad 0x1F value"));
        // md5 of "Exception\nx xxx vxlux"
        assertEquals("Provisional__456eed67ab7901307570d233bdbe7d13", placement.group().text());
        assertEquals(true, placement.group().isProvisional());
        assertNull(placement.generatedTitle());
        assertEquals(
                placement,
                grouping.place(new GroupingFacts.Incomplete("Exception", "bad 0x22 value")));
        assertNotEquals(
                placement.group(),
                grouping.place(new GroupingFacts.Incomplete("Error", "bad 0x1F value")).group());
    }

    @Test
    void callsErrorsWithoutTextByTheirGroup() {
        Placement placement = grouping.place(new TomatoException("AssertionError", "", "null"));
        assertEquals(placement.group().text(), placement.generatedTitle());
        assertNull(
                grouping.place(new TomatoError(null, null, "general", "web")).generatedTitle(),
                "its text is None");
    }

    @Test
    void groupsCrashesByTheirSignature() {
        Placement placement = grouping.place(crash("nsThread::ProcessNextEvent(int, int*)"));
        assertEquals("Crash__07b367f73ea570f1ae5c5619d52d40c3", placement.group().text());
        assertNull(placement.generatedTitle());
    }

    @Test
    void generatesASignatureWhereItIsMissingOrEmpty() {
        Placement placement = grouping.place(crash(null));
        assertEquals("Shape::paint", placement.generatedTitle());
        assertEquals(placement, grouping.place(crash("")));
        assertEquals(placement.group(), grouping.place(crash("Shape::paint")).group());
    }

    private static GroupingFacts crash(@Nullable String signature) {
        Frame frame =
                new Frame(
                        "Shape::paint(int)",
                        "reader",
                        null,
                        0,
                        null,
                        Frame.Trust.CFI,
                        false,
                        null,
                        List.of());
        return new GroupingFacts.Crash(signature, CrashEvidence.ofNative(List.of(frame), "Linux"));
    }
}
