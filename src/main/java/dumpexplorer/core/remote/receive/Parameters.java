package dumpexplorer.core.remote.receive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Servant.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The arguments of one call by the names of its method's parameters. All methods take theirs by position
/// or by keyword (PROTOCOLS.md section 7).
final class Parameters {

    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    private Parameters() {}

    /// Brings the arguments of a call under their names.
    ///
    /// @param required names of the parameters that must be given, in their order
    /// @param optional names of the others, which come after them
    /// @throws Refusal when one is missing, unknown or given twice
    static Parameters of(Call call, List<String> required, List<String> optional) throws Refusal {
        Parameters parameters = new Parameters();
        int most = required.size() + optional.size();
        if (call.arguments().size() > most) {
            throw ErrorDict.wrongCall(
                    "%s() takes at most %d arguments (%d given)"
                            .formatted(call.method(), most, call.arguments().size()));
        }
        for (int at = 0; at < call.arguments().size(); at++) {
            String name =
                    at < required.size() ? required.get(at) : optional.get(at - required.size());
            parameters.values.put(name, call.arguments().get(at));
        }
        for (Map.Entry<String, JsonNode> named : call.named().entrySet()) {
            String name = named.getKey();
            if (!required.contains(name) && !optional.contains(name)) {
                throw ErrorDict.wrongCall(
                        "%s() got an unexpected keyword argument '%s'"
                                .formatted(call.method(), name));
            }
            if (parameters.values.putIfAbsent(name, named.getValue()) != null) {
                throw ErrorDict.wrongCall(
                        "%s() got multiple values for keyword argument '%s'"
                                .formatted(call.method(), name));
            }
        }
        for (String name : required) {
            if (!parameters.values.containsKey(name)) {
                throw ErrorDict.wrongCall(
                        "%s() lacks the argument '%s'".formatted(call.method(), name));
            }
        }
        return parameters;
    }

    /// The value of a parameter; a null node where an optional one was not given.
    JsonNode get(String name) {
        return values.getOrDefault(name, NullNode.getInstance());
    }
}
