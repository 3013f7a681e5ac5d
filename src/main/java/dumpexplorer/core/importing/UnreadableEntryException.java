package dumpexplorer.core.importing;

import java.io.IOException;

/// One entry of an archive cannot be read, though the archive goes on after it.
final class UnreadableEntryException extends IOException {

    private static final long serialVersionUID = 1;

    private final boolean encrypted;

    /// @param reason one line in plain words
    UnreadableEntryException(String reason) {
        super(reason);
        this.encrypted = false;
    }

    private UnreadableEntryException() {
        super("is encrypted");
        this.encrypted = true;
    }

    static UnreadableEntryException becauseEncrypted() {
        return new UnreadableEntryException();
    }

    boolean isEncrypted() {
        return encrypted;
    }
}
