package dumpexplorer.core.remote.fetch;

import java.util.List;

/// What is to be fetched.
///
/// @param names sources; empty for all that are enabled
/// @param data how much of each dump
/// @param refresh whether backends are to collect from their own sources first
public record FetchOrder(List<String> names, Data data, Refresh refresh) {

    /// How much of a dump is fetched, where its server lets us choose.
    public enum Data {
        /// All of it, before the server throws it away.
        NOW,
        /// Its description; its data when somebody opens it.
        LAZY
    }

    /// Whether backends collect first.
    public enum Refresh {
        /// They hand over what they have.
        NONE,
        /// They ask all of their sources first, which takes minutes.
        FORCE
    }

    /// All that is new, from all enabled sources.
    public static final FetchOrder ALL = new FetchOrder(List.of(), Data.NOW, Refresh.NONE);

    public FetchOrder {
        names = List.copyOf(names);
    }
}
