package dumpexplorer.ui.sources;

import dumpexplorer.core.OwnErrorPush;
import dumpexplorer.core.job.JobStarter;
import java.io.IOException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Where the errors of this program are pushed to, if anywhere.
final class OwnErrorsViewModel {

    private final OwnErrorPush push;
    private final JobStarter jobs;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(null, 0, ""));

    /// Where it stands.
    ///
    /// @param target name of the source; null while it is off
    /// @param waiting errors that are still to be pushed
    /// @param trouble why the last one did not arrive; empty where it did
    record State(@Nullable String target, int waiting, String trouble) {}

    OwnErrorsViewModel(OwnErrorPush push, JobStarter jobs, Consumer<Exception> failed) {
        this.push = push;
        this.jobs = jobs;
        this.failed = failed;
    }

    /// Looks again how it stands.
    void readAgain() {
        jobs.start("read-own-errors", progress -> read(), state::set, failed);
    }

    private State read() throws IOException {
        return new State(push.findTarget().orElse(null), push.waiting(), push.trouble().orElse(""));
    }

    /// Pushes errors to a backend from now on.
    ///
    /// @param source its name; null for nobody
    void choose(@Nullable String source) {
        jobs.start(
                "choose-own-errors",
                progress -> {
                    push.choose(source);
                    return read();
                },
                state::set,
                failed);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
