package dumpexplorer.core.store;

import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.grouping.Placement;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.model.Traits;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the index holds about one dump.
///
/// @param traits those that the dump has
/// @param frames of the crashing or raising thread, innermost first
/// @param place where its file lies, see {@link PlaceWord}
/// @param sizeBytes of its file
record IndexRow(
        DumpId id,
        GroupId group,
        long timeMicros,
        Map<Trait, String> traits,
        String title,
        List<String> frames,
        @Nullable String dumpId,
        ParsedDump.Kind kind,
        boolean hasData,
        String place,
        long sizeBytes) {

    // Nobody reads further in a list, and a column of text has an end. The dump's file keeps the
    // whole.
    private static final int MAX_TEXT = 10_000;
    private static final int MAX_WORD = 1_000;

    /// The row of a dump.
    ///
    /// @param placed which group the dump is in, by the grouping rules
    /// @param place where its file lies, see {@link PlaceWord}
    static IndexRow of(ParsedDump dump, Placement placed, String place, long sizeBytes) {
        String generated = placed.generatedTitle();
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            String value = value(trait, dump);
            if (value != null) {
                traits.put(trait, cut(value, MAX_WORD));
            }
        }
        List<String> frames = new ArrayList<>(dump.frames().size());
        for (String frame : dump.frames()) {
            frames.add(cut(frame, MAX_WORD));
        }
        return new IndexRow(
                dump.id(),
                placed.group(),
                micros(dump.time()),
                Collections.unmodifiableMap(traits),
                cut(generated == null ? dump.title() : generated, MAX_TEXT),
                frames,
                dump.dumpId() == null ? null : cut(dump.dumpId(), MAX_TEXT),
                dump.kind(),
                dump.hasData(),
                place,
                sizeBytes);
    }

    private static @Nullable String value(Trait trait, ParsedDump dump) {
        Traits traits = dump.traits();
        return switch (trait) {
            case SOURCE -> dump.source().text();
            case TYPE -> dump.type();
            case COMPONENT -> traits.component();
            case PRODUCT -> traits.product();
            case VERSION -> traits.version();
            case OS -> traits.os();
            case CPU -> traits.cpu();
            case REASON -> traits.reason();
        };
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        boolean insidePair = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, insidePair ? length - 1 : length);
    }

    /// Path of its file, relative to the root.
    String path() {
        return PlaceWord.path(place, id);
    }
}
