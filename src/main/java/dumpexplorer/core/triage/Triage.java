package dumpexplorer.core.triage;

import dumpexplorer.core.model.GroupId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// The decisions about a library's groups: its journal, and what it folds to. Safe from any thread.
public final class Triage {

    /// Who decides when the program itself does.
    public static final String PROGRAM = "dump-explorer";

    private static final String BACKEND = "backend ";

    private final Journal journal;
    private final Clock clock;
    private final String by;
    private final List<String> brokenLines;
    private final Map<GroupId, List<Decision>> decisions = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Instant lastIssued = Instant.MIN;
    private volatile Moment moment = new Moment(Map.of(), Map.of(), 0);

    /// What the journal folds to at one time.
    private record Moment(
            Map<GroupId, GroupState> states, Map<GroupId, GroupId> canonical, long generation) {}

    private Triage(Journal journal, Clock clock, String by, List<String> brokenLines) {
        this.journal = journal;
        this.clock = clock;
        this.by = by;
        this.brokenLines = List.copyOf(brokenLines);
    }

    /// Opens a journal, which need not exist yet. Broken lines are left as they are and reported.
    ///
    /// @param journal `triage.jsonl`
    /// @param by who decides
    /// @throws IOException when it cannot be read
    public static Triage open(Path journal, Clock clock, String by) throws IOException {
        Journal file = new Journal(journal);
        Journal.Contents contents = file.read();
        Triage triage = new Triage(file, clock, by, contents.broken());
        triage.load(contents.decisions());
        return triage;
    }

    // A journal merged by union may hold a line twice. Should two lines share an id but not their
    // words, the choice must not depend on which comes first.
    private synchronized void load(List<Decision> lines) {
        Map<UUID, Decision> byId = new LinkedHashMap<>();
        for (Decision line : lines) {
            byId.merge(line.id(), line, Triage::chosen);
        }
        for (Decision decision : byId.values()) {
            decisions.computeIfAbsent(decision.group(), group -> new ArrayList<>()).add(decision);
        }
        Map<GroupId, GroupState> states = new HashMap<>();
        decisions.forEach((group, ofGroup) -> {
            ofGroup.sort(Fold.ORDER);
            states.put(group, Fold.of(ofGroup));
        });
        publish(states);
    }

    private static Decision chosen(Decision one, Decision other) {
        Comparator<Decision> order = Comparator.comparing(DecisionLine::write);
        return order.compare(one, other) >= 0 ? one : other;
    }

    private void publish(Map<GroupId, GroupState> states) {
        moment =
                new Moment(
                        Collections.unmodifiableMap(states),
                        Merges.of(states),
                        moment.generation() + 1);
    }

    /// The state of every group about which something was decided, by group, at this moment. Never changes.
    public Map<GroupId, GroupState> states() {
        return moment.states();
    }

    /// The state of one group; that of a group nobody decided about is all defaults.
    public GroupState state(GroupId group) {
        return moment.states().getOrDefault(group, GroupState.UNDECIDED);
    }

    /// The group that this one is counted as, following merges; itself where it was not merged. Groups that
    /// were merged into each other in a circle all count as the one with the smallest id.
    public GroupId canonical(GroupId group) {
        return moment.canonical().getOrDefault(group, group);
    }

    /// The groups that were merged and count as this one: what is to be taken back for each to be itself again.
    public List<GroupId> mergedInto(GroupId group) {
        return moment.canonical().entrySet().stream()
                .filter(entry -> entry.getValue().equals(group))
                .map(Map.Entry::getKey)
                .filter(member -> state(member).mergedInto() != null)
                .sorted()
                .toList();
    }

    /// Counts the changes.
    public long generation() {
        return moment.generation();
    }

    /// Everything that was decided about one group, the oldest first; empty where nothing was.
    public synchronized List<Decision> history(GroupId group) {
        return List.copyOf(decisions.getOrDefault(group, List.of()));
    }

    /// Writes decisions to the journal, durably, all or none.
    ///
    /// @param drafts fields to set, for each group, by {@link GroupField#key}
    /// @return the decisions, in the order of the drafts
    /// @throws IOException when the journal cannot be written; nothing is decided then
    /// @throws IllegalArgumentException when a field is unknown or its value does not fit
    public List<Decision> decide(Map<GroupId, Map<String, @Nullable Object>> drafts)
            throws IOException {
        return write(drafts, by);
    }

    /// Like {@link #decide}, signed by the program itself: for what follows from the dumps alone.
    ///
    /// @throws IOException when the journal cannot be written; nothing is decided then
    public List<Decision> decideForProgram(Map<GroupId, Map<String, @Nullable Object>> drafts)
            throws IOException {
        return write(drafts, PROGRAM);
    }

    /// Like {@link #decide}, signed by a backend: for what was decided over there.
    ///
    /// @param server name of its source
    /// @throws IOException when the journal cannot be written; nothing is decided then
    public List<Decision> decideForBackend(
            String server, Map<GroupId, Map<String, @Nullable Object>> drafts) throws IOException {
        return write(drafts, BACKEND + server);
    }

    /// Whether a decision was not made by somebody here: by the program itself, or at a backend.
    ///
    /// @param by who signed it
    public static boolean isByProgram(String by) {
        return by.equals(PROGRAM) || by.startsWith(BACKEND);
    }

    /// Merges a group that holds no dumps any more into another one, signed by the program itself. What was
    /// decided about it carries over where nothing was decided about the other.
    ///
    /// @return the new decisions
    /// @throws IOException when the journal cannot be written; nothing is decided then
    public List<Decision> carryOver(GroupId from, GroupId into) throws IOException {
        Map<GroupId, Map<String, @Nullable Object>> drafts = new LinkedHashMap<>();
        synchronized (this) {
            Map<String, @Nullable Object> carried = new LinkedHashMap<>();
            for (GroupField field : GroupField.values()) {
                Object value = valueOf(from, field);
                if (field != GroupField.MERGED_INTO
                        && field != GroupField.REMOVED_THERE
                        && value != null
                        && valueOf(into, field) == null) {
                    carried.put(field.key(), value);
                }
            }
            Map<String, @Nullable Object> merged = new LinkedHashMap<>();
            merged.put(GroupField.MERGED_INTO.key(), into);
            drafts.put(from, merged);
            if (!carried.isEmpty()) {
                drafts.put(into, carried);
            }
        }
        return write(drafts, PROGRAM);
    }

    private @Nullable Object valueOf(GroupId group, GroupField field) {
        return Fold.valueAfter(decisions.getOrDefault(group, List.of()), field);
    }

    private List<Decision> write(Map<GroupId, Map<String, @Nullable Object>> drafts, String who)
            throws IOException {
        Map<GroupId, Map<String, @Nullable Object>> fitted = new LinkedHashMap<>();
        drafts.forEach((group, set) -> fitted.put(group, fitted(set)));
        List<Decision> written;
        synchronized (this) {
            written = new ArrayList<>(fitted.size());
            fitted.forEach((group, set) -> written.add(newDecision(group, set, who)));
            if (!written.isEmpty()) {
                journal.append(written);
                add(written);
            }
        }
        listeners.forEach(Runnable::run);
        return List.copyOf(written);
    }

    private static Map<String, @Nullable Object> fitted(Map<String, @Nullable Object> set) {
        Map<String, @Nullable Object> fitted = new LinkedHashMap<>();
        set.forEach((key, value) -> {
            GroupField field =
                    GroupField.find(key)
                            .orElseThrow(() -> new IllegalArgumentException("no field " + key));
            fitted.put(key, value == null ? null : requireFit(field, value));
        });
        return Collections.unmodifiableMap(fitted);
    }

    private static Object requireFit(GroupField field, Object value) {
        return field.fit(value)
                .orElseThrow(
                        () -> new IllegalArgumentException(field.key() + " cannot be " + value));
    }

    // Whoever decides has seen what was decided before and means to change it, even where another
    // machine's clock was ahead: the new line comes after all lines of its group.
    private Decision newDecision(GroupId group, Map<String, @Nullable Object> set, String who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        lastIssued = after(lastIssued, now);
        List<Decision> earlier = decisions.getOrDefault(group, List.of());
        Instant at = earlier.isEmpty() ? lastIssued : after(earlier.getLast().at(), lastIssued);
        return new Decision(UUID.randomUUID(), at, who, group, set);
    }

    private static Instant after(Instant earlier, Instant wanted) {
        return wanted.isAfter(earlier)
                ? wanted
                : earlier.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }

    private void add(List<Decision> written) {
        Map<GroupId, GroupState> states = new HashMap<>(moment.states());
        for (Decision decision : written) {
            List<Decision> ofGroup =
                    decisions.computeIfAbsent(decision.group(), group -> new ArrayList<>());
            ofGroup.add(decision);
            states.put(decision.group(), Fold.of(ofGroup));
        }
        publish(states);
    }

    /// Takes decisions back by new ones that restore what each of their fields was before the first of
    /// them that set it.
    ///
    /// @return the new decisions, one for each group
    /// @throws IOException when the journal cannot be written; nothing is undone then
    public List<Decision> undo(Collection<Decision> undone) throws IOException {
        return decide(restoring(undone));
    }

    private synchronized Map<GroupId, Map<String, @Nullable Object>> restoring(
            Collection<Decision> undone) {
        Set<UUID> ids = new HashSet<>();
        Map<GroupId, Map<String, @Nullable Object>> drafts = new LinkedHashMap<>();
        for (Decision decision : undone) {
            ids.add(decision.id());
            drafts.computeIfAbsent(decision.group(), group -> new LinkedHashMap<>());
        }
        drafts.forEach((group, draft) -> restore(group, ids, draft));
        drafts.values().removeIf(Map::isEmpty);
        return drafts;
    }

    private void restore(GroupId group, Set<UUID> undone, Map<String, @Nullable Object> draft) {
        List<Decision> ofGroup = decisions.getOrDefault(group, List.of());
        for (int at = 0; at < ofGroup.size(); at++) {
            if (!undone.contains(ofGroup.get(at).id())) {
                continue;
            }
            List<Decision> before = ofGroup.subList(0, at);
            for (String key : ofGroup.get(at).set().keySet()) {
                GroupField field = GroupField.find(key).orElse(null);
                if (field != null && !draft.containsKey(key)) {
                    draft.put(key, Fold.valueAfter(before, field));
                }
            }
        }
    }

    /// Lines of the journal that could not be read, as `line N: reason`.
    public List<String> brokenLines() {
        return brokenLines;
    }

    /// Calls back, on the deciding thread, after every change.
    ///
    /// @return ends the calls when closed
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
