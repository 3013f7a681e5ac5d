package dumpexplorer.benchmark.rows;

import java.util.List;

/// Rows of the table that are measured together.
public interface Row {

    /// Their names, such as `I1`.
    List<String> names();

    /// Measures them and hands the figures over.
    ///
    /// @throws Exception when the program fails where it should not; the run goes on with the next row
    void measure(Bench bench) throws Exception;
}
