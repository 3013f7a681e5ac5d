package dumpexplorer.benchmark.samples;

import java.util.List;

/// Kinds of computers that crash.
enum Machine {
    OLD_WINDOWS(
            "Windows NT",
            "5.1.2600 Service Pack 3",
            "x86",
            "GenuineIntel family 6 model 15|2",
            ".dll"),
    WINDOWS(
            "Windows NT",
            "6.1.7601 Service Pack 1",
            "x86",
            "AuthenticAMD family 16 model 6|4",
            ".dll"),
    MAC("Mac OS X", "10.6.8 10K549", "amd64", "family 6 model 23 stepping 10|2", ".dylib"),
    LINUX("Linux", "0.0.0 Linux 2.6.38-8-generic x86_64", "amd64", "family 6 model 37|4", ".so");

    private static final List<String> WINDOWS_REASONS =
            List.of(
                    "EXCEPTION_ACCESS_VIOLATION_READ",
                    "EXCEPTION_ACCESS_VIOLATION_WRITE",
                    "EXCEPTION_STACK_OVERFLOW",
                    "EXCEPTION_BREAKPOINT");
    private static final List<String> MAC_REASONS =
            List.of(
                    "EXC_BAD_ACCESS / KERN_INVALID_ADDRESS",
                    "EXC_BAD_ACCESS / KERN_PROTECTION_FAILURE");
    private static final List<String> LINUX_REASONS = List.of("SIGSEGV", "SIGABRT", "SIGBUS");

    final String os;
    final String osVersion;
    final String cpu;
    final String cpuInfo;
    final String ending;

    Machine(String os, String osVersion, String cpu, String cpuInfo, String ending) {
        this.os = os;
        this.osVersion = osVersion;
        this.cpu = cpu;
        this.cpuInfo = cpuInfo;
        this.ending = ending;
    }

    List<String> reasons() {
        return switch (this) {
            case OLD_WINDOWS, WINDOWS -> WINDOWS_REASONS;
            case MAC -> MAC_REASONS;
            case LINUX -> LINUX_REASONS;
        };
    }
}
