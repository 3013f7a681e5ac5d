package dumpexplorer.core.store;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/// Texts that are not in memory: in the database, or on their way into it.
interface TextSource {

    /// Numbers of the titles that a test accepts.
    BitSet titlesMatching(Predicate<String> test);

    /// Numbers of the stacks one of whose frames a test accepts.
    BitSet stacksMatching(Predicate<String> frameTest);

    /// The texts of rows.
    List<IndexSnapshot.RowText> texts(IndexView view, int[] rows);
}
