package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.remote.Source;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// A folder into which others put dumps and archives. Nothing in it is changed.
public final class FolderKind implements SourceKind {

    @Override
    public String word() {
        return "folder";
    }

    @Override
    public void check(Source source) {
        Path folder = path(source);
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("the path of a folder begins at the root");
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no folder " + folder);
        }
        if (!source.login().equals(Source.Login.NONE)) {
            throw new IllegalArgumentException("a folder has no login and no certificate");
        }
    }

    static Path path(Source source) {
        try {
            return Path.of(source.url());
        } catch (InvalidPathException strange) {
            throw new IllegalArgumentException(source.url() + " is no path", strange);
        }
    }
}
