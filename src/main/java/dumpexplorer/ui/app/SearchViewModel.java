package dumpexplorer.ui.app;

import dumpexplorer.core.query.Query;
import dumpexplorer.core.query.QueryException;
import dumpexplorer.core.query.TimeRange;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What is searched for: the text of the search field, the view and the source chosen at the left, and
/// the stretch of time chosen on the timeline, folded to one query. A wrong text leaves the last right
/// query in force and says what is wrong.
final class SearchViewModel {

    /// What is wrong with the text.
    ///
    /// @param message one line, with a suggestion where there is one
    /// @param position index of the offending character in the text, from 0
    record Mistake(String message, int position) {}

    private final Clock clock;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<InboxView> view =
            new ReadOnlyObjectWrapper<>(InboxView.OPEN);
    private final ReadOnlyObjectWrapper<@Nullable String> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TimeRange> range = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Mistake> mistake = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Query> query = new ReadOnlyObjectWrapper<>(Query.ALL);
    private final ReadOnlyObjectWrapper<Query> queryInRange =
            new ReadOnlyObjectWrapper<>(Query.ALL);
    private Instant lastVisit = Instant.EPOCH;

    SearchViewModel(Clock clock) {
        this.clock = clock;
    }

    /// Starts over for a library.
    ///
    /// @param newLastVisit end of the last visit to it; the beginning of time at the first
    void begin(Instant newLastVisit) {
        lastVisit = newLastVisit;
        range.set(null);
        source.set(null);
        text.set("");
        view.set(InboxView.OPEN);
        update();
    }

    /// Takes what stands in the search field.
    void type(String newText) {
        text.set(newText);
        update();
    }

    /// Searches everywhere: in all views, sources and times.
    void search(String newText) {
        view.set(InboxView.EVERYTHING);
        source.set(null);
        range.set(null);
        type(newText);
    }

    void showView(InboxView newView) {
        view.set(newView);
        update();
    }

    /// Limits to one source, or lifts that limit.
    void limitToSource(@Nullable String newSource) {
        source.set(newSource);
        update();
    }

    /// Limits to a stretch of time, or lifts that limit.
    void limitTo(@Nullable TimeRange newRange) {
        range.set(newRange);
        update();
    }

    /// Tells whether a text is all that is searched for: in all views, sources and times.
    boolean isOnly(String searched) {
        return view.get() == InboxView.EVERYTHING
                && source.get() == null
                && range.get() == null
                && text.get().strip().equals(searched);
    }

    /// Lifts the limits one by one: the text first, then time, then the source.
    void liftOneLimit() {
        if (!text.get().isEmpty()) {
            type("");
        } else if (range.get() != null) {
            limitTo(null);
        } else {
            limitToSource(null);
        }
    }

    private void update() {
        try {
            Query.parse(text.get(), clock);
            Query whole = Query.parse(wholeText(), clock);
            TimeRange limit = range.get();
            mistake.set(null);
            query.set(whole);
            queryInRange.set(limit == null ? whole : whole.within(limit));
        } catch (QueryException wrong) {
            mistake.set(new Mistake(Objects.requireNonNull(wrong.getMessage()), wrong.position()));
        }
    }

    private String wholeText() {
        String origin = source.get();
        String sourceTerm = origin == null ? "" : "source:\"" + origin + "\"";
        return Stream.of(view.get().term(lastVisit), sourceTerm, text.get())
                .filter(term -> !term.isBlank())
                .collect(Collectors.joining(" "));
    }

    Instant lastVisit() {
        return lastVisit;
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<InboxView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable String> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable TimeRange> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Mistake> mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    /// What is in force, at all times: what the timeline shows.
    ReadOnlyObjectProperty<Query> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// What is in force, in the chosen time: what the groups tree shows.
    ReadOnlyObjectProperty<Query> queryInRangeProperty() {
        return queryInRange.getReadOnlyProperty();
    }
}
