package dumpexplorer.core.remote;

import java.time.Duration;

/// How long a server is waited for and how much is taken from it.
///
/// @param connecting longest time until a connection stands, TLS included
/// @param silence longest time in which an answer under way does not grow
/// @param mostBytes largest answer, as it is after inflating
/// @param deepest deepest nesting of lists and maps
public record Limits(Duration connecting, Duration silence, long mostBytes, int deepest) {

    /// For people's own installations: hosts need minutes to list a thousand dumps (PROTOCOLS.md section
    /// 5.1: 300 s between the original's modules).
    public static final Limits USUAL =
            new Limits(Duration.ofSeconds(20), Duration.ofSeconds(300), 8L << 30, 200);
}
