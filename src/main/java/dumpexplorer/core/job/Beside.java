package dumpexplorer.core.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// A piece of work that is done beside the caller, who asks for its result later.
///
/// @param <T> what it results in
public final class Beside<T> {

    private final CompletableFuture<T> result;

    private Beside(CompletableFuture<T> result) {
        this.result = result;
    }

    /// The work.
    @FunctionalInterface
    public interface Work<T> {

        /// Does it, on a thread of its own.
        T run() throws IOException;
    }

    /// Starts it.
    ///
    /// @param name what it does, as a thread name
    public static <T> Beside<T> start(String name, Work<T> work) {
        return new Beside<>(
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return work.run();
                            } catch (IOException trouble) {
                                throw new UncheckedIOException(trouble);
                            }
                        },
                        task -> SideBySide.start(name, task)));
    }

    /// Waits for the result. May be called more than once.
    ///
    /// @throws IOException that the work has thrown
    /// @throws RuntimeException that the work has thrown
    public T await() throws IOException {
        try {
            return result.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case UncheckedIOException trouble -> throw trouble.getCause();
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw failed;
            }
        }
    }
}
