package dumpexplorer.ui.timeline;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;

/// Values whose part of the bars is left out.
final class HiddenValues {

    /// Stands for all values beyond the biggest ones.
    private static final String OTHERS = "";

    private final ObservableSet<String> values = FXCollections.observableSet();

    /// Leaves a value out, or takes it back in.
    ///
    /// @param series the value; null for all beyond the biggest ones
    void toggle(@Nullable String series) {
        String value = name(series);
        if (!values.remove(value)) {
            values.add(value);
        }
    }

    boolean contains(@Nullable String series) {
        return values.contains(name(series));
    }

    void clear() {
        values.clear();
    }

    BitSet placesAmong(List<@Nullable String> series) {
        var places = new BitSet();
        for (int place = 0; place < series.size(); place++) {
            places.set(place, contains(series.get(place)));
        }
        return places;
    }

    void onChange(Runnable listener) {
        values.addListener((SetChangeListener<String>) change -> listener.run());
    }

    private static String name(@Nullable String series) {
        return Objects.requireNonNullElse(series, OTHERS);
    }
}
