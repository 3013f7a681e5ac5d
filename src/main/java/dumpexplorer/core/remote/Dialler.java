package dumpexplorer.core.remote;

import java.util.Set;

/// Makes callers of one protocol. The program's list of them is in the wiring.
public interface Dialler {

    /// What it speaks.
    Set<Protocol> protocols();

    /// Makes a caller; nothing is sent yet.
    ///
    /// @param address of one of {@link #protocols}
    /// @param access who we are, and whom we trust
    /// @param limits how long and how much
    Caller dial(Address address, Access access, Limits limits);
}
