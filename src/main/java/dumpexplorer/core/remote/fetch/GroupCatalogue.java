package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.ElementSink;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.store.IndexSnapshot;
import dumpexplorer.core.store.ServerGroup;
import dumpexplorer.core.store.ServerGroup.Presence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds out which groups a server has, and their numbers. Groups that it does not list but that are
/// known here are asked for by name: they may be hidden, or one group with a number that XML-RPC cannot
/// write makes the whole list fail for everybody (PROTOCOLS.md section 10, 1).
final class GroupCatalogue {

    private static final int AT_A_TIME = 50;
    private static final String CRASH = "Crash__";

    private final Visit visit;
    private final Caller caller;
    private final ManyCalls calls;
    private final CallMaker asking;
    private final Map<GroupId, ServerGroup> known;
    private final Map<GroupId, ServerGroup> found = new TreeMap<>();

    /// @param asking makes calls on behalf of the user
    GroupCatalogue(Visit visit, Caller caller, ManyCalls calls, CallMaker asking) {
        this.asking = asking;
        this.visit = visit;
        this.caller = caller;
        this.calls = calls;
        this.known = visit.round().library().servers().of(visit.name());
    }

    /// Makes a call on behalf of the user.
    @FunctionalInterface
    interface CallMaker {
        Call call(String method, JsonNode... arguments);
    }

    /// Asks for all groups.
    ///
    /// @return each as it was fetched before, where nothing changed; else with its numbers only
    /// @throws RemoteFailure when not even a part can be had
    Map<GroupId, ServerGroup> read() throws RemoteFailure {
        visit.doing("errorgroup_list");
        try {
            list();
        } catch (RemoteFailure failure) {
            if (failure.kind() != RemoteFailure.Kind.CUT_OFF) {
                surviveFault(failure);
                return found;
            }
            found.clear();
            list();
        }
        askByName(unlisted(), Presence.HIDDEN);
        return found;
    }

    private void list() throws RemoteFailure {
        Call call = asking.call("errorgroup_list", BooleanNode.TRUE);
        try (ElementSink sink =
                new ElementSink(element -> {
                    try (element) {
                        find(element, Presence.LISTED);
                    }
                })) {
            caller.call(call, sink, visit.progress());
            if (sink.shape() != ElementSink.Shape.LIST) {
                throw new RemoteFailure(
                        visit.name(),
                        RemoteFailure.Kind.MALFORMED,
                        RemoteFailure.Step.ANSWER,
                        visit.name() + " answered with something that is no list of groups",
                        null,
                        null);
            }
        } catch (IOException temporary) {
            throw new IllegalStateException("letting go of a temporary file", temporary);
        }
    }

    private void find(Content json, Presence presence) {
        try {
            ServerGroup group = GroupListing.read(json).group().found(presence);
            ServerGroup before = known.get(group.id());
            found.put(
                    group.id(),
                    before != null && before.hasNumbersOf(group)
                            ? group.fetched(before.extent(), before.kept())
                            : group);
        } catch (IOException strange) {
            visit.tally().miss("a group of the list cannot be read: " + strange.getMessage());
        }
    }

    private void surviveFault(RemoteFailure failure) throws RemoteFailure {
        boolean isOneGroupsFault =
                switch (failure.kind()) {
                    case FAULT -> failure.error() == null || isInternal(failure);
                    case TOO_LARGE -> true;
                    case UNREACHABLE, UNTRUSTED, UNAUTHORISED, CUT_OFF, MALFORMED -> false;
                };
        Set<GroupId> names = new TreeSet<>(known.keySet());
        names.addAll(groupsOfErrors(visit.round().library().snapshot()));
        if (!isOneGroupsFault || names.isEmpty()) {
            throw failure;
        }
        found.clear();
        visit.tally()
                .miss(
                        "groups that are not known here cannot be had, as their list fails: "
                                + failure.getMessage());
        askByName(names, Presence.LISTED);
        if (found.isEmpty()) {
            throw failure;
        }
    }

    private static boolean isInternal(RemoteFailure failure) {
        return failure.error() != null && !failure.error().path("type").asText("").equals("user");
    }

    /// Groups that this server should have, by what is known here, and does not list.
    private Set<GroupId> unlisted() {
        Set<GroupId> names = new TreeSet<>();
        Set<String> sources = new HashSet<>();
        Stream.concat(known.values().stream(), found.values().stream())
                .forEach(group -> sources.addAll(group.sources()));
        known.forEach((name, group) -> {
            if (group.presence() == Presence.LISTED) {
                names.add(name);
            } else {
                found.putIfAbsent(name, group);
            }
        });
        names.addAll(groupsOfSources(visit.round().library().snapshot(), sources));
        names.removeAll(found.keySet());
        return names;
    }

    private static Set<GroupId> groupsOfErrors(IndexSnapshot snapshot) {
        Set<GroupId> names = new HashSet<>();
        for (int group = 0; group < snapshot.groupCount(); group++) {
            GroupId name = snapshot.groupId(group);
            if (!name.isProvisional() && !name.text().startsWith(CRASH)) {
                names.add(name);
            }
        }
        return names;
    }

    private static Set<GroupId> groupsOfSources(IndexSnapshot snapshot, Set<String> sources) {
        Set<GroupId> names = new HashSet<>();
        List<String> words = new ArrayList<>(snapshot.words(Trait.SOURCE));
        for (int row = 0; row < snapshot.rowCount(); row++) {
            if (snapshot.isLive(row)
                    && sources.contains(words.get(snapshot.trait(Trait.SOURCE, row)))) {
                names.add(snapshot.groupId(snapshot.group(row)));
            }
        }
        names.removeIf(GroupId::isProvisional);
        return names;
    }

    private void askByName(Set<GroupId> names, Presence presence) throws RemoteFailure {
        visit.doing("errorgroup_info");
        List<GroupId> asked = new ArrayList<>(names);
        calls.make(
                asked.stream()
                        .map(name ->
                                asking.call(
                                        "errorgroup_info",
                                        TextNode.valueOf(name.text()),
                                        BooleanNode.FALSE))
                        .toList(),
                AT_A_TIME,
                new Named(asked, presence));
    }

    /// Groups that were asked for by name.
    private final class Named implements ManyCalls.Results {

        private final List<GroupId> asked;
        private final Presence presence;

        /// @param presence of those that are there, unless it is known better
        Named(List<GroupId> asked, Presence presence) {
            this.asked = asked;
            this.presence = presence;
        }

        @Override
        public void result(int place, Content json) {
            ServerGroup before = known.get(asked.get(place));
            boolean wasHidden = before != null && before.presence() == Presence.HIDDEN;
            find(json, wasHidden ? Presence.HIDDEN : presence);
        }

        @Override
        public void failed(int place, RemoteFailure why) {
            ServerGroup before = known.get(asked.get(place));
            if (before == null) {
                return; // it was never said to be there
            }
            if (GroupFetch.isUnknownEntity(why)) {
                found.put(before.id(), before.found(Presence.GONE));
                return;
            }
            found.put(before.id(), before);
            visit.tally().miss("group " + before.id() + " cannot be had: " + why.getMessage());
        }
    }
}
