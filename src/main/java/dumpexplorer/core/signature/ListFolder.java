package dumpexplorer.core.signature;

import dumpexplorer.core.grouping.SignatureLists;
import dumpexplorer.core.grouping.SignatureLists.Kind;
import dumpexplorer.core.grouping.SignatureLists.WrongEntryException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A folder with signature lists of a user's own: each file there takes the place of the program's list of
/// the same name.
///
/// @param folder may be absent
public record ListFolder(Path folder) {

    /// Reads the lists.
    ///
    /// @throws IOException where a file cannot be read or has a wrong entry; names file and line
    public SignatureLists read() throws IOException {
        Map<Kind, String> texts = new EnumMap<>(Kind.class);
        for (Kind list : Kind.values()) {
            Path file = folder.resolve(list.fileName());
            if (Files.exists(file)) {
                texts.put(list, text(file));
            }
        }
        try {
            return SignatureLists.of(texts);
        } catch (WrongEntryException wrong) {
            throw new IOException(folder + ": " + wrong.getMessage(), wrong);
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException wrong) {
            throw new IOException(file + " is not UTF-8", wrong);
        }
    }

    /// Puts the program's own lists there, to be changed by hand. Files that are there stay as they are.
    ///
    /// @return the files that were written
    public List<Path> fill() throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (Kind list : Kind.values()) {
            Path file = folder.resolve(list.fileName());
            if (!Files.exists(file)) {
                Files.writeString(file, list.ownText());
                written.add(file);
            }
        }
        return written;
    }
}
