package dumpexplorer.ui.app;

import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.settings.SavedSearch;
import dumpexplorer.ui.kit.Banner;
import dumpexplorer.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The searches that the user gave names. Each change is saved at once.
final class SavedSearchesViewModel {

    private final WindowMemory memory;
    private final JobStarter jobs;
    private final Consumer<Toast> say;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<List<SavedSearch>> list;

    /// @param say tells the user what was done
    /// @param failed takes what goes wrong while saving
    SavedSearchesViewModel(
            WindowMemory memory, JobStarter jobs, Consumer<Toast> say, Consumer<Exception> failed) {
        this.memory = memory;
        this.jobs = jobs;
        this.say = say;
        this.failed = failed;
        this.list = new ReadOnlyObjectWrapper<>(memory.searches());
    }

    /// Gives a search a name; one that had the same name before is replaced.
    void save(String name, String query) {
        List<SavedSearch> before = list.get();
        var search = new SavedSearch(name.strip(), query);
        var searches = new ArrayList<SavedSearch>(before);
        int same = placeOf(search.name(), searches);
        if (same < 0) {
            searches.add(search);
        } else {
            searches.set(same, search);
        }
        keep(searches);
        say(same < 0 ? "search.saved" : "search.replaced", search, before);
    }

    /// Gives a saved search another name; one that had that name before goes.
    void rename(SavedSearch search, String name) {
        List<SavedSearch> before = list.get();
        var renamed = new SavedSearch(name.strip(), search.query());
        var searches = new ArrayList<SavedSearch>(before);
        searches.removeIf(other -> !other.equals(search) && other.name().equals(renamed.name()));
        searches.replaceAll(other -> other.equals(search) ? renamed : other);
        keep(searches);
        say("search.renamed", renamed, before);
    }

    void delete(SavedSearch search) {
        List<SavedSearch> before = list.get();
        keep(before.stream().filter(other -> !other.equals(search)).toList());
        say("search.deleted", search, before);
    }

    private static int placeOf(String name, List<SavedSearch> searches) {
        return searches.stream().map(SavedSearch::name).toList().indexOf(name);
    }

    private void say(String key, SavedSearch search, List<SavedSearch> before) {
        say.accept(
                new Toast(
                        Messages.text(key, search.name()),
                        new Banner.Action(Messages.text("decision.undo"), () -> keep(before))));
    }

    private void keep(List<SavedSearch> searches) {
        memory.keepSearches(searches);
        list.set(List.copyOf(searches));
        jobs.start(
                "save-settings",
                progress -> {
                    memory.save();
                    return true;
                },
                saved -> {},
                failed);
    }

    /// All of them, in order.
    ReadOnlyObjectProperty<List<SavedSearch>> listProperty() {
        return list.getReadOnlyProperty();
    }
}
