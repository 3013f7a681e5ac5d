package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.store.ServerGroup;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// A group that cannot be listed because of one of its dumps: asked for source by source, so that only
/// the dumps of that dump's source are missing (PROTOCOLS.md section 10, 1).
final class PoisonedGroup {

    private final Visit visit;
    private final ManyCalls calls;
    private final Map<GroupId, ServerGroup> groups;

    /// @param groups all groups of the server: their sources may be this one's
    PoisonedGroup(Visit visit, ManyCalls calls, Map<GroupId, ServerGroup> groups) {
        this.visit = visit;
        this.calls = calls;
        this.groups = groups;
    }

    /// The dumps that can be listed.
    List<GroupListing.Entry> list(ServerGroup group) throws RemoteFailure {
        TreeSet<String> sources = new TreeSet<>(group.sources());
        groups.values().forEach(other -> sources.addAll(other.sources()));
        List<String> asked = new ArrayList<>(sources);
        List<GroupListing.Entry> entries = new ArrayList<>();
        visit.doing("errordump_list");
        calls.make(
                asked.stream().map(source -> call(group.id(), source)).toList(),
                1, // the poisoned one would spoil the others
                new ManyCalls.Results() {
                    @Override
                    public void result(int place, Content json) throws IOException {
                        try (InputStream bytes = json.open()) {
                            for (JsonNode info : GroupListing.JSON.readTree(bytes)) {
                                entries.add(GroupListing.Entry.of(info));
                            }
                        }
                    }

                    @Override
                    public void failed(int place, RemoteFailure why) {
                        visit.tally()
                                .miss(
                                        "dumps of "
                                                + asked.get(place)
                                                + " in group "
                                                + group.id()
                                                + " cannot be listed: "
                                                + why.getMessage());
                    }
                });
        return entries;
    }

    private static Call call(GroupId group, String source) {
        return Call.of(
                "errordump_list",
                JsonNodeFactory.instance.textNode(group.text()),
                JsonNodeFactory.instance.textNode(source));
    }
}
