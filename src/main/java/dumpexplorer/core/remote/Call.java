package dumpexplorer.core.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One call of a method, whatever the protocol. JSON stands for the values of all three.
///
/// @param method name, such as `dump_list`
/// @param arguments by position
/// @param named by keyword, in the order in which they are sent
public record Call(String method, List<JsonNode> arguments, Map<String, JsonNode> named) {

    /// Takes copies of what it is given.
    public Call {
        arguments = List.copyOf(arguments);
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /// A call with arguments by position only.
    public static Call of(String method, JsonNode... arguments) {
        return new Call(method, List.of(arguments), Map.of());
    }
}
