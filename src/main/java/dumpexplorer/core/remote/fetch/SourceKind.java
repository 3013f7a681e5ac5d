package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.remote.Source;

/// A kind of source: what its definition looks like and how it is asked. The program's list of kinds is
/// in the wiring; a new one is a class and a line there. Safe from any thread.
public interface SourceKind {

    /// What the kind is called in definitions, such as `api`.
    String word();

    /// Checks a definition, without asking anybody.
    ///
    /// @throws IllegalArgumentException when it cannot work; says what is wrong and what to write
    void check(Source source);
}
