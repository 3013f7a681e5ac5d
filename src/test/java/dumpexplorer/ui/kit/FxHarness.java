package dumpexplorer.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Runs pieces of tests on the JavaFX thread and waits for what the window does, pulse by pulse.
public final class FxHarness {

    private static final long PATIENCE_SECONDS = 60;
    private static final CompletableFuture<Void> TOOLKIT = new CompletableFuture<>();

    private FxHarness() {}

    /// Starts the toolkit unless it runs already; it runs until the process ends.
    public static synchronized void start() throws Exception {
        if (!TOOLKIT.isDone()) {
            try {
                Platform.startup(FxHarness::started);
            } catch (IllegalStateException startedByAnotherTest) {
                Platform.runLater(FxHarness::started);
            }
        }
        TOOLKIT.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void started() {
        Platform.setImplicitExit(false);
        TOOLKIT.complete(null);
    }

    /// Calls something on the JavaFX thread and hands its result, or what it throws, to the test.
    public static <T> T call(Callable<T> work) throws Exception {
        start();
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError failure) {
                result.completeExceptionally(failure);
            }
        });
        return get(result);
    }

    /// Runs something on the JavaFX thread.
    public static void run(Runnable work) throws Exception {
        call(() -> {
            work.run();
            return true;
        });
    }

    /// Waits until something holds, asked on the JavaFX thread at every pulse.
    ///
    /// @param what what is waited for, as a failing test says it
    public static void await(String what, BooleanSupplier condition) throws Exception {
        awaitPulses(what, 1, condition);
    }

    /// Waits until something has held for some pulses in a row.
    public static void awaitPulses(String what, int pulses, BooleanSupplier condition)
            throws Exception {
        start();
        var held = new CompletableFuture<Boolean>();
        Platform.runLater(() -> new Watch(pulses, condition, held).start());
        try {
            get(held);
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain until " + what, late);
        }
    }

    private static <T> T get(CompletableFuture<T> result) throws Exception {
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) failed.getCause();
        }
    }

    private static final class Watch extends AnimationTimer {

        private final int pulses;
        private final BooleanSupplier condition;
        private final CompletableFuture<Boolean> held;
        private int inARow;

        Watch(int pulses, BooleanSupplier condition, CompletableFuture<Boolean> held) {
            this.pulses = pulses;
            this.condition = condition;
            this.held = held;
        }

        @Override
        public void handle(long now) {
            try {
                inARow = condition.getAsBoolean() ? inARow + 1 : 0;
            } catch (RuntimeException | AssertionError failure) {
                held.completeExceptionally(failure);
            }
            if (inARow >= pulses) {
                held.complete(true);
            }
            if (held.isDone()) {
                stop();
            }
        }
    }
}
