package dumpexplorer.core.model;

import org.jspecify.annotations.Nullable;

/// What a dump's group is computed from (`core.grouping` holds the rules).
public sealed interface GroupingFacts {

    /// The dump names its group.
    record Given(GroupId group) implements GroupingFacts {}

    /// An `Error` of ToMaTo without group id: the four parts that its id is hashed from.
    record TomatoError(@Nullable String message, @Nullable String code, String type, String module)
            implements GroupingFacts {}

    /// An `Exception` of ToMaTo without group id, with its data.
    ///
    /// @param type class of the exception
    /// @param value text of the exception
    /// @param traceJson the trace exactly as Python 2's `json` writes it; `null` where there is none
    record TomatoException(String type, String value, String traceJson) implements GroupingFacts {}

    /// A ToMaTo dump that lacks a part of what its id is hashed from.
    ///
    /// @param type `Error`, `Exception` or a foreign word
    /// @param subject the message or subject, unmasked; empty where there is none
    record Incomplete(String type, String subject) implements GroupingFacts {}

    /// A crash.
    ///
    /// @param signature as the crash names it, or null where it is missing or empty
    /// @param evidence what a signature is generated from where it names none
    record Crash(@Nullable String signature, CrashEvidence evidence) implements GroupingFacts {}
}
