package dumpexplorer.core.remote;

import dumpexplorer.core.job.Progress;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Asks to stop once something is the case.
///
/// @param reason what must be the case
public record StopWhen(BooleanSupplier reason) implements Progress {

    @Override
    public void report(long done, long total) {}

    @Override
    public void say(String state) {}

    @Override
    public void checkStopped() {
        if (reason.getAsBoolean()) {
            throw new CancellationException("enough");
        }
    }
}
