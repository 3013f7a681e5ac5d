package dumpexplorer.core.query;

/// Tells whether a row of the index belongs to an answer. Asked by many threads at once.
@FunctionalInterface
interface RowTest {

    boolean accepts(int row);
}
