package dumpexplorer.core.remote.receive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.remote.Servant.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Refusals in the words of the original: its error dict (PROTOCOLS.md section 1).
final class ErrorDict {

    /// Who has made the mistake, as the dict's `type` says it.
    enum Fault {
        USER,
        INTERNAL
    }

    private ErrorDict() {}

    /// There is no such method.
    static Refusal noSuchMethod(String method) {
        return new Refusal(
                Refusal.Kind.NO_SUCH_METHOD, method, JsonNodeFactory.instance.textNode(method));
    }

    /// The arguments do not fit the method.
    static Refusal wrongCall(String message) {
        return refusal(Fault.USER, null, message);
    }

    /// A dump cannot be stored, as the original's data layer says of one (PROTOCOLS.md section 9).
    static Refusal invalidDump(String message) {
        return refusal(Fault.INTERNAL, "invalid_dump", message);
    }

    /// Something failed here that the caller can do nothing about.
    static Refusal failedHere(String message) {
        return refusal(Fault.INTERNAL, "internal_error", message);
    }

    private static Refusal refusal(Fault fault, @Nullable String code, String message) {
        ObjectNode dict = JsonNodeFactory.instance.objectNode();
        dict.put("type", fault.name().toLowerCase(Locale.ROOT));
        dict.put("code", code);
        dict.put("message", message);
        dict.put("onscreenmessage", message);
        dict.put("module", "backend_debug");
        dict.put("httpcode", 500);
        dict.set("data", JsonNodeFactory.instance.objectNode());
        dict.set("trace", JsonNodeFactory.instance.arrayNode());
        dict.put("todump", false);
        dict.put("wasdumped", false);
        return new Refusal(Refusal.Kind.FAILED, message, dict);
    }
}
