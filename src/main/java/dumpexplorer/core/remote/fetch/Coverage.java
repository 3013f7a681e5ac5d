package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceBook;
import dumpexplorer.core.store.IndexSnapshot;
import dumpexplorer.core.store.Library;
import dumpexplorer.core.store.ServerGroup;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is held of each source and day, what servers counted but do not hand over, what never came.
/// Reads the index and notes; asks nobody. Safe from any thread.
public final class Coverage {

    private static final long MICROS_OF_DAY = 86_400_000_000L;

    private final Library library;
    private final SourceBook book;
    private final Clock clock;

    public Coverage(Library library, SourceBook book, Clock clock) {
        this.library = library;
        this.book = book;
        this.clock = clock;
    }

    /// How much of a day its source handed over.
    public enum Extent {
        /// Every dump that it had.
        WHOLE,
        /// Those of a part of the day.
        PART,
        /// It was not asked while it had them, or could not hand them over. Dumps may be held all the
        /// same: from backends, archives or pushes.
        NOTHING
    }

    /// One day of one source.
    ///
    /// @param held dumps that the library has
    /// @param extent how much of the day the source itself handed over
    public record Day(long held, Extent extent) {}

    /// A group of which a server counted more dumps than are held here.
    ///
    /// @param server name of the source
    /// @param group its id
    /// @param counted dumps that the server ever counted
    /// @param kept dumps that it still has; -1 while unknown
    /// @param held dumps that the library has, from wherever
    /// @param sources where its dumps come from, as far as the server still knows
    /// @param presence whether the server still lists the group
    public record Thinned(
            String server,
            GroupId group,
            long counted,
            long kept,
            long held,
            SortedSet<String> sources,
            ServerGroup.Presence presence) {

        public Thinned {
            sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
        }

        /// Whether somebody removed the group there.
        public boolean isGone() {
            return presence == ServerGroup.Presence.GONE;
        }

        /// Dumps that are gone for good.
        public long missing() {
            return counted - held;
        }
    }

    /// The days of all sources that dumps are fetched from, hosts found through others included.
    ///
    /// @param from first day, UTC; null for the first that anything is known of
    /// @param to last day, UTC; null for today
    /// @return by source and day; of each source every day between the first and the last
    /// @throws IOException when notes cannot be read
    public SortedMap<String, SortedMap<LocalDate, Day>> days(
            @Nullable LocalDate from, @Nullable LocalDate to) throws IOException {
        Map<String, Map<LocalDate, Long>> held = held();
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
        SortedMap<String, SortedMap<LocalDate, Day>> days = new TreeMap<>();
        for (String source : sources()) {
            Map<LocalDate, Long> counts = held.getOrDefault(source, Map.of());
            AskedTimes asked = AskedTimes.read(library.notes(), source);
            LocalDate first = from == null ? first(counts, asked) : from;
            if (first != null) {
                days.put(source, days(first, last, counts, asked));
            }
        }
        return days;
    }

    private SortedMap<LocalDate, Day> days(
            LocalDate first, LocalDate last, Map<LocalDate, Long> counts, AskedTimes asked) {
        SortedMap<LocalDate, Day> days = new TreeMap<>();
        Instant now = clock.instant();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            boolean isToday = begin.isBefore(now) && end.isAfter(now);
            Extent extent = asked.extent(begin, end);
            if (isToday && extent == Extent.PART && asked.startsBy(begin)) {
                extent = Extent.WHOLE; // as far as the day has come
            }
            days.put(day, new Day(counts.getOrDefault(day, 0L), extent));
        }
        return days;
    }

    private static @Nullable LocalDate first(Map<LocalDate, Long> counts, AskedTimes asked) {
        TreeSet<LocalDate> known = new TreeSet<>(counts.keySet());
        if (!asked.spans().isEmpty()) {
            known.add(LocalDate.ofInstant(asked.spans().getFirst().from(), ZoneOffset.UTC));
        }
        return known.isEmpty() ? null : known.first();
    }

    private NavigableSet<String> sources() throws IOException {
        NavigableSet<String> names = new TreeSet<>();
        for (Source source : book.sources()) {
            boolean isLabel = source.kind().equals(ApiKind.WORD) || source.kind().equals("folder");
            if (!isLabel) {
                names.add(source.name());
            }
            names.addAll(book.found(source.name()).keySet());
            library.servers().of(source.name()).values().stream()
                    .map(ServerGroup::sources)
                    .forEach(names::addAll);
        }
        return names;
    }

    private Map<String, Map<LocalDate, Long>> held() {
        IndexSnapshot snapshot = library.snapshot();
        List<@Nullable String> words = snapshot.words(Trait.SOURCE);
        Map<String, Map<LocalDate, Long>> held = new HashMap<>();
        for (int row = 0; row < snapshot.rowCount(); row++) {
            String source = words.get(snapshot.trait(Trait.SOURCE, row));
            if (snapshot.isLive(row) && source != null) {
                long day = Math.floorDiv(snapshot.timeMicros(row), MICROS_OF_DAY);
                held.computeIfAbsent(source, name -> new HashMap<>())
                        .merge(LocalDate.ofEpochDay(day), 1L, Long::sum);
            }
        }
        return held;
    }

    /// Groups of which servers counted more dumps than are held here, those that lack most first.
    ///
    /// @throws IOException when the list of sources cannot be read
    public List<Thinned> thinned() throws IOException {
        IndexSnapshot snapshot = library.snapshot();
        Map<GroupId, Long> held = new HashMap<>();
        for (int row = 0; row < snapshot.rowCount(); row++) {
            if (snapshot.isLive(row)) {
                held.merge(snapshot.groupId(snapshot.group(row)), 1L, Long::sum);
            }
        }
        List<Thinned> thinned = new ArrayList<>();
        for (Source source : book.sources()) {
            for (ServerGroup group : library.servers().of(source.name()).values()) {
                long here = held.getOrDefault(group.id(), 0L);
                if (group.count() > here) {
                    thinned.add(thinned(source.name(), group, here));
                }
            }
        }
        thinned.sort(
                Comparator.comparingLong(Thinned::missing)
                        .reversed()
                        .thenComparing(Thinned::server)
                        .thenComparing(Thinned::group));
        return thinned;
    }

    private static Thinned thinned(String server, ServerGroup group, long held) {
        return new Thinned(
                server,
                group.id(),
                group.count(),
                group.kept(),
                held,
                group.sources(),
                group.presence());
    }
}
