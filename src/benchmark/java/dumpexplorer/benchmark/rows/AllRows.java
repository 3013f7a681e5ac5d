package dumpexplorer.benchmark.rows;

import java.util.List;

/// The rows that can be measured, in the order of the table.
public final class AllRows {

    private AllRows() {}

    /// One object for each.
    public static List<Row> create() {
        return List.of(
                new ImportTree(),
                new IndexInPlace(),
                new ImportArchives(),
                new ImportErrors(),
                new ImportHeap(),
                new OpenStack(),
                new FetchAnswers(),
                new WindowStart(),
                new WindowAnswers());
    }
}
