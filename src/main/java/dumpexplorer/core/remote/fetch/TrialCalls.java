package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.ElementSink;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.SinkException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What servers of several kinds are tried out with.
final class TrialCalls {

    private final Trial trial;
    private final Address address;

    TrialCalls(Trial trial, Address address) {
        this.trial = trial;
        this.address = address;
    }

    private JsonNode small(String method, JsonNode... arguments) throws RemoteFailure {
        try (Caller caller = trial.dial(address)) {
            return Asking.small(caller, Call.of(method, arguments), trial.progress());
        }
    }

    /// A question that any server answers to whom it lets in.
    void login(String method) {
        trial.step(
                TrialStep.Name.LOGIN,
                () -> {
                    small(method);
                    return "answers " + method;
                });
    }

    /// A question that needs the right to look at groups: about one that does not exist.
    void loginToGroups() {
        trial.step(
                TrialStep.Name.LOGIN,
                () -> {
                    try {
                        small("errorgroup_info", TextNode.valueOf(""), BooleanNode.FALSE);
                    } catch (RemoteFailure failure) {
                        if (!GroupFetch.isUnknownEntity(failure)) {
                            throw failure;
                        }
                    }
                    return "may look at groups of dumps";
                });
    }

    /// Whether the methods that are needed are there, as far as the server lists its methods.
    void methods(String... needed) {
        trial.step(
                TrialStep.Name.METHODS,
                () -> {
                    JsonNode listed;
                    try {
                        listed = small(isXml() ? "system.listMethods" : "$list$");
                    } catch (RemoteFailure failure) {
                        if (failure.kind() != RemoteFailure.Kind.FAULT) {
                            throw failure;
                        }
                        return "it does not list its methods";
                    }
                    return missing(listed, List.of(needed));
                });
    }

    private boolean isXml() {
        return address.protocol() == Protocol.HTTP_XMLRPC
                || address.protocol() == Protocol.HTTPS_XMLRPC;
    }

    private String missing(JsonNode listed, List<String> needed) throws RemoteFailure {
        Set<String> there = new HashSet<>();
        listed.forEach(name -> there.add(name.asText()));
        List<String> missing = new ArrayList<>(needed);
        missing.removeAll(there);
        if (missing.isEmpty()) {
            return String.join(", ", needed);
        }
        throw new RemoteFailure(
                address.toString(),
                RemoteFailure.Kind.FAULT,
                RemoteFailure.Step.ANSWER,
                address
                        + " has no method "
                        + String.join(", ", missing)
                        + ": is it the right server?",
                null,
                null);
    }

    /// The first dump of a list of dumps. The rest is not waited for.
    void firstDump() {
        trial.step(
                TrialStep.Name.DUMP,
                () -> {
                    JsonNode dump = first("dump_list", IntNode.valueOf(0));
                    return dump == null ? "it has none" : words(dump);
                });
    }

    /// A dump of the first group.
    void dumpOfFirstGroup() {
        trial.step(
                TrialStep.Name.DUMP,
                () -> {
                    JsonNode group = first("errorgroup_list", BooleanNode.FALSE);
                    if (group == null) {
                        return "it has none";
                    }
                    JsonNode info =
                            small(
                                    "errorgroup_info",
                                    TextNode.valueOf(group.path("group_id").asText()),
                                    BooleanNode.TRUE);
                    JsonNode dump = info.path("dumps").path(0);
                    return dump.isMissingNode() ? "its first group has none" : words(dump);
                });
    }

    private static String words(JsonNode dump) {
        String text = dump.path("description").path("message").asText("");
        return "has " + dump.path("dump_id").asText() + (text.isEmpty() ? "" : ": " + text);
    }

    /// Ends a call whose rest is not wanted.
    private static final class EnoughException extends IOException {

        private static final long serialVersionUID = 1;
    }

    private @Nullable JsonNode first(String method, JsonNode argument) throws RemoteFailure {
        List<JsonNode> found = new ArrayList<>();
        try (Caller caller = trial.dial(address);
                ElementSink sink =
                        new ElementSink(element -> {
                            try (element;
                                    var bytes = element.open()) {
                                found.add(GroupListing.JSON.readTree(bytes));
                            }
                            throw new EnoughException();
                        })) {
            caller.call(Call.of(method, argument), sink, trial.progress());
        } catch (SinkException ended) {
            if (!(ended.getCause() instanceof EnoughException)) {
                throw ended;
            }
        } catch (IOException temporary) {
            throw new IllegalStateException("letting go of a temporary file", temporary);
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    /// How many hosts a backend knows.
    void hosts() {
        trial.step(
                TrialStep.Name.HOSTS, () -> "knows " + small("host_name_list").size() + " hosts");
    }
}
