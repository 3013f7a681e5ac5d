package dumpexplorer.core.format;

import java.io.IOException;
import java.io.Serial;

/// Bytes that are not what they should be: no gzip, no JSON, a value of a wrong type. Ends as a
/// rejection, never as a failure of the program.
public final class MalformedException extends IOException {

    @Serial private static final long serialVersionUID = 1;

    private final String reason;
    private final long offsetBytes;

    /// @param reason one line in plain words, without the place
    /// @param offsetBytes where, from 0; -1 where no place can be named
    public MalformedException(String reason, long offsetBytes) {
        super(offsetBytes < 0 ? reason : reason + " (at byte " + offsetBytes + ")");
        this.reason = reason;
        this.offsetBytes = offsetBytes;
    }

    /// What is wrong: one line in plain words, without the place.
    public String reason() {
        return reason;
    }

    /// Where it is wrong, from 0, in the inflated bytes; in the packed ones where unpacking them
    /// failed; -1 where no place can be named.
    public long offsetBytes() {
        return offsetBytes;
    }
}
