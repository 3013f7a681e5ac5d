package dumpexplorer.core.store;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The whole index at one moment, as columns in memory: row after row, one per dump, in order of
/// arrival. Never changes; reading it never waits for a writer. Rows that a richer copy replaced stay
/// as dead rows.
public interface IndexSnapshot {

    /// Number of rows, dead ones included; rows are numbered from 0.
    int rowCount();

    /// Number of dumps.
    int dumpCount();

    /// Counts the changes of the index: two snapshots with the same number are equal.
    long generation();

    /// Tells whether the row is a dump, not one that was replaced.
    boolean isLive(int row);

    /// Names the row's dump.
    DumpId dumpId(int row);

    /// Time of the dump, microseconds since 1970, UTC.
    long timeMicros(int row);

    /// Number of the row's group, 0 to {@link #groupCount()} - 1.
    int group(int row);

    /// Number of groups that were ever seen; some may hold no dump any more.
    int groupCount();

    /// Names a group by its number.
    GroupId groupId(int group);

    /// Number of a group by its name, or -1.
    int groupNumber(GroupId group);

    /// Title of the group's earliest dump (time, then id), before any renaming. Empty text for a group
    /// without dumps.
    String groupTitle(int group);

    /// Number of the row's value in {@link #words(Trait)}; 0 stands for absent.
    int trait(Trait trait, int row);

    /// The distinct values of a trait by their number; the first is null, for absent. New values come
    /// at the end. Read-only.
    List<@Nullable String> words(Trait trait);

    /// Number of the row's title among all distinct titles.
    int titleNumber(int row);

    /// Number of the row's stack among all distinct stacks of crashing or raising threads.
    int stackNumber(int row);

    /// Numbers of all titles that a test accepts. Reads them from the index: not for the window's thread.
    ///
    /// @throws StoreException when the index cannot be read
    BitSet titlesMatching(Predicate<String> test);

    /// Numbers of all stacks of which a test accepts one frame's text. Reads them from the index: not for
    /// the window's thread.
    ///
    /// @throws StoreException when the index cannot be read
    BitSet stacksMatching(Predicate<String> frameTest);

    /// The texts of some rows that are not kept in memory, in the same order.
    ///
    /// @param rows at most some thousands
    /// @throws StoreException when the index cannot be read
    List<RowText> texts(int[] rows);

    /// What of a row is not in memory.
    ///
    /// @param title its one line
    /// @param dumpId the id that its sender gave it; null for crashes
    record RowText(String title, @Nullable String dumpId) {}
}
