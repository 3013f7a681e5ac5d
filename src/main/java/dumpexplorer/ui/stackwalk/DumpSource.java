package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.grouping.SignatureLog;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.DumpDetail;
import dumpexplorer.core.query.DumpJson;
import dumpexplorer.core.query.DumpPage;
import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.DumpSort;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.GroupSort;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.query.TimeRange;
import dumpexplorer.core.signature.DumpNaming;
import dumpexplorer.ui.stackwalk.OpenDump.PlaceInGroup;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where dumps to be shown come from. Called by jobs only.
interface DumpSource {

    Optional<DumpDetail> findDetail(DumpId id) throws IOException;

    DumpJson findJson(DumpId id) throws IOException;

    PlaceInGroup placeOf(DumpRow row);

    /// The first or the last dump of a group.
    Optional<DumpId> findEnd(GroupId group, DumpSort sort);

    /// How a dump would get its signature.
    Optional<SignatureLog> findSignature(DumpId id) throws IOException;

    /// Dumps of a library.
    static DumpSource of(Queries queries, DumpNaming naming) {
        return new OfLibrary(queries, naming);
    }

    /// Asks a library.
    record OfLibrary(Queries queries, DumpNaming naming) implements DumpSource {

        /// Dumps of one group at the very same time that are looked through for the one beside it.
        private static final int MAX_AT_ONCE = 200;

        private static final Instant LAST_TIME = Instant.parse("2200-01-01T00:00:00Z");

        @Override
        public Optional<DumpDetail> findDetail(DumpId id) throws IOException {
            return queries.detail(id);
        }

        @Override
        public DumpJson findJson(DumpId id) throws IOException {
            return queries.json(id);
        }

        @Override
        public PlaceInGroup placeOf(DumpRow row) {
            Query group = Query.ALL.inGroup(row.group());
            List<GroupRow> groups = queries.groups(group, GroupSort.LAST);
            Instant after = row.time().plusNanos(1000);
            return new PlaceInGroup(
                    groups.isEmpty() ? null : groups.getFirst(),
                    beside(
                            row,
                            group.within(new TimeRange(Instant.EPOCH, after)),
                            DumpSort.NEWEST_FIRST),
                    beside(
                            row,
                            group.within(new TimeRange(row.time(), LAST_TIME)),
                            DumpSort.OLDEST_FIRST),
                    queries.history(row.group()));
        }

        @Override
        public Optional<DumpId> findEnd(GroupId group, DumpSort sort) {
            return queries.dumps(Query.ALL.inGroup(group), sort, 0, 1).rows().stream()
                    .map(DumpRow::id)
                    .findFirst();
        }

        @Override
        public Optional<SignatureLog> findSignature(DumpId id) throws IOException {
            return naming.log(id);
        }

        private @Nullable DumpId beside(DumpRow row, Query query, DumpSort sort) {
            DumpPage page = queries.dumps(query, sort, 0, MAX_AT_ONCE);
            List<DumpId> ids = page.rows().stream().map(DumpRow::id).toList();
            int next = ids.indexOf(row.id()) + 1;
            return next > 0 && next < ids.size() ? ids.get(next) : null;
        }
    }
}
