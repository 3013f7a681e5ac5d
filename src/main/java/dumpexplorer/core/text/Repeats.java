package dumpexplorer.core.text;

import java.util.ArrayList;
import java.util.List;

/// Finds recursion: up to eight frames that come again and again.
final class Repeats {

    /// Longest cycle that is looked for, in frames.
    private static final int MAX_PERIOD = 8;

    /// Fewest rounds, the first included, that are worth folding.
    private static final int MIN_ROUNDS = 3;

    /// A cycle.
    ///
    /// @param start index of its first frame
    /// @param period how many frames one round has
    /// @param rounds how many whole rounds there are, at least {@value #MIN_ROUNDS}
    record Cycle(int start, int period, int rounds) {
        /// Index of the first frame of the second round.
        int hiddenFrom() {
            return start + period;
        }

        /// Index after the last frame of the last round.
        int end() {
            return start + period * rounds;
        }
    }

    private Repeats() {}

    /// The cycles among frames that are given by their {@linkplain FrameKeys numbers}, in order, none
    /// overlapping another. Where several fit, the one that covers most, then the shortest.
    static List<Cycle> find(int[] keys) {
        var cycles = new ArrayList<Cycle>();
        int at = 0;
        while (at < keys.length) {
            Cycle best = longest(keys, at);
            if (best.rounds() >= MIN_ROUNDS) {
                cycles.add(best);
                at = best.end();
            } else {
                at++;
            }
        }
        return cycles;
    }

    private static Cycle longest(int[] keys, int start) {
        var best = new Cycle(start, 1, 1);
        for (int period = 1; period <= MAX_PERIOD; period++) {
            var cycle = new Cycle(start, period, 1 + again(keys, start, period) / period);
            if (cycle.rounds() >= MIN_ROUNDS && cycle.end() > best.end()) {
                best = cycle;
            }
        }
        return best;
    }

    /// How many frames from the second round on equal the one a period before.
    private static int again(int[] keys, int start, int period) {
        int at = start + period;
        while (at < keys.length && keys[at] == keys[at - period]) {
            at++;
        }
        return at - start - period;
    }
}
