package dumpexplorer.core.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Folders with their {@link FolderTimes} as few large values: a database takes a row for each of them a
/// hundred times as long.
///
/// A page is one folder after another: path in modified UTF-8, its length before it; time as 8 bytes.
final class FolderPages {

    private static final int PAGE_BYTES = 1 << 18;

    private FolderPages() {}

    /// The pages of some folders.
    static List<byte[]> of(Map<String, Long> times) {
        List<byte[]> pages = new ArrayList<>();
        var page = new ByteArrayOutputStream();
        var out = new DataOutputStream(page);
        try {
            for (Map.Entry<String, Long> folder : times.entrySet()) {
                out.writeUTF(folder.getKey());
                out.writeLong(folder.getValue());
                if (page.size() >= PAGE_BYTES) {
                    pages.add(page.toByteArray());
                    page.reset();
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (page.size() > 0) {
            pages.add(page.toByteArray());
        }
        return pages;
    }

    /// Adds the folders of a page to those of others.
    ///
    /// @throws StoreException when it is no such page
    static void read(byte[] page, Map<String, Long> times) {
        var in = new DataInputStream(new ByteArrayInputStream(page));
        try {
            while (in.available() > 0) {
                times.put(in.readUTF(), in.readLong());
            }
        } catch (IOException damaged) {
            throw new StoreException("index: folders", damaged);
        }
    }
}
