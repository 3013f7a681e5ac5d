package dumpexplorer.core.format;

import java.util.zip.Inflater;

/// What reading one stream needs and what is costly to make: windows and an inflater, lent by
/// [Workspaces].
final class Workspace {

    /// Packed bytes read at a time.
    static final int PACKED_BYTES = 32 * 1024;

    final Inflater inflater = new Inflater(true);
    final byte[] packed = new byte[PACKED_BYTES];
    final byte[] text = new byte[JsonBytes.WINDOW_BYTES];
}
