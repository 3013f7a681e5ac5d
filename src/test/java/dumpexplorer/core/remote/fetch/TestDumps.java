package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.format.PythonNumbers;
import java.util.ArrayList;
import java.util.List;

/// Dumps as hosts and modules list them.
final class TestDumps {

    static final ObjectMapper JSON = new ObjectMapper();

    private TestDumps() {}

    /// An error with its data.
    ///
    /// @param seconds its time
    /// @param component such as `hostmanager`
    /// @param number of its group
    static ObjectNode dump(double seconds, String component, int number) {
        ObjectNode dump = JSON.createObjectNode();
        dump.put("timestamp", seconds);
        dump.put("dump_id", PythonNumbers.str(seconds));
        dump.put("group_id", group(number));
        dump.put("type", "Error");
        ObjectNode description = dump.putObject("description");
        description.put("type", "internal");
        description.put("code", "host_error");
        description.put("message", "Gerät " + number + " hängt");
        description.put("module", "hostmanager");
        dump.putObject("software_version").put("component", component).put("version", "4.0.1");
        ObjectNode data = dump.putObject("data");
        ArrayNode trace = data.putObject("exception").putArray("trace");
        trace.addArray().add("/code/a.py").add(12).add("run").add("x = d[k]");
        data.putObject("environment").putArray("disks").add("line " + seconds);
        return dump;
    }

    static String group(int number) {
        return "Error__%032x".formatted(number);
    }

    /// Dumps every so often.
    static List<ObjectNode> dumps(int count, double first, double step, String component) {
        List<ObjectNode> dumps = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            dumps.add(dump(first + at * step + 0.123456, component, at % 3));
        }
        return dumps;
    }

    /// What a list method answers.
    static ArrayNode after(List<ObjectNode> dumps, JsonNode after) {
        ArrayNode list = JSON.createArrayNode();
        for (ObjectNode dump : dumps) {
            if (!dump.path("timestamp").isNumber()
                    || dump.path("timestamp").doubleValue() >= after.doubleValue()) {
                list.add(dump);
            }
        }
        return list;
    }
}
