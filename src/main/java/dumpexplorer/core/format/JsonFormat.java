package dumpexplorer.core.format;

import java.util.Set;

/// A kind of dump that is one JSON object. All formats see the same object in one pass: each says
/// beforehand which members it wants; those that one reads by itself no other may.
public interface JsonFormat {

    /// Members whose plain values (texts, numbers) it wants to find in the [TopLevel].
    Set<String> facts();

    /// Members that it reads by itself, whatever lies in them.
    Set<String> parts();

    /// Whether a file's name promises this kind of dump.
    boolean hasNameOf(String fileName);

    /// Whether the members present are the mark of this kind of dump.
    boolean hasMarkOf(TopLevel top);

    /// Whether the members present, of a dump of this kind that is not read to its end, already tell
    /// which group it is in.
    boolean tellsGroup(TopLevel top);

    /// Starts to read one dump.
    JsonReading begin();

    /// Starts to read the stacks of one dump.
    StackReading beginStacks();
}
