package dumpexplorer.core.format.crash;

import dumpexplorer.core.format.DumpNames;
import dumpexplorer.core.format.JsonFormat;
import dumpexplorer.core.format.JsonReading;
import dumpexplorer.core.format.StackJsonFormat;
import dumpexplorer.core.format.StackReading;
import dumpexplorer.core.format.TextFormat;
import dumpexplorer.core.format.TopLevel;
import dumpexplorer.core.model.Clue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Processed crashes, one JSON object each.
public final class CrashFormat implements JsonFormat {

    /// Members that hardly anything but a crash has.
    private static final Set<String> OWN =
            Set.of(
                    "uuid",
                    "signature",
                    "date_processed",
                    "dump",
                    "json_dump",
                    "java_exception",
                    "java_stack_trace",
                    "crashing_thread",
                    "crashedThread",
                    "crash_reason",
                    "crash_address",
                    "mdsw_status_string",
                    "client_crash_date",
                    "processor_notes");

    /// Members that others have, too.
    private static final Set<String> SHARED =
            Set.of(
                    "product",
                    "version",
                    "group_id",
                    "source",
                    "os_name",
                    "os_version",
                    "os_pretty_version",
                    "cpu_name",
                    "cpu_arch",
                    "cpu_info",
                    "reason",
                    "build",
                    "build_id",
                    "uptime",
                    "install_age",
                    "release_channel");

    /// Members that only signatures depend on; each of its own.
    static final Map<String, Clue> CLUES =
            Map.of(
                    "oom_allocation_size", Clue.OOM_ALLOCATION_SIZE,
                    "js_large_allocation_failure", Clue.JS_LARGE_ALLOCATION_FAILURE,
                    "abort_message", Clue.ABORT_MESSAGE,
                    "hang", Clue.HANG,
                    "async_shutdown_timeout", Clue.ASYNC_SHUTDOWN_TIMEOUT,
                    "ipc_channel_error", Clue.IPC_CHANNEL_ERROR,
                    "ipc_message_name", Clue.IPC_MESSAGE_NAME,
                    "mdsw_status_string", Clue.STACKWALKER_STATUS);

    /// A list or a text.
    static final String ADDITIONAL_MINIDUMPS = "additional_minidumps";

    private static final Set<String> PARTS =
            Set.of(
                    ADDITIONAL_MINIDUMPS,
                    "dump",
                    "json_dump",
                    "java_exception",
                    "java_stack_trace",
                    "java_stack_trace_raw");
    private static final int OWN_WEIGHT = 2;
    private static final int MARK = 4;

    private final List<TextFormat> stackTexts;
    private final StackJsonFormat stackJson;

    /// @param stackTexts kinds of text that `dump` and `java_stack_trace` may hold
    /// @param stackJson kind of map that `json_dump` is
    public CrashFormat(List<TextFormat> stackTexts, StackJsonFormat stackJson) {
        this.stackTexts = List.copyOf(stackTexts);
        this.stackJson = stackJson;
    }

    @Override
    public Set<String> facts() {
        Set<String> facts = new HashSet<>(OWN);
        facts.addAll(SHARED);
        facts.addAll(CLUES.keySet());
        facts.removeAll(PARTS);
        return facts;
    }

    @Override
    public Set<String> parts() {
        return PARTS;
    }

    @Override
    public boolean hasNameOf(String fileName) {
        return DumpNames.isCrash(fileName);
    }

    @Override
    public boolean hasMarkOf(TopLevel top) {
        long own = OWN.stream().filter(top::isSet).count();
        long shared = SHARED.stream().filter(top::isSet).count();
        return own > 0 && OWN_WEIGHT * own + shared >= MARK;
    }

    @Override
    public boolean tellsGroup(TopLevel top) {
        return Stream.of("group_id", "signature")
                .anyMatch(name -> top.findText(name).filter(text -> !text.isEmpty()).isPresent());
    }

    @Override
    public JsonReading begin() {
        return new CrashReading(new EmbeddedText(stackTexts), stackJson);
    }

    @Override
    public StackReading beginStacks() {
        return new CrashStacks(new EmbeddedText(stackTexts), stackJson);
    }
}
