package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.store.Library;
import dumpexplorer.core.store.ServerGroup;
import dumpexplorer.core.store.ServerGroup.Extent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Fetches what the library lacks of listed dumps: with their data, or their infos as they were listed.
final class DumpFetch {

    /// Data of a host's dump are up to a megabyte.
    private static final int AT_A_TIME = 10;

    private final Visit visit;
    private final ManyCalls calls;
    private final FetchOrder.Data data;

    DumpFetch(Visit visit, ManyCalls calls) {
        this.visit = visit;
        this.calls = calls;
        this.data = visit.round().order().data();
    }

    /// A dump that is to be asked for.
    private record Wanted(GroupId group, GroupListing.Entry entry) {

        Call call() {
            return info(group, entry);
        }

        String place() {
            return group + "/" + entry.source() + "/" + entry.dumpId();
        }
    }

    /// Asks for a dump with its data.
    static Call info(GroupId group, GroupListing.Entry entry) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return Call.of(
                "errordump_info",
                nodes.textNode(group.text()),
                nodes.textNode(entry.source()),
                nodes.textNode(entry.dumpId()),
                nodes.booleanNode(true));
    }

    /// Fetches what is lacking.
    ///
    /// @param groups the groups
    /// @param listed their dumps, by the groups' places
    /// @return how much of each group is here now
    Map<GroupId, Extent> fetch(
            List<ServerGroup> groups, Map<Integer, List<GroupListing.Entry>> listed)
            throws RemoteFailure, IOException {
        Map<GroupId, Extent> extents = new HashMap<>();
        List<Wanted> wanted = new ArrayList<>();
        for (Map.Entry<Integer, List<GroupListing.Entry>> group : listed.entrySet()) {
            GroupId id = groups.get(group.getKey()).id();
            extents.put(id, Extent.WHOLE);
            for (GroupListing.Entry entry : group.getValue()) {
                want(new Wanted(id, entry), wanted, extents);
            }
        }
        visit.doing("errordump_info");
        calls.make(
                wanted.stream().map(Wanted::call).toList(),
                AT_A_TIME,
                new Arrivals(wanted, extents));
        return extents;
    }

    private void want(Wanted dump, List<Wanted> wanted, Map<GroupId, Extent> extents)
            throws IOException {
        DumpId id = dump.entry.id();
        Library.Holding held =
                id == null ? Library.Holding.NOTHING : visit.round().library().holding(id);
        if (held == Library.Holding.WHOLE) {
            return;
        }
        if (data == FetchOrder.Data.NOW && id != null) {
            wanted.add(dump);
            return;
        }
        if (id != null) {
            extents.put(dump.group, Extent.DUMPS);
        }
        if (held == Library.Holding.NOTHING) {
            takeInfo(dump);
        }
    }

    private void takeInfo(Wanted dump) throws IOException {
        Content info = Content.of(GroupListing.JSON.writeValueAsBytes(dump.entry.info()));
        visit.take(new GroupedDump(dump.group, info), dump.place(), null);
    }

    /// Takes dumps with their data; of one whose data cannot be had, what was listed.
    private final class Arrivals implements ManyCalls.Results {

        private final List<Wanted> wanted;
        private final Map<GroupId, Extent> extents;

        Arrivals(List<Wanted> wanted, Map<GroupId, Extent> extents) {
            this.wanted = wanted;
            this.extents = extents;
        }

        @Override
        public void result(int place, Content json) throws IOException {
            Wanted dump = wanted.get(place);
            visit.take(new GroupedDump(dump.group, json), dump.place(), null);
        }

        @Override
        public void failed(int place, RemoteFailure why) throws IOException {
            Wanted dump = wanted.get(place);
            DumpId id = dump.entry.id();
            if (id == null || visit.round().library().holding(id) == Library.Holding.NOTHING) {
                takeInfo(dump);
            }
            if (GroupFetch.isUnknownEntity(why)) {
                return; // thinned out since it was listed; the group changes with that
            }
            extents.put(dump.group, Extent.DUMPS);
            visit.tally()
                    .miss(
                            "the data of dump "
                                    + dump.place()
                                    + " cannot be had: "
                                    + why.getMessage());
        }
    }
}
