package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.grouping.SignatureLog;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.DumpDetail;
import dumpexplorer.core.query.DumpJson;
import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.DumpSort;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.triage.Decision;
import dumpexplorer.core.triage.Status;
import dumpexplorer.ui.stackwalk.OpenDump.PlaceInGroup;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Dumps that a test gives, without a library.
final class FakeDumps implements DumpSource {

    final Map<DumpId, DumpDetail> details = new LinkedHashMap<>();
    @Nullable IOException failure;
    Status status = Status.OPEN;
    @Nullable String note;
    boolean favourite;
    List<Decision> history = List.of();

    static FakeDumps of(DumpDetail... all) {
        var dumps = new FakeDumps();
        for (DumpDetail detail : all) {
            dumps.details.put(detail.row().id(), detail);
        }
        return dumps;
    }

    @Override
    public Optional<DumpDetail> findDetail(DumpId id) throws IOException {
        if (failure != null) {
            throw failure;
        }
        return Optional.ofNullable(details.get(id));
    }

    @Override
    public DumpJson findJson(DumpId id) throws IOException {
        String type = findDetail(id).orElseThrow().row().type();
        return new DumpJson(SampleDumps.json(type), false, false);
    }

    @Override
    public PlaceInGroup placeOf(DumpRow row) {
        List<DumpId> ids = List.copyOf(details.keySet());
        int at = ids.indexOf(row.id());
        var group =
                new GroupRow(
                        row.group(),
                        row.title(),
                        status,
                        favourite,
                        details.size(),
                        null,
                        row.time(),
                        row.time(),
                        List.of(row.type()),
                        List.of(row.source()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        note,
                        List.of());
        return new PlaceInGroup(
                group,
                at > 0 ? ids.get(at - 1) : null,
                at + 1 < ids.size() ? ids.get(at + 1) : null,
                history);
    }

    @Override
    public Optional<SignatureLog> findSignature(DumpId id) {
        return Optional.of(
                new SignatureLog(
                        "Layer::size",
                        List.of(
                                new SignatureLog.Step("skip list", "memcpy says nothing"),
                                new SignatureLog.Step("end", "Layer::size tells")),
                        List.of("memcpy", "Layer::size")));
    }

    @Override
    public Optional<DumpId> findEnd(GroupId group, DumpSort sort) {
        List<DumpId> ids = List.copyOf(details.keySet());
        return Optional.of(sort == DumpSort.OLDEST_FIRST ? ids.getFirst() : ids.getLast());
    }
}
