package dumpexplorer.core.importing;

/// What a file is in an on-disk pair of ToMaTo, told by its name (PROTOCOLS.md, section 3).
enum PairRole {
    /// `ID.meta.json`: the dump but for its data.
    META(".meta.json"),
    /// `ID.data.gz`: data since version 1.
    DATA_GZ(".data.gz"),
    /// `ID.data.json`: data of version 0.
    DATA_JSON(".data.json"),
    /// No part of a pair.
    NONE("");

    private final String ending;

    PairRole(String ending) {
        this.ending = ending;
    }

    static PairRole of(String name) {
        for (PairRole role : values()) {
            if (name.endsWith(role.ending)) {
                return role;
            }
        }
        return NONE;
    }

    boolean isData() {
        return this == DATA_GZ || this == DATA_JSON;
    }

    /// The name but for its ending: the same for both files of a pair.
    String stem(String name) {
        return name.substring(0, name.length() - ending.length());
    }

    /// Name of the file that has this role in a pair.
    String nameOf(String stem) {
        return stem + ending;
    }

    /// The other way to write data.
    PairRole otherData() {
        return this == DATA_GZ ? DATA_JSON : DATA_GZ;
    }
}
