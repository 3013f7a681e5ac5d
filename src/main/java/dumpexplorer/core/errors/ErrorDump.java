package dumpexplorer.core.errors;

import com.fasterxml.jackson.databind.ObjectMapper;
import dumpexplorer.core.grouping.Grouping;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.GroupingFacts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An error of this program as a ToMaTo error dump of type `Exception`: what the seed calls creating a
/// dump. Everything is computed while the error is at hand, so that writing it cannot fail for want of
/// it.
///
/// @param at when it was caught
/// @param thread name of the thread that it ended
/// @param type class of the error
/// @param message its text; empty where it has none
/// @param module room of the program in which it was thrown, such as `core.store`
/// @param trace calls, outermost first: file, line, function
/// @param text the whole stack trace as Java prints it, causes included
/// @param group the group of the error, by ToMaTo's rule for exceptions
record ErrorDump(
        Instant at,
        String thread,
        String type,
        String message,
        String module,
        List<Call> trace,
        String text,
        GroupId group) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROGRAM = "dumpexplorer.";
    private static final int MAX_CALLS = 300;
    private static final int MAX_TEXT = 200_000;

    /// One call of a trace.
    record Call(String file, int line, String function) {}

    /// Takes an error down.
    ///
    /// @param thread the thread that it ended
    /// @param at when it was caught
    static ErrorDump of(Throwable error, Thread thread, Instant at, Grouping grouping) {
        String type = error.getClass().getName();
        String message = error.getMessage() == null ? "" : error.getMessage();
        List<Call> trace = callsOf(error);
        var facts = new GroupingFacts.TomatoException(type, message, traceJson(trace));
        return new ErrorDump(
                at,
                thread.getName(),
                type,
                message,
                roomOf(error),
                trace,
                textOf(error),
                grouping.place(facts).group());
    }

    private static String textOf(Throwable error) {
        var text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.getBuffer().substring(0, Math.min(text.getBuffer().length(), MAX_TEXT));
    }

    private static List<Call> callsOf(Throwable error) {
        List<Call> calls = new ArrayList<>();
        for (StackTraceElement call : error.getStackTrace()) {
            if (calls.size() == MAX_CALLS) {
                break;
            }
            String file = call.getFileName() == null ? call.getClassName() : call.getFileName();
            calls.add(
                    new Call(
                            file,
                            Math.max(0, call.getLineNumber()),
                            call.getClassName() + "." + call.getMethodName()));
        }
        Collections.reverse(calls);
        return List.copyOf(calls);
    }

    private static String roomOf(Throwable error) {
        for (StackTraceElement call : error.getStackTrace()) {
            if (call.getClassName().startsWith(PROGRAM)) {
                String place = call.getClassName();
                int end = place.lastIndexOf('.');
                return end <= PROGRAM.length() ? "main" : place.substring(PROGRAM.length(), end);
            }
        }
        return "unknown";
    }

    /// A short code that users can name and that is the same for the same error: the first eight hex digits
    /// of the group's hash.
    String code() {
        String id = group.text();
        int hash = id.lastIndexOf('_') + 1;
        return id.substring(hash, Math.min(hash + 8, id.length()));
    }

    private static String traceJson(List<Call> trace) {
        StringBuilder json = new StringBuilder("[");
        for (Call call : trace) {
            json.append(json.length() == 1 ? "" : ", ")
                    .append('[')
                    .append(quoted(call.file()))
                    .append(", ")
                    .append(call.line())
                    .append(", ")
                    .append(quoted(call.function()))
                    .append(", null]");
        }
        return json.append(']').toString();
    }

    private static String quoted(String text) {
        return JSON.valueToTree(text).toString();
    }

    /// When it was caught, in seconds since 1970 with six digits after the point.
    BigDecimal timestamp() {
        return BigDecimal.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at), 6);
    }

    /// The meta file of ToMaTo's on-disk format, version 1.
    ///
    /// @param dumpId the id under which it is spooled
    Map<String, @Nullable Object> meta(String dumpId, String version) {
        Map<String, @Nullable Object> meta = new LinkedHashMap<>();
        meta.put("timestamp", timestamp());
        meta.put("dump_id", dumpId);
        meta.put("group_id", group.text());
        meta.put("type", "Exception");
        meta.put("description", Map.of("subject", message, "type", type));
        meta.put("software_version", Map.of("component", "explorer", "version", version));
        meta.put("dump_file_version", 1);
        return meta;
    }

    /// The data file of ToMaTo's on-disk format.
    Map<String, @Nullable Object> content() {
        Map<String, @Nullable Object> exception = new LinkedHashMap<>();
        exception.put("type", type);
        exception.put("value", message);
        exception.put("trace", traceRows());
        exception.put("inspect_trace", List.of());
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("exception", exception);
        content.put("environment", environment());
        content.put("thread", thread);
        content.put("module", module);
        content.put("code", code());
        content.put("trace", text);
        return content;
    }

    private List<List<@Nullable Object>> traceRows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Call call : trace) {
            List<@Nullable Object> row = new ArrayList<>();
            Collections.addAll(row, call.file(), call.line(), call.function(), null);
            rows.add(row);
        }
        return rows;
    }

    // Nothing that could tell who the user is or what their dumps say.
    private static Map<String, List<String>> environment() {
        Runtime machine = Runtime.getRuntime();
        return Map.of(
                "program",
                List.of(
                        "java " + Runtime.version(),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        "processors " + machine.availableProcessors(),
                        "heap used MiB "
                                + ((machine.totalMemory() - machine.freeMemory()) >> 20)
                                + " of "
                                + (machine.maxMemory() >> 20)));
    }
}
