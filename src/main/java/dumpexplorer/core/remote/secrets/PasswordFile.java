package dumpexplorer.core.remote.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// A file whose first line is a password, which only its owner may read.
public final class PasswordFile {

    private static final long MOST_BYTES = 1 << 16;

    /// Who is everybody, where files have lists of access instead of permissions.
    private static final Set<String> EVERYBODY =
            Set.of("everyone", "users", "authenticated users", "guests", "domain users");

    private PasswordFile() {}

    /// Reads the password, in UTF-8.
    ///
    /// @return the caller's to overwrite
    /// @throws IOException when it cannot be read, or others can read it too
    public static char[] read(Path file) throws IOException {
        try {
            refuseSharing(file);
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException(file + " is too large for a file that holds a password");
            }
            return firstLine(file, Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            throw new IOException("there is no password file " + file, missing);
        }
    }

    private static void refuseSharing(Path file) throws IOException {
        PosixFileAttributeView posix =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        AclFileAttributeView list = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (posix != null) {
            Set<PosixFilePermission> allowed = posix.readAttributes().permissions();
            if (allowed.contains(PosixFilePermission.GROUP_READ)
                    || allowed.contains(PosixFilePermission.OTHERS_READ)) {
                throw new IOException(
                        "the password file "
                                + file
                                + " can be read by others; make it yours alone with: chmod 600 "
                                + file);
            }
        } else if (list != null && list.getAcl().stream().anyMatch(PasswordFile::letsAllRead)) {
            throw new IOException(
                    "the password file "
                            + file
                            + " can be read by others; take their access away in its properties");
        }
    }

    private static boolean letsAllRead(AclEntry entry) {
        String who = entry.principal().getName().toLowerCase(Locale.ROOT);
        return entry.type() == AclEntryType.ALLOW
                && entry.permissions().contains(AclEntryPermission.READ_DATA)
                && EVERYBODY.contains(who.substring(who.lastIndexOf('\\') + 1));
    }

    private static char[] firstLine(Path file, byte[] bytes) throws IOException {
        CharBuffer text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException strange) {
            throw new IOException("the password file " + file + " is no text in UTF-8", strange);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        char[] password = new char[end];
        text.get(password);
        Arrays.fill(text.array(), '\0');
        return password;
    }
}
