package dumpexplorer.ui.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The colours of a chart, from the style sheets: changing the theme changes them.
final class ChartColours {

    private static final int SERIES = 8;
    private static final StyleablePropertyFactory<Chart> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final Map<String, CssMetaData<Chart, Color>> DECLARED = declare();

    private final Map<String, StyleableObjectProperty<Color>> colours = new LinkedHashMap<>();

    /// What a colour is for.
    enum Role {
        TEXT("-de-chart-text"),
        STRONG_TEXT("-de-chart-strong-text"),
        GRID("-de-chart-grid"),
        BASE_LINE("-de-chart-base-line"),
        BAR("-de-chart-bar"),
        OTHERS("-de-chart-others"),
        HOVER("-de-chart-hover"),
        CHOSEN("-de-chart-chosen"),
        CHOSEN_EDGE("-de-chart-chosen-edge"),
        VEIL("-de-chart-veil"),
        MARK("-de-chart-mark");

        private final String property;

        Role(String property) {
            this.property = property;
        }
    }

    /// The colours of one chart.
    ///
    /// @param changed called after any of them changed
    ChartColours(Chart chart, Runnable changed) {
        DECLARED.forEach((name, declared) -> {
            var colour =
                    new SimpleStyleableObjectProperty<>(declared, chart, name, Color.TRANSPARENT);
            colour.addListener((property, old, now) -> changed.run());
            colours.put(name, colour);
        });
    }

    Color get(Role role) {
        return find(role.property).getValue();
    }

    /// Colour of a series.
    ///
    /// @param place among the series; the last one is for all other values
    /// @param count number of series
    Color series(int place, int count) {
        if (count == 1) {
            return get(Role.BAR);
        }
        return place == count - 1
                ? get(Role.OTHERS)
                : find(seriesProperty(place % SERIES)).getValue();
    }

    /// What the style sheets can set.
    static List<CssMetaData<? extends Styleable, ?>> declared() {
        return FACTORY.getCssMetaData();
    }

    private StyleableProperty<Color> find(String name) {
        return Objects.requireNonNull(colours.get(name));
    }

    private static String seriesProperty(int place) {
        return "-de-chart-series-" + (place + 1);
    }

    private static Map<String, CssMetaData<Chart, Color>> declare() {
        var declared = new LinkedHashMap<String, CssMetaData<Chart, Color>>();
        Stream.concat(
                        Stream.of(Role.values()).map(role -> role.property),
                        IntStream.range(0, SERIES).mapToObj(ChartColours::seriesProperty))
                .forEach(name ->
                        declared.put(
                                name,
                                FACTORY.createColorCssMetaData(
                                        name,
                                        chart -> chart.colours().find(name),
                                        Color.TRANSPARENT,
                                        false)));
        return declared;
    }
}
