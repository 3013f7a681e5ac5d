package dumpexplorer.core.model;

/// What dumps can be counted, filtered and stacked by: text that repeats, kept as small numbers in
/// memory for every dump.
public enum Trait {
    SOURCE,
    TYPE,
    COMPONENT,
    PRODUCT,
    VERSION,
    OS,
    CPU,
    REASON
}
