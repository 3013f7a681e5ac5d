package dumpexplorer.core.remote;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// Words for what the runtime says in a few letters.
final class Words {

    private Words() {}

    /// What an input or output error means.
    static String of(IOException thrown) {
        if (thrown instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        }
        if (thrown instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read";
        }
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }
}
