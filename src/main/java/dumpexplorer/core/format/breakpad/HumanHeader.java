package dumpexplorer.core.format.breakpad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines above the first thread: what crashed where and why.
final class HumanHeader {

    /// How lines begin that start a part of the header; those that belong to a part are indented.
    private static final List<String> STARTS =
            List.of(
                    "Operating system:",
                    "CPU:",
                    "GPU:",
                    "Linux ",
                    "No crash",
                    "Crash ",
                    "Crashing instruction:",
                    "Crashing address ",
                    "Memory accessed by ",
                    "No memory accessed",
                    "Instruction pointer update ",
                    "No instruction pointer update",
                    "Assertion:",
                    "Mac Crash Info:",
                    "Mac Boot Args:",
                    "Process uptime:");

    private @Nullable String os;
    private @Nullable String osVersion;
    private @Nullable String cpu;
    private @Nullable String reason;
    private String above = "";

    @Nullable String os() {
        return os;
    }

    @Nullable String osVersion() {
        return osVersion;
    }

    @Nullable String cpu() {
        return cpu;
    }

    @Nullable String reason() {
        return reason;
    }

    /// Takes a line.
    ///
    /// @return whether it was understood
    boolean take(String line) {
        String value = line.substring(line.indexOf(':') + 1).strip();
        if (line.startsWith("Operating system:")) {
            os = value;
        } else if (line.startsWith("CPU:")) {
            cpu = value;
        } else if (line.startsWith("Crash reason:") && !value.isEmpty()) {
            reason = value;
        } else if (above.startsWith("Operating system:") && line.startsWith(" ")) {
            osVersion = line.strip();
        }
        above = line;
        return line.startsWith(" ") || STARTS.stream().anyMatch(line::startsWith);
    }
}
