package dumpexplorer.ui.kit;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What went wrong, as users are told: the message of the failure, or better words where the platform's
/// message is a bare path.
public final class FailureWords {

    private FailureWords() {}

    /// One line or more in plain words.
    public static String of(Exception failure) {
        return switch (failure) {
            case NoSuchFileException missing -> Messages.text("failure.missing", missing.getFile());
            case AccessDeniedException denied -> Messages.text("failure.denied", denied.getFile());
            case FileSystemException trouble when trouble.getReason() != null ->
                    Messages.text("failure.file", trouble.getFile(), trouble.getReason());
            default -> {
                String message = failure.getMessage();
                yield message == null || message.isBlank() ? failure.toString() : message;
            }
        };
    }
}
