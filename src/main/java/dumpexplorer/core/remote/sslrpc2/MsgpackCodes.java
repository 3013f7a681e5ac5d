package dumpexplorer.core.remote.sslrpc2;

/// First bytes of values in msgpack (msgpack specification, "Formats"). In the old format, which is
/// written here, text and bytes are both "raw", and there is no one-byte length beyond 31.
final class MsgpackCodes {

    /// Upper bits of codes that carry a small count or number in their lower ones.
    static final int MAP = 0x80;

    static final int LIST = 0x90;
    static final int RAW = 0xa0;
    static final int NEGATIVE = 0xe0;

    static final int NIL = 0xc0;
    static final int FALSE = 0xc2;
    static final int TRUE = 0xc3;
    static final int BIN_8 = 0xc4;
    static final int BIN_16 = 0xc5;
    static final int BIN_32 = 0xc6;
    static final int FLOAT_32 = 0xca;
    static final int FLOAT_64 = 0xcb;
    static final int UINT_8 = 0xcc;
    static final int UINT_16 = 0xcd;
    static final int UINT_32 = 0xce;
    static final int UINT_64 = 0xcf;
    static final int INT_8 = 0xd0;
    static final int INT_16 = 0xd1;
    static final int INT_32 = 0xd2;
    static final int INT_64 = 0xd3;
    static final int STR_8 = 0xd9;
    static final int RAW_16 = 0xda;
    static final int RAW_32 = 0xdb;
    static final int LIST_16 = 0xdc;
    static final int LIST_32 = 0xdd;
    static final int MAP_16 = 0xde;
    static final int MAP_32 = 0xdf;

    /// Greatest count that fits beside the upper bits.
    static final int MOST_IN_CODE = 15;

    static final int MOST_RAW_IN_CODE = 31;

    private MsgpackCodes() {}
}
