package dumpexplorer.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.grouping.Grouping;
import dumpexplorer.core.model.GroupingFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An error of the service's backend or of one of its hosts, as its dump library writes it (PROTOCOLS.md,
/// sections 1 to 3).
///
/// @param component that dumped
/// @param time cut to hundredths, so that the id tells the dumps of one component apart
/// @param trace outermost call first
/// @param environment output of commands, a list of lines each
record TomatoDump(
        String component,
        String version,
        Instant time,
        Problem problem,
        List<Call> trace,
        Map<String, List<String>> environment) {

    private static final Grouping GROUPING = new Grouping();

    /// What went wrong.
    sealed interface Problem {

        /// Raised by the service's own classes.
        record Raised(String type, String code, String message, String module) implements Problem {}

        /// Any other exception.
        record Foreign(String type, String text) implements Problem {}
    }

    /// One call.
    ///
    /// @param code text of the line
    /// @param locals names and values of variables
    record Call(String file, int line, String function, String code, Map<String, String> locals) {

        /// Variables in a fixed order.
        static Map<String, String> vars(String... namesAndValues) {
            Map<String, String> variables = new LinkedHashMap<>();
            for (int at = 0; at < namesAndValues.length; at += 2) {
                variables.put(namesAndValues[at], namesAndValues[at + 1]);
            }
            return variables;
        }
    }

    /// When it happened, in seconds with two decimals.
    BigDecimal timestamp() {
        BigDecimal seconds =
                BigDecimal.valueOf(time.getEpochSecond())
                        .add(BigDecimal.valueOf(time.getNano(), 9));
        return seconds.setScale(2, RoundingMode.DOWN);
    }

    /// As Python 2 writes the time: without zeros at the end, but for one.
    String dumpId() {
        BigDecimal stripped = timestamp().stripTrailingZeros();
        return (stripped.scale() < 1 ? stripped.setScale(1) : stripped).toPlainString();
    }

    /// Everything but the data and the group.
    ObjectNode head() {
        ObjectNode head = Archive.object().put("timestamp", timestamp()).put("dump_id", dumpId());
        ObjectNode about = head.putObject("description");
        switch (problem) {
            case Problem.Raised raised -> {
                head.put("type", "Error");
                about.put("type", raised.type).put("code", raised.code);
                about.put("message", raised.message).put("onscreenmessage", raised.message);
                about.put("module", raised.module).put("httpcode", 500);
                about.putObject("data");
                about.set("trace", traceRows());
            }
            case Problem.Foreign foreign -> {
                head.put("type", "Exception");
                about.put("subject", foreign.text).put("type", foreign.type);
            }
        }
        head.putObject("software_version").put("component", component).put("version", version);
        return head;
    }

    /// The meta file of a pair.
    ObjectNode meta() {
        return head().put("group_id", group()).put("dump_file_version", 1);
    }

    /// The data of either form.
    ObjectNode data() {
        ObjectNode data = Archive.object();
        ObjectNode exception = data.putObject("exception");
        if (problem instanceof Problem.Foreign foreign) {
            exception.put("type", foreign.type).put("value", foreign.text);
        }
        exception.set("trace", traceRows());
        ArrayNode inspected = exception.putArray("inspect_trace");
        for (Call call : trace) {
            ObjectNode frame = inspected.addObject();
            frame.put("file", call.file).put("line_no", call.line).put("function", call.function);
            frame.putArray("code").add(call.code + "\n");
            ObjectNode locals = frame.putObject("locals");
            call.locals.forEach(locals::put);
        }
        ObjectNode outputs = data.putObject("environment");
        environment.forEach((command, lines) -> {
            ArrayNode output = outputs.putArray(command);
            lines.forEach(output::add);
        });
        return data;
    }

    private ArrayNode traceRows() {
        ArrayNode rows = Archive.array();
        for (Call call : trace) {
            rows.addArray().add(call.file).add(call.line).add(call.function).add(call.code);
        }
        return rows;
    }

    /// The trace as Python 2 writes JSON: the samples are plain ASCII.
    private String traceJson() {
        return trace.stream()
                .map(call ->
                        "[%s, %d, %s, %s]"
                                .formatted(
                                        quoted(call.file),
                                        call.line,
                                        quoted(call.function),
                                        quoted(call.code)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String group() {
        return GROUPING.place(
                        switch (problem) {
                            case Problem.Raised(var type, var code, var message, var module) ->
                                    new GroupingFacts.TomatoError(message, code, type, module);
                            case Problem.Foreign(var type, var text) ->
                                    new GroupingFacts.TomatoException(type, text, traceJson());
                        })
                .group()
                .text();
    }
}
