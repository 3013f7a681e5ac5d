package dumpexplorer.ui.sources;

import dumpexplorer.core.Reception;
import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.receive.Receipts;
import dumpexplorer.core.remote.receive.Receiver;
import dumpexplorer.core.remote.receive.ReceiverPlan;
import dumpexplorer.ui.kit.FailureWords;
import dumpexplorer.ui.kit.FxLatest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Takes what front ends and modules push, while the user wants that. Off until it is started.
public final class ReceiverViewModel {

    private static final int MOST_LINES = 100;

    private final Reception reception;
    private final JobStarter jobs;
    private final Consumer<Exception> failed;
    private final Map<Field, StringProperty> fields = new EnumMap<>(Field.class);
    private final BooleanProperty tls = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OFF);
    private final ReadOnlyObjectWrapper<Tally> tally =
            new ReadOnlyObjectWrapper<>(new Tally(0, 0, 0, 0, List.of()));
    private final FxLatest<Tally> latest = new FxLatest<>(tally::set);
    private @Nullable Receiver receiver;
    private boolean closed;

    /// What is typed in.
    enum Field {
        XMLRPC,
        SSLRPC2,
        STORE_KEY_FILE,
        CERTIFICATE,
        KEY,
        KEY_PASSWORD_FILE,
        AUTHORITIES
    }

    /// Whether pushes are taken.
    ///
    /// @param phase off, on, or on the way
    /// @param addresses where it listens; empty while it does not
    /// @param trouble why it could not begin; empty for nothing
    record State(Phase phase, List<String> addresses, String trouble) {

        static final State OFF = new State(Phase.OFF, List.of(), "");

        enum Phase {
            OFF,
            STARTING,
            ON
        }
    }

    /// What became of the pushes since it was started.
    ///
    /// @param lines about the last ones, the newest first
    record Tally(int created, int updated, int known, int refused, List<String> lines) {}

    ReceiverViewModel(Reception reception, JobStarter jobs, Consumer<Exception> failed) {
        this.reception = reception;
        this.jobs = jobs;
        this.failed = failed;
        for (Field field : Field.values()) {
            fields.put(field, new SimpleStringProperty(""));
        }
        jobs.start(
                "read-receiver-plan",
                progress -> reception.findPlan(),
                plan -> plan.ifPresent(this::fill),
                failed);
    }

    private void fill(ReceiverPlan plan) {
        set(Field.XMLRPC, plan.xmlrpc());
        set(Field.SSLRPC2, plan.sslrpc2());
        set(Field.STORE_KEY_FILE, plan.storeKeyFile());
        set(Field.CERTIFICATE, plan.certificate());
        set(Field.KEY, plan.key());
        set(Field.KEY_PASSWORD_FILE, plan.keyPasswordFile());
        set(Field.AUTHORITIES, plan.authorities());
        tls.set(plan.xmlrpcSecurity() == ReceiverPlan.Security.TLS);
    }

    private void set(Field field, @Nullable Object value) {
        text(field).set(value == null ? "" : value.toString());
    }

    private ReceiverPlan plan() {
        return new ReceiverPlan(
                typed(Field.XMLRPC, text -> text),
                tls.get() ? ReceiverPlan.Security.TLS : ReceiverPlan.Security.PLAIN,
                typed(Field.SSLRPC2, text -> text),
                typed(Field.STORE_KEY_FILE, Path::of),
                typed(Field.CERTIFICATE, Path::of),
                typed(Field.KEY, Path::of),
                typed(Field.KEY_PASSWORD_FILE, Path::of),
                typed(Field.AUTHORITIES, Path::of));
    }

    private <T> @Nullable T typed(Field field, Function<String, T> made) {
        String text = text(field).get().strip();
        return text.isEmpty() ? null : made.apply(text);
    }

    /// Begins to take pushes, and remembers where.
    void start() {
        if (state.get().phase() != State.Phase.OFF) {
            return;
        }
        state.set(new State(State.Phase.STARTING, List.of(), ""));
        ReceiverPlan plan = plan();
        Counter counter = new Counter();
        jobs.start(
                "start-receiver",
                progress -> {
                    Receiver started = reception.start(plan, counter);
                    reception.remember(plan);
                    return started;
                },
                started -> {
                    if (closed) {
                        started.close();
                        return;
                    }
                    receiver = started;
                    tally.set(counter.tally());
                    state.set(
                            new State(
                                    State.Phase.ON,
                                    started.addresses().stream().map(Address::toString).toList(),
                                    ""));
                },
                failure ->
                        state.set(new State(State.Phase.OFF, List.of(), FailureWords.of(failure))));
    }

    /// Takes no pushes any more. Those under way are answered first.
    void stop() {
        Receiver running = receiver;
        receiver = null;
        if (running != null) {
            jobs.start(
                    "stop-receiver",
                    progress -> {
                        running.close();
                        return true;
                    },
                    done -> state.set(State.OFF),
                    failed);
        }
    }

    /// Ends it, because the library is let go.
    void close() {
        closed = true;
        Receiver running = receiver;
        receiver = null;
        if (running != null) {
            running.close();
        }
    }

    /// Counts what arrives, on the threads of those who push.
    private final class Counter implements Receipts {

        private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        private final List<String> lines = new ArrayList<>();
        private int refused;

        @Override
        public synchronized void stored(SourceName source, Outcome outcome) {
            counts.merge(outcome, 1, Integer::sum);
            latest.offer(tally());
        }

        @Override
        public synchronized void refused(String sender, String reason) {
            refused++;
            lines.addFirst(sender + ": " + reason);
            if (lines.size() > MOST_LINES) {
                lines.removeLast();
            }
            latest.offer(tally());
        }

        synchronized Tally tally() {
            return new Tally(
                    count(Outcome.NEW),
                    count(Outcome.COMPLETED),
                    count(Outcome.KNOWN) + count(Outcome.OTHER_CONTENT),
                    refused,
                    List.copyOf(lines));
        }

        private int count(Outcome outcome) {
            return counts.getOrDefault(outcome, 0);
        }
    }

    /// What is typed into a field.
    StringProperty text(Field field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /// Whether front ends push through TLS.
    BooleanProperty tlsProperty() {
        return tls;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Tally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }
}
