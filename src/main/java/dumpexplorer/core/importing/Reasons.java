package dumpexplorer.core.importing;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.apache.commons.compress.PasswordRequiredException;
import org.tukaani.xz.MemoryLimitException;

/// Says in one line of plain words why bytes cannot be had. The decoders each have words of their
/// own.
final class Reasons {

    private static final int MOST_CHARACTERS = 300;

    private Reasons() {}

    static String of(IOException trouble) {
        return switch (trouble) {
            case Damage known -> known.reason();
            case UnreadableEntryException entry -> String.valueOf(entry.getMessage());
            case FileContent.SourceException known -> String.valueOf(known.getMessage());
            case EOFException ended -> "ends early";
            case PasswordRequiredException locked -> "is encrypted";
            case MemoryLimitException large -> tooMuchMemory(large.getMemoryNeeded());
            case org.apache.commons.compress.MemoryLimitException large ->
                    tooMuchMemory(large.getMemoryNeededInKb());
            case AccessDeniedException denied -> "may not be read by this user";
            case NoSuchFileException gone -> "is gone";
            case FileNotFoundException refused ->
                    text(refused).contains("denied")
                            ? "may not be read by this user"
                            : "cannot be opened: " + text(refused);
            default -> ofText(text(trouble));
        };
    }

    private static String ofText(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("truncated") || lower.contains("unexpected end")) {
            return "ends early";
        }
        if (lower.contains("checksum") || lower.contains("crc") || lower.contains("integrity")) {
            return "fails its checksum";
        }
        boolean ours = lower.startsWith("damaged") || lower.startsWith("cut off");
        return ours ? text : "damaged: " + text;
    }

    private static String tooMuchMemory(long kib) {
        return "needs " + (kib >> 10) + " MB of memory to be unpacked";
    }

    private static String text(IOException trouble) {
        String message = trouble.getMessage();
        String text = message == null ? trouble.getClass().getSimpleName() : message;
        return EntryName.shown(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
    }
}
