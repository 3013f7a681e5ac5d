package dumpexplorer.core.grouping;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.GroupingFacts;

/// Says which group a dump belongs to. Without state: equal facts give equal groups, on any thread.
public final class Grouping {

    private final SignatureGenerator signatures;

    /// Groups by the signature lists that come with the program.
    public Grouping() {
        signatures = new SignatureGenerator(SignatureLists.own());
    }

    /// Places a dump.
    ///
    /// @param facts what its format read
    /// @return its group; the same for equal facts, always
    public Placement place(GroupingFacts facts) {
        return switch (facts) {
            case GroupingFacts.Given given -> new Placement(given.group(), null);
            case GroupingFacts.TomatoError error -> {
                String message = error.message();
                yield titled(TomatoGroups.ofError(error), message == null ? "None" : message);
            }
            case GroupingFacts.TomatoException exception ->
                    titled(TomatoGroups.ofException(exception), exception.value());
            case GroupingFacts.Incomplete incomplete ->
                    titled(TomatoGroups.provisional(incomplete), incomplete.subject());
            case GroupingFacts.Crash crash -> placeCrash(crash);
        };
    }

    /// An error without any text is called by its group (PROTOCOLS.md, section 9).
    private static Placement titled(GroupId group, String text) {
        return new Placement(group, text.isEmpty() ? group.text() : null);
    }

    private Placement placeCrash(GroupingFacts.Crash crash) {
        String signature = crash.signature();
        if (signature != null && !signature.isEmpty()) {
            return new Placement(crashGroup(signature), null);
        }
        String generated = signatures.generate(crash.evidence()).signature();
        return new Placement(crashGroup(generated), generated);
    }

    private static GroupId crashGroup(String signature) {
        return new GroupId("Crash__" + TomatoGroups.md5(signature));
    }
}
