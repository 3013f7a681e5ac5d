package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.remote.Limits;
import java.time.Duration;

/// How long servers are waited for. A small question comes first, which any living server answers soon:
/// one that hangs is found out without the minutes that a long list may take (PROTOCOLS.md section 5.1).
final class Patience {

    private static final Duration CONNECTING = Duration.ofSeconds(30);

    /// For a small question.
    static final Limits SHORT = limits(Duration.ofSeconds(30));

    /// For lists of dumps.
    static final Limits LONG = limits(Limits.USUAL.silence());

    /// For a backend that asks all of its own sources in turn before it answers.
    static final Limits VERY_LONG = limits(Duration.ofMinutes(60));

    private Patience() {}

    private static Limits limits(Duration silence) {
        return new Limits(CONNECTING, silence, Limits.USUAL.mostBytes(), Limits.USUAL.deepest());
    }
}
