package dumpexplorer.core.remote.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.remote.RemoteFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One round of telling a backend what it was not told yet. For one use.
final class SendingRound {

    // What was told and not noted when the process was killed is found there already when it is to
    // be
    // told again.
    private static final int CHANGES_A_SAVE = 20;

    private final String server;
    private final SyncNote note;
    private final Arrivals arrivals;
    private final List<String> problems = new ArrayList<>();
    private final List<Change> hidden = new ArrayList<>();
    private int sent;
    private int agreed;

    /// @param arrivals told how a group stands there after it took a change
    SendingRound(String server, SyncNote note, Arrivals arrivals) {
        this.server = server;
        this.note = note;
        this.arrivals = arrivals;
    }

    /// Is told how a group stands at the backend.
    interface Arrivals {
        void accept(GroupId group, GroupThere there);
    }

    boolean isConflict(Change change) {
        return note.findConflict(server, change).isPresent();
    }

    void run(List<Change> waiting, BackendGroups groups, Progress progress)
            throws RemoteFailure, IOException {
        try {
            for (int at = 0; at < waiting.size(); at++) {
                progress.checkStopped();
                progress.report(at, waiting.size());
                tellUnlessHeld(waiting.get(at), groups);
                if (at % CHANGES_A_SAVE == CHANGES_A_SAVE - 1) {
                    note.save();
                }
            }
            lookForHidden(groups);
        } finally {
            note.save();
        }
    }

    private void tellUnlessHeld(Change change, BackendGroups groups) throws RemoteFailure {
        if (isConflict(change)) {
            return;
        }
        try {
            tell(change, groups);
        } catch (RemoteFailure failure) {
            // One group that the backend chokes on must not keep the others back.
            if (failure.kind() != RemoteFailure.Kind.FAULT) {
                throw failure;
            }
            problems.add(failure.getMessage());
        }
    }

    private void tell(Change change, BackendGroups groups) throws RemoteFailure {
        Optional<GroupThere> there = groups.find(change.group());
        if (there.isEmpty()) {
            gone(change);
            return;
        }
        JsonNode now = there.get().value(change.field());
        if (isSaidThere(change, now)) {
            note.setDone(change);
            agreed++;
            return;
        }
        Optional<JsonNode> base = note.findBase(change.group(), change.field());
        if (change.field() != SharedField.FAVOURITE
                && base.isPresent()
                && !sameValue(base.get(), now)) {
            note.setConflict(new Conflict(server, change, now, reasonOf(change)));
            return;
        }
        groups.tell(change);
        confirm(change, groups);
    }

    private void gone(Change change) {
        if (change.field() == SharedField.REMOVED) {
            note.setDone(change);
            agreed++;
            return;
        }
        note.setConflict(
                new Conflict(server, change, NullNode.getInstance(), Conflict.Reason.GONE));
    }

    private static boolean isSaidThere(Change change, JsonNode now) {
        return switch (change.field()) {
            case TITLE, ISSUE, FAVOURITE -> change.value().equals(now);
            case CLEARED, REMOVED -> false;
        };
    }

    private static boolean sameValue(JsonNode base, JsonNode now) {
        return (base.isNumber() && now.isNumber())
                ? base.longValue() == now.longValue()
                : base.equals(now);
    }

    private static Conflict.Reason reasonOf(Change change) {
        return switch (change.field()) {
            case TITLE, ISSUE, FAVOURITE -> Conflict.Reason.CHANGED_THERE;
            case CLEARED, REMOVED -> Conflict.Reason.NEW_DUMPS;
        };
    }

    private void confirm(Change change, BackendGroups groups) throws RemoteFailure {
        Optional<GroupThere> there = groups.find(change.group());
        boolean arrived =
                switch (change.field()) {
                    case TITLE, ISSUE, FAVOURITE ->
                            there.isPresent()
                                    && change.value().equals(there.get().value(change.field()));
                    case REMOVED -> there.isEmpty();
                    case CLEARED -> true; // nothing but the list tells
                };
        if (!arrived) {
            problems.add(
                    "%s took the %s of %s without a word and does not have it"
                            .formatted(server, change.field().key(), change.group()));
            return;
        }
        if (change.field() == SharedField.CLEARED) {
            hidden.add(change);
        }
        note.setDone(change);
        sent++;
        if (there.isPresent() && change.field() != SharedField.CLEARED) {
            arrivals.accept(change.group(), there.get());
        }
    }

    private void lookForHidden(BackendGroups groups) throws RemoteFailure {
        if (hidden.isEmpty()) {
            return;
        }
        Set<GroupId> listed = groups.listed();
        for (Change change : hidden) {
            if (listed.contains(change.group())) {
                problems.add(
                        "%s was told that %s is resolved, and lists it all the same: a new dump"
                                        .formatted(server, change.group())
                                + " may have come at once");
            }
        }
    }

    SyncReport report(List<Change> waiting) {
        List<Conflict> conflicts = new ArrayList<>();
        int queued = 0;
        for (Change change : waiting) {
            Optional<Conflict> conflict = note.findConflict(server, change);
            conflict.ifPresent(conflicts::add);
            boolean isOpen = !note.isDone(change.group(), change.field(), change.decision());
            if (isOpen && conflict.isEmpty()) {
                queued++;
            }
        }
        return new SyncReport(server, sent, agreed, queued, conflicts, problems);
    }
}
