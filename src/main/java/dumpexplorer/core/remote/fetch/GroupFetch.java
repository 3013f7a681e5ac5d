package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.SourceState;
import dumpexplorer.core.remote.SourceStatus;
import dumpexplorer.core.store.ServerGroup;
import dumpexplorer.core.store.ServerGroup.Extent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Fetches from a server that has groups: the list of groups first, then the dumps of those that changed
/// since (by count and newest time), then what the library lacks of these dumps. What the server says of
/// each group is kept. A group is marked as fetched only when its dumps are safe on disk.
final class GroupFetch {

    /// Groups that are worked on at a time: their lists of dumps are in memory.
    private static final int PORTION = 25;

    private static final long BETWEEN_MARKS_NANOS = 3_000_000_000L;

    private final Visit visit;
    private final Address address;
    private final Map<GroupId, ServerGroup> groups = new TreeMap<>();
    private final List<ServerGroup> unmarked = new ArrayList<>();
    private long markedNanos = System.nanoTime();

    GroupFetch(Visit visit, Address address) {
        this.visit = visit;
        this.address = address;
    }

    /// Fetches all that is new.
    ///
    /// @throws RemoteFailure when the server failed; groups that came before are kept
    void fetch() throws RemoteFailure, IOException {
        visit.doing("ping");
        try (Caller caller = visit.dial(address, Patience.SHORT)) {
            Asking.small(caller, Call.of("ping"), visit.progress());
        }
        if (visit.round().order().refresh() == FetchOrder.Refresh.FORCE) {
            refresh();
        }
        try (Caller caller = visit.dial(address, Patience.LONG)) {
            ManyCalls calls = new ManyCalls(caller, manner(), visit.progress());
            groups.putAll(new GroupCatalogue(visit, caller, calls, this::asked).read());
            keep();
            try {
                fetchChanged(calls);
            } finally {
                mark();
            }
        }
        settle();
    }

    private ManyCalls.Manner manner() {
        return address.protocol() == Protocol.SSLRPC2
                ? ManyCalls.Manner.ONE_BY_ONE
                : ManyCalls.Manner.TOGETHER;
    }

    private void refresh() throws RemoteFailure {
        visit.doing("errordumps_force_refresh");
        try (Caller caller = visit.dial(address, Patience.VERY_LONG)) {
            Asking.small(caller, Call.of("errordumps_force_refresh"), visit.progress());
        }
    }

    private void fetchChanged(ManyCalls calls) throws RemoteFailure, IOException {
        Extent wanted =
                switch (visit.round().order().data()) {
                    case NOW -> Extent.WHOLE;
                    case LAZY -> Extent.DUMPS;
                };
        List<ServerGroup> left =
                groups.values().stream()
                        .filter(group -> group.presence() != ServerGroup.Presence.GONE)
                        .filter(group -> group.extent().compareTo(wanted) < 0)
                        .toList();
        DumpFetch dumps = new DumpFetch(visit, calls);
        for (int from = 0; from < left.size(); from += PORTION) {
            visit.progress().checkStopped();
            List<ServerGroup> portion = left.subList(from, Math.min(from + PORTION, left.size()));
            unmarked.addAll(fetch(portion, calls, dumps));
            if (System.nanoTime() - markedNanos > BETWEEN_MARKS_NANOS) {
                mark();
            }
        }
    }

    /// @return the groups, as far as they were fetched
    private List<ServerGroup> fetch(List<ServerGroup> portion, ManyCalls calls, DumpFetch dumps)
            throws RemoteFailure, IOException {
        visit.doing("errorgroup_info");
        Map<Integer, List<GroupListing.Entry>> listed = new TreeMap<>();
        List<Integer> poisoned = new ArrayList<>();
        calls.make(
                portion.stream().map(this::info).toList(),
                PORTION,
                new Listings(portion, listed, poisoned));
        for (int place : poisoned) {
            listed.put(place, new PoisonedGroup(visit, calls, groups).list(portion.get(place)));
        }
        List<ServerGroup> fetched = new ArrayList<>();
        Map<GroupId, Extent> extents = dumps.fetch(portion, listed);
        listed.forEach((place, entries) -> {
            ServerGroup group = portion.get(place);
            Extent extent = extents.getOrDefault(group.id(), Extent.DUMPS);
            boolean whole = !poisoned.contains(place);
            fetched.add(group.fetched(whole ? extent : Extent.NUMBERS, entries.size()));
        });
        return fetched;
    }

    private Call info(ServerGroup group) {
        return asked("errorgroup_info", TextNode.valueOf(group.id().text()), BooleanNode.TRUE);
    }

    /// A call on behalf of the user, whom backend_debug wants to be named: favourites are each user's own.
    Call asked(String method, JsonNode... arguments) {
        List<JsonNode> all = new ArrayList<>(List.of(arguments));
        String user = visit.source().login().user();
        if (address.protocol() == Protocol.SSLRPC2 && user != null) {
            all.add(TextNode.valueOf(user));
        }
        return new Call(method, all, Map.of());
    }

    /// Collects the dumps of each group.
    private final class Listings implements ManyCalls.Results {

        private final List<ServerGroup> portion;
        private final Map<Integer, List<GroupListing.Entry>> listed;
        private final List<Integer> poisoned;

        Listings(
                List<ServerGroup> portion,
                Map<Integer, List<GroupListing.Entry>> listed,
                List<Integer> poisoned) {
            this.portion = portion;
            this.listed = listed;
            this.poisoned = poisoned;
        }

        @Override
        public void result(int place, Content json) {
            try {
                listed.put(place, GroupListing.read(json).entries());
            } catch (IOException strange) {
                miss(place, strange.getMessage());
            }
        }

        @Override
        public void failed(int place, RemoteFailure why) {
            if (isUnknownEntity(why)) {
                ServerGroup gone = portion.get(place).found(ServerGroup.Presence.GONE);
                unmarked.add(gone);
                return;
            }
            miss(place, why.getMessage());
        }

        private void miss(int place, @Nullable String why) {
            poisoned.add(place);
            visit.tally().miss("group " + portion.get(place).id() + " cannot be listed: " + why);
        }
    }

    /// Whether a server says that it has no such group or dump.
    static boolean isUnknownEntity(RemoteFailure failure) {
        JsonNode error = failure.error();
        return error != null && error.path("code").asText("").equals("entity_does_not_exist");
    }

    /// Marks groups as fetched, once their dumps are safe.
    private void mark() throws IOException {
        markedNanos = System.nanoTime();
        if (unmarked.isEmpty()) {
            return;
        }
        visit.flush();
        unmarked.forEach(group -> groups.put(group.id(), group));
        unmarked.clear();
        keep();
    }

    private void keep() throws IOException {
        visit.round().library().servers().replace(visit.name(), groups.values());
    }

    private void settle() throws IOException {
        SourceStatus before = visit.status();
        List<String> missing = visit.tally().missing();
        Instant newest =
                groups.values().stream()
                        .filter(group -> group.extent() != Extent.NUMBERS)
                        .map(ServerGroup::last)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(before.lastUpdate());
        if (missing.isEmpty()) {
            boolean isEmpty = groups.values().stream().allMatch(group -> group.count() == 0);
            visit.note(
                    before.fetched(
                            isEmpty ? SourceState.EMPTY : SourceState.OK, visit.now(), newest));
            return;
        }
        String more = missing.size() == 1 ? "" : " (and " + (missing.size() - 1) + " more)";
        visit.note(
                before.fetched(SourceState.OK, visit.now(), newest)
                        .failed(SourceState.PARTIAL, visit.now(), missing.getFirst() + more));
    }
}
