package dumpexplorer.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The colours: texts can be read on every surface, series can be told apart, also by those who see fewer
/// colours.
class ThemeTest {

    private static final Path SHEETS = Path.of("src", "main", "resources", "dumpexplorer", "ui");
    private static final Pattern COLOUR = Pattern.compile("(-de-[a-z0-9-]+):\\s*(#[0-9a-f]{6});");
    private static final List<String> SURFACES =
            List.of("window", "sidebar", "panel", "raised", "inset", "hover", "selection");
    private static final List<String> TEXTS = List.of("text", "text-muted");

    /// How the cones of people with protanopia, deuteranopia and tritanopia see linear red, green and blue
    /// (Machado, Oliveira, Fernandes 2009, severity 1.0).
    private static final List<double[][]> SIGHTS =
            List.of(
                    new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                    new double[][] {
                        {0.152286, 1.052583, -0.204868},
                        {0.114503, 0.786281, 0.099216},
                        {-0.003882, -0.048116, 1.051998}
                    },
                    new double[][] {
                        {0.367322, 0.860646, -0.227968},
                        {0.280085, 0.672501, 0.047413},
                        {-0.011820, 0.042940, 0.968881}
                    },
                    new double[][] {
                        {1.255528, -0.076749, -0.178779},
                        {-0.078411, 0.930809, 0.147602},
                        {0.004733, 0.691367, 0.303900}
                    });

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void textsContrastWithEverySurface(String sheet) throws IOException {
        Map<String, Color> colours = colours(sheet);
        List<String> faint = new ArrayList<>();
        for (String surface : SURFACES) {
            for (String text : TEXTS) {
                check(colours, "-de-" + text, "-de-" + surface, 4.5, faint);
            }
        }
        for (String state :
                List.of(
                        "text-faint",
                        "open",
                        "acknowledged",
                        "resolved",
                        "ignored",
                        "regressed",
                        "crash",
                        "frame-runtime",
                        "frame-system",
                        "frame-unknown",
                        "code-keyword",
                        "code-string",
                        "code-number",
                        "code-file")) {
            check(colours, "-de-" + state, "-de-panel", 4.5, faint);
        }
        check(colours, "-de-text-faint", "-de-window", 4.5, faint);
        check(colours, "-de-text", "-de-crash-subtle", 4.5, faint);
        check(colours, "-de-text", "-de-warning-subtle", 4.5, faint);
        check(colours, "-de-text-muted", "-de-warning-subtle", 4.5, faint);
        check(colours, "-de-crash", "-de-warning-subtle", 4.5, faint);
        assertEquals(List.of(), faint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void seriesCanBeToldApartByEverybody(String sheet) throws IOException {
        Map<String, Color> colours = colours(sheet);
        List<Color> series = new ArrayList<>();
        for (int number = 1; number <= 8; number++) {
            series.add(colours.get("-de-series-" + number));
        }
        series.add(colours.get("-de-series-other"));
        List<String> alike = new ArrayList<>();
        for (double[][] sight : SIGHTS) {
            for (int one = 0; one < series.size(); one++) {
                for (int other = 0; other < one; other++) {
                    double apart =
                            distance(lab(series.get(one), sight), lab(series.get(other), sight));
                    if (apart < 15) {
                        alike.add(
                                SIGHTS.indexOf(sight)
                                        + ": "
                                        + (other + 1)
                                        + " and "
                                        + (one + 1)
                                        + " are "
                                        + Math.round(apart)
                                        + " apart");
                    }
                }
            }
        }
        assertEquals(List.of(), alike);
    }

    @Test
    void bothThemesNameTheSameColours() throws IOException {
        assertEquals(names("light.css"), names("dark.css"));
        assertTrue(names("light.css").size() > 40);
    }

    private static List<String> names(String sheet) throws IOException {
        return Pattern.compile("(-[a-z0-9-]+):")
                .matcher(Files.readString(SHEETS.resolve(sheet)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Map<String, Color> colours(String sheet) throws IOException {
        Map<String, Color> colours = new TreeMap<>();
        Matcher found = COLOUR.matcher(Files.readString(SHEETS.resolve(sheet)));
        while (found.find()) {
            colours.put(found.group(1), Color.web(found.group(2)));
        }
        return colours;
    }

    private static void check(
            Map<String, Color> colours,
            String text,
            String surface,
            double least,
            List<String> faint) {
        double contrast =
                contrast(
                        Objects.requireNonNull(colours.get(text), text),
                        Objects.requireNonNull(colours.get(surface), surface));
        if (contrast < least) {
            faint.add(String.format("%s on %s: %.2f", text, surface, contrast));
        }
    }

    /// WCAG 2.2, "contrast ratio".
    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    /// CIE 1976 L*a*b*, D65, of a colour as some eyes see it.
    private static double[] lab(Color colour, double[][] sight) {
        double[] plain = {
            linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())
        };
        double[] seen = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                seen[row] += sight[row][column] * plain[column];
            }
            seen[row] = Math.clamp(seen[row], 0, 1);
        }
        double x = cube((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
        double y = cube(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = cube((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double cube(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }

    private static double distance(double[] one, double[] other) {
        return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
    }
}
