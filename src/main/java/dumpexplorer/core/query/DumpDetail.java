package dumpexplorer.core.query;

import dumpexplorer.core.model.Stackwalk;
import java.util.List;

/// One dump in full, as the dump view shows it.
///
/// @param row its line in lists
/// @param stack its stacks
/// @param overview fields with plain labels, in reading order
/// @param environment outputs of commands that were recorded with it; empty where there are none
/// @param notes what a reader should know about what is missing: cut locals, no data, truncated
///     stack
public record DumpDetail(
        DumpRow row,
        Stackwalk stack,
        List<OverviewField> overview,
        List<CommandOutput> environment,
        List<String> notes) {

    /// A labelled value.
    ///
    /// @param label plain words, such as `Crash address`
    /// @param value as the dump has it
    /// @param hint what it means, in one sentence; empty where the label says all
    public record OverviewField(String label, String value, String hint) {}

    /// What a command printed on the machine when the dump was made.
    ///
    /// @param command its name, such as `network interfaces`
    /// @param lines its output, line by line
    public record CommandOutput(String command, List<String> lines) {}
}
