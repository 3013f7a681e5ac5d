package dumpexplorer.core.triage;

/// Where a group stands. What was decided is kept; `REGRESSED` follows from newer dumps by itself.
public enum Status {
    OPEN,
    ACKNOWLEDGED,
    RESOLVED,
    IGNORED,
    REGRESSED
}
