package dumpexplorer.core.grouping;

import java.util.List;

/// How a crash got its name, step by step.
///
/// @param signature the name; never empty
/// @param steps in the order in which they were taken
/// @param normalizedFrames what the frames that were looked at are called, innermost first; empty for
///     stacks of Java
public record SignatureLog(String signature, List<Step> steps, List<String> normalizedFrames) {

    public SignatureLog {
        steps = List.copyOf(steps);
        normalizedFrames = List.copyOf(normalizedFrames);
    }

    /// One thing that was done.
    ///
    /// @param rule the rule that did it, in one or two words
    /// @param note what it did, in one line
    public record Step(String rule, String note) {}

    /// All frames as one text, by which crashes can be told apart that share a signature.
    public String protoSignature() {
        return String.join(" | ", normalizedFrames);
    }
}
