package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.comparing.Comparison;
import dumpexplorer.core.job.JobStarter;
import dumpexplorer.ui.kit.LatestJob;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Two dumps side by side, laid out for the room that there is. Belongs to the JavaFX thread.
final class CompareViewModel {

    private static final int COLUMNS_AT_FIRST = 70;

    private final Consumer<Exception> failed;
    private final LinesViewModel lines;
    private final LatestJob layingOut;
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
            new ReadOnlyObjectWrapper<>();
    private int columns = COLUMNS_AT_FIRST;

    /// @param failed takes what went wrong while laying out
    CompareViewModel(JobStarter jobs, Consumer<Exception> failed) {
        this.failed = failed;
        this.lines = new LinesViewModel(jobs, failed);
        this.layingOut = new LatestJob(jobs, "lay-out-comparison");
    }

    void show(Comparison compared) {
        comparison.set(compared);
        layOut(compared);
    }

    /// Lays out again for another width.
    ///
    /// @param wanted characters that each side has room for
    void setColumns(int wanted) {
        if (wanted != columns) {
            columns = wanted;
            findComparison().ifPresent(this::layOut);
        }
    }

    LinesViewModel lines() {
        return lines;
    }

    ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    Optional<Comparison> findComparison() {
        return Optional.ofNullable(comparison.get());
    }

    private void layOut(Comparison compared) {
        int asked = columns;
        layingOut.ask(_ -> compared.text(asked), lines::show, failed);
    }
}
