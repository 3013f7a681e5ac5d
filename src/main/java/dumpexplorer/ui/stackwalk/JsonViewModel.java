package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.query.DumpJson;
import dumpexplorer.core.text.JsonText;
import dumpexplorer.core.text.TextDocument;
import dumpexplorer.ui.kit.LatestJob;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The JSON of the dump that is read. It is read and laid out only when somebody looks at it: most dumps
/// are read without. Belongs to the JavaFX thread.
final class JsonViewModel {

    private final DumpSource source;
    private final Consumer<Exception> failed;
    private final LinesViewModel lines;
    private final LatestJob reading;
    private final ReadOnlyObjectWrapper<@Nullable DumpJson> json = new ReadOnlyObjectWrapper<>();
    private @Nullable DumpId shown;

    /// @param failed takes what went wrong
    JsonViewModel(DumpSource source, JobStarter jobs, Consumer<Exception> failed) {
        this.source = source;
        this.failed = failed;
        this.lines = new LinesViewModel(jobs, failed);
        this.reading = new LatestJob(jobs, "read-json");
    }

    /// Shows the JSON of a dump, unless it is shown already.
    void show(DumpId id) {
        if (!id.equals(shown)) {
            shown = id;
            lines.show(TextDocument.EMPTY);
            reading.ask(_ -> read(id), this::answered, this::notRead);
        }
    }

    /// Forgets what is shown: the dump was read anew, or another one was.
    void forget() {
        shown = null;
        json.set(null);
        reading.forget();
    }

    LinesViewModel lines() {
        return lines;
    }

    /// The JSON that is shown; null until it is read.
    ReadOnlyObjectProperty<@Nullable DumpJson> jsonProperty() {
        return json.getReadOnlyProperty();
    }

    private record LaidOut(DumpJson json, JsonText text) {}

    private LaidOut read(DumpId id) throws Exception {
        DumpJson read = source.findJson(id);
        return new LaidOut(read, JsonText.of(read.text()));
    }

    private void notRead(Exception failure) {
        shown = null;
        failed.accept(failure);
    }

    private void answered(LaidOut answer) {
        json.set(answer.json());
        lines.show(answer.text());
    }
}
