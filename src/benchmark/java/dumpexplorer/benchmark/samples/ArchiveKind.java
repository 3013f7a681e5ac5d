package dumpexplorer.benchmark.samples;

/// Archives that dumps come in.
public enum ArchiveKind {
    TAR("tar"),
    TAR_GZ("tar.gz"),
    ZIP("zip"),
    TAR_ZST("tar.zst");

    private final String ending;

    ArchiveKind(String ending) {
        this.ending = ending;
    }

    /// End of such a file's name.
    public String ending() {
        return ending;
    }
}
