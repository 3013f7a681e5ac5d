package dumpexplorer.core.remote.receive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.job.FaultReporter;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Servant;
import dumpexplorer.core.store.Library;
import dumpexplorer.core.store.PutOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Takes pushes as the original's dump manager does (PROTOCOLS.md sections 7 and 9): `errordump_store` of
/// web front ends and editors, `dump_push_from_backend` of modules, `receive_dump_from_api` of the
/// backend's own API. What is acknowledged is durable. What the original swallows is told to the
/// receipts, so that it can be seen here.
public final class PushServant implements Servant {

    private static final Set<String> API_SOURCES = Set.of("web", "editor");
    private static final Set<String> MODULES =
            Set.of(
                    "web",
                    "backend_core",
                    "backend_users",
                    "backend_api",
                    "backend_debug",
                    "backend_accounting");
    private static final int LONGEST_SENDER = 60;

    private final Door door;
    private final PushedDumps dumps;
    private final Supplier<Optional<String>> storeKey;
    private final Receipts receipts;
    private final FaultReporter faults;

    /// Which of the methods are offered.
    public enum Door {
        /// To front ends, over XML-RPC: guarded by the store key.
        API,
        /// To modules, over sslrpc2: guarded by their certificates.
        BACKEND
    }

    /// @param storeKey gives the key that front ends must send; while there is none, nothing is taken
    ///     from them
    /// @param receipts told what became of every push
    /// @param faults dumps what goes wrong in here
    public PushServant(
            Door door,
            Library library,
            Formats formats,
            Supplier<Optional<String>> storeKey,
            Receipts receipts,
            FaultReporter faults) {
        this.door = door;
        this.dumps = new PushedDumps(library, formats);
        this.storeKey = storeKey;
        this.receipts = receipts;
        this.faults = faults;
    }

    @Override
    public JsonNode answer(Call call, Optional<Login> login) throws Refusal {
        try {
            return switch (call.method()) {
                case "ping" -> ping(call);
                case "errordump_store" -> fromFrontEnd(at(Door.API, call));
                case "receive_dump_from_api" -> fromApi(at(Door.BACKEND, call));
                case "dump_push_from_backend" -> fromModule(at(Door.BACKEND, call));
                default -> throw ErrorDict.noSuchMethod(call.method());
            };
        } catch (IOException | RuntimeException fault) {
            // The one broad catch of a handler: an error of ours is dumped before the answer goes
            // out.
            faults.report(fault);
            throw ErrorDict.failedHere("the dump could not be stored");
        }
    }

    private Call at(Door wanted, Call call) throws Refusal {
        if (door != wanted) {
            throw ErrorDict.noSuchMethod(call.method());
        }
        return call;
    }

    private static JsonNode ping(Call call) throws Refusal {
        Parameters.of(call, List.of(), List.of());
        return BooleanNode.TRUE;
    }

    private JsonNode fromFrontEnd(Call call) throws Refusal, IOException {
        Parameters given =
                Parameters.of(call, List.of("source_name", "dump_dict"), List.of("store_key"));
        String sender = given.get("source_name").asText();
        if (!isStoreKey(given.get("store_key"))) {
            return refuse(sender, "the store key is wrong or missing");
        }
        return take("api:", API_SOURCES, sender, given.get("dump_dict"));
    }

    private JsonNode fromApi(Call call) throws Refusal, IOException {
        Parameters given = Parameters.of(call, List.of("source_name", "dump_dict"), List.of());
        return take("api:", API_SOURCES, given.get("source_name").asText(), given.get("dump_dict"));
    }

    private JsonNode fromModule(Call call) throws Refusal, IOException {
        Parameters given = Parameters.of(call, List.of("tomato_module", "dump_dict"), List.of());
        return take(
                "backend:", MODULES, given.get("tomato_module").asText(), given.get("dump_dict"));
    }

    private boolean isStoreKey(JsonNode given) {
        Optional<String> wanted = storeKey.get();
        return wanted.isPresent()
                && given.isTextual()
                && MessageDigest.isEqual(
                        wanted.get().getBytes(StandardCharsets.UTF_8),
                        given.textValue().getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode take(String prefix, Set<String> known, String sender, JsonNode dump)
            throws Refusal, IOException {
        if (!known.contains(sender)) {
            return refuse(sender, "a source of this name is not known");
        }
        if (!dump.isObject()) {
            return refuse(sender, "the dump is no map");
        }
        Optional<String> missing = PushedDumps.findMissing(dump);
        if (missing.isPresent()) {
            return refuse(sender, "the dump lacks " + missing.get());
        }
        SourceName source = new SourceName(prefix + sender);
        try {
            Optional<PutOutcome> outcome = dumps.store(source, dump);
            outcome.ifPresentOrElse(
                    stored -> receipts.stored(source, told(stored)),
                    () -> receipts.refused(sender, "the dump has no time"));
        } catch (Refusal refusal) {
            receipts.refused(sender, String.valueOf(refusal.getMessage()));
            throw refusal;
        }
        return NullNode.getInstance();
    }

    // The original swallows mistakes of the sender: nil comes back and nothing is stored.
    private JsonNode refuse(String sender, String reason) {
        String line =
                sender.codePoints()
                        .map(point -> Character.isISOControl(point) ? ' ' : point)
                        .limit(LONGEST_SENDER)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        receipts.refused(line, reason);
        return NullNode.getInstance();
    }

    private static Receipts.Outcome told(PutOutcome stored) {
        return switch (stored) {
            case NEW -> Receipts.Outcome.NEW;
            case UPDATED -> Receipts.Outcome.COMPLETED;
            case DUPLICATE -> Receipts.Outcome.KNOWN;
            case CONFLICT -> Receipts.Outcome.OTHER_CONTENT;
        };
    }
}
