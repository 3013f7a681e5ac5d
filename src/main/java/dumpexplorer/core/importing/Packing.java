package dumpexplorer.core.importing;

/// What bytes are wrapped in, told by their first bytes, never by a name.
enum Packing {
    /// Neither packed nor an archive, as far as can be told.
    PLAIN,
    GZIP,
    BZIP2,
    XZ,
    ZSTD,
    LZ4,
    /// Written by Unix `compress`: `.Z`.
    COMPRESS,
    TAR,
    ZIP,
    SEVEN_ZIP;

    /// Bytes from the start that are enough to tell.
    static final int HEAD_BYTES = 512;

    /// Recognises a packing.
    ///
    /// @param head the first bytes, {@value #HEAD_BYTES} of them where there are so many
    /// @param count how many of them are filled
    static Packing of(byte[] head, int count) {
        if (starts(head, count, 0x1f, 0x8b, 0x08)) {
            return GZIP;
        }
        if (starts(head, count, 'P', 'K', 3, 4) || starts(head, count, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, count, 0x28, 0xb5, 0x2f, 0xfd)) {
            return ZSTD;
        }
        if (starts(head, count, 0xfd, '7', 'z', 'X', 'Z', 0)) {
            return XZ;
        }
        if (starts(head, count, '7', 'z', 0xbc, 0xaf, 0x27, 0x1c)) {
            return SEVEN_ZIP;
        }
        if (starts(head, count, 0x04, 0x22, 0x4d, 0x18)) {
            return LZ4;
        }
        if (isBzip2(head, count)) {
            return BZIP2;
        }
        if (starts(head, count, 0x1f, 0x9d)) {
            return COMPRESS;
        }
        return isTar(head, count) ? TAR : PLAIN;
    }

    /// Whether this wraps one stream of bytes, not a list of entries.
    boolean isCompression() {
        return switch (this) {
            case GZIP, BZIP2, XZ, ZSTD, LZ4, COMPRESS -> true;
            case PLAIN, TAR, ZIP, SEVEN_ZIP -> false;
        };
    }

    /// Whether this holds entries.
    boolean isArchive() {
        return switch (this) {
            case TAR, ZIP, SEVEN_ZIP -> true;
            case PLAIN, GZIP, BZIP2, XZ, ZSTD, LZ4, COMPRESS -> false;
        };
    }

    private static boolean isBzip2(byte[] head, int count) {
        return starts(head, count, 'B', 'Z', 'h')
                && count >= 10
                && head[3] >= '1'
                && head[3] <= '9'
                && (startsAt(head, count, 4, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59)
                        || startsAt(head, count, 4, 0x17, 0x72, 0x45, 0x38, 0x50, 0x90));
    }

    /// A header whose checksum is right: tars from before POSIX have no other mark, and text may
    /// hold `ustar` by chance.
    private static boolean isTar(byte[] head, int count) {
        return count >= TarHeader.BLOCK_BYTES && head[0] != 0 && TarHeader.hasRightChecksum(head);
    }

    private static boolean starts(byte[] head, int count, int... magic) {
        return startsAt(head, count, 0, magic);
    }

    private static boolean startsAt(byte[] head, int count, int at, int... magic) {
        if (count < at + magic.length) {
            return false;
        }
        for (int place = 0; place < magic.length; place++) {
            if ((head[at + place] & 0xff) != magic[place]) {
                return false;
            }
        }
        return true;
    }
}
