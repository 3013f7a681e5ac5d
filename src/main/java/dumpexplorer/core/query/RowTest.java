package dumpexplorer.core.query;

/// Tells whether a row of the index belongs to an answer.
@FunctionalInterface
interface RowTest {

    boolean accepts(int row);
}
