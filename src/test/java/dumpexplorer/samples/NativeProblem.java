package dumpexplorer.samples;

import dumpexplorer.samples.Symbols.Call;
import java.time.Instant;
import java.util.List;

/// One way in which the desktop program crashes.
///
/// @param signature as the collector found it
/// @param releases that have the problem
/// @param reason what the system said
/// @param thread number of the one that crashed
/// @param innermost calls that all of its crashes have in common
/// @param times one per crash
record NativeProblem(
        String signature,
        Desktop desktop,
        Releases releases,
        String reason,
        int thread,
        List<Call> innermost,
        List<Instant> times) {}
