package dumpexplorer.ui.kit;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Brings values from any thread to the JavaFX thread, the newest only: however often a job reports, the
/// window is told once a frame at most and never lags behind.
///
/// @param <T> what is brought
public final class FxLatest<T> {

    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final Consumer<T> taker;

    /// Brings values to a taker.
    ///
    /// @param taker called on the JavaFX thread
    public FxLatest(Consumer<T> taker) {
        this.taker = taker;
    }

    /// Replaces the value that waits to be taken. From any thread; returns at once.
    public void offer(T value) {
        if (waiting.getAndSet(value) == null) {
            Platform.runLater(this::take);
        }
    }

    private void take() {
        T value = waiting.getAndSet(null);
        if (value != null) {
            taker.accept(value);
        }
    }
}
