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

    private interface Step {
        void run() throws IOException;
    }

    private static void guard(Step step) {
        try {
            step.run();
        } catch (IOException trouble) {
            throw new SinkException(trouble);
        }
    }

    @Override
    public void beginList() {
        guard(sink::beginList);
    }

    @Override
    public void endList() {
        guard(sink::endList);
    }

    @Override
    public void beginMap() {
        guard(sink::beginMap);
    }

    @Override
    public void endMap() {
        guard(sink::endMap);
    }

    @Override
    public void key(byte[] utf8, int offsetBytes, int lengthBytes) {
        guard(() -> sink.key(utf8, offsetBytes, lengthBytes));
    }

    @Override
    public void beginText() {
        guard(sink::beginText);
    }

    @Override
    public void text(byte[] utf8, int offsetBytes, int lengthBytes) {
        guard(() -> sink.text(utf8, offsetBytes, lengthBytes));
    }

    @Override
    public void endText() {
        guard(sink::endText);
    }

    @Override
    public void integer(byte[] digits, int offsetBytes, int lengthBytes) {
        guard(() -> sink.integer(digits, offsetBytes, lengthBytes));
    }

    @Override
    public void integer(long value) {
        guard(() -> sink.integer(value));
    }

    @Override
    public void real(double value) {
        guard(() -> sink.real(value));
    }

    @Override
    public void truth(boolean value) {
        guard(() -> sink.truth(value));
    }

    @Override
    public void nothing() {
        guard(sink::nothing);
    }
}
