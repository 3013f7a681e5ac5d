package dumpexplorer.core.remote;

import java.io.IOException;

/// Tells trouble of a sink from trouble of the wire: what the sink throws leaves as [SinkException].
/// For the clients of all protocols, each of which wraps the sink that it was given in one.
public final class GuardedSink implements ValueSink {

    private final ValueSink sink;

    /// @param sink takes all that is handed over
    public GuardedSink(ValueSink sink) {
        this.sink = sink;
    }

    @Override
    public void beginList() {
        try {
            sink.beginList();
        } catch (IOException trouble) {
            throw new SinkException(trouble);
        }
    }

    @Override
    public void endList() {
        try {
            sink.endList();
        } catch (IOException trouble) {
            throw new SinkException(trouble);
        }
    }

    @Override
    public void beginMap() {
        try {
            sink.beginMap();
        } catch (IOException trouble) {
            throw new SinkException(trouble);
        }
    }

    @Override
    public void endMap() {
        try {
            sink.endMap();
        } catch (IOException trouble) {
            throw new SinkException(trouble);
        }
    }

    @Override
    public void key(byte[] utf8, int offsetBytes, int lengthBytes) {
        try {
            sink.key(utf8, offsetBytes, lengthBytes);
        } catch (IOException trouble) {
            throw new SinkException(trouble);
        }
    }

    @Override
    public void beginText() {
        try {
            sink.beginText();
        } catch (IOException trouble) {
            throw new SinkException(trouble);
        }
    }

    @Override
    public void text(byte[] utf8, int offsetBytes, int lengthBytes) {
        try {
            sink.text(utf8, offsetBytes, lengthBytes);
        } catch (IOException trouble) {
            throw new SinkException(trouble);
        }
    }

    @Override
    public void endText() {
        try {
            sink.endText();
        } catch (IOException trouble) {
            throw new SinkException(trouble);
        }
    }

    @Override
    public void integer(byte[] digits, int offsetBytes, int lengthBytes) {
        try {
            sink.integer(digits, offsetBytes, lengthBytes);
        } catch (IOException trouble) {
            throw new SinkException(trouble);
        }
    }

    @Override
    public void integer(long value) {
        try {
            sink.integer(value);
        } catch (IOException trouble) {
            throw new SinkException(trouble);
        }
    }

    @Override
    public void real(double value) {
        try {
            sink.real(value);
        } catch (IOException trouble) {
            throw new SinkException(trouble);
        }
    }

    @Override
    public void truth(boolean value) {
        try {
            sink.truth(value);
        } catch (IOException trouble) {
            throw new SinkException(trouble);
        }
    }

    @Override
    public void nothing() {
        try {
            sink.nothing();
        } catch (IOException trouble) {
            throw new SinkException(trouble);
        }
    }
}
