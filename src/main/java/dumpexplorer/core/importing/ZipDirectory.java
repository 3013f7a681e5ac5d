package dumpexplorer.core.importing;

import java.io.IOException;

/// Where in a zip the list of its entries lies. Source: PKWARE APPNOTE 6.3.10, sections 4.3.14 to
/// 4.3.16.
///
/// @param from first byte of the list
/// @param to byte after the list
/// @param shiftBytes bytes that stand before the archive proper: places in it are off by them
record ZipDirectory(long from, long to, long shiftBytes) {

    private static final long END_MARK = 0x06054b50L;
    private static final long END64_MARK = 0x06064b50L;
    private static final long LOCATOR64_MARK = 0x07064b50L;
    private static final int END_BYTES = 22;
    private static final int LOCATOR64_BYTES = 20;
    private static final int MAX_COMMENT_BYTES = 0xffff;
    private static final long IN_ZIP64 = 0xffff_ffffL;

    /// Finds the list from the end of the file.
    ///
    /// @throws IOException when there is none, as in a zip that was cut off
    static ZipDirectory find(Window file) throws IOException {
        long last = file.sizeBytes() - END_BYTES;
        // One fill of the window's buffer then holds all of the candidates.
        long first = Math.max(0, last - MAX_COMMENT_BYTES + END_BYTES);
        byte[] tail = last < 0 ? new byte[0] : file.bytes(first, (int) (file.sizeBytes() - first));
        for (int at = tail.length - END_BYTES; at >= 0; at--) {
            boolean marked =
                    tail[at] == 'P'
                            && tail[at + 1] == 'K'
                            && tail[at + 2] == 5
                            && tail[at + 3] == 6;
            if (marked && file.uint32(first + at) == END_MARK) {
                return at(file, first + at);
            }
        }
        throw new IOException("cut off or damaged: the list of entries at its end is missing");
    }

    private static ZipDirectory at(Window file, long end) throws IOException {
        long bytes = file.uint32(end + 12);
        long from = file.uint32(end + 16);
        long listEnd = end;
        long locator = end - LOCATOR64_BYTES;
        boolean needs64 = bytes == IN_ZIP64 || from == IN_ZIP64 || file.uint16(end + 10) == 0xffff;
        if (needs64 && locator >= 0 && file.uint32(locator) == LOCATOR64_MARK) {
            listEnd = file.int64(locator + 8);
            if (listEnd < 0 || listEnd >= locator || file.uint32(listEnd) != END64_MARK) {
                throw new IOException("damaged: its list of entries is not where it should be");
            }
            bytes = file.int64(listEnd + 40);
            from = file.int64(listEnd + 48);
        }
        long shift = listEnd - bytes - from;
        if (bytes < 0 || from < 0 || bytes > listEnd || shift < 0) {
            throw new IOException("damaged: its list of entries is not where it should be");
        }
        return new ZipDirectory(from + shift, listEnd, shift);
    }
}
