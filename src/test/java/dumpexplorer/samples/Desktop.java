package dumpexplorer.samples;

/// A kind of computer that the desktop program runs on: system, processor, its description with the number
/// of cores after a bar, and how the names of libraries end.
enum Desktop {
    WINDOWS("Windows NT", "10.0.22631 ", "amd64", "family 6 model 154 stepping 3|12", ".dll"),
    MAC("Mac OS X", "14.4.1 23E224", "arm64", "apple m2|8", ".dylib"),
    LINUX("Linux", "0.0.0 Linux 6.8.0-31-generic x86_64", "amd64", "family 25 model 80|16", ".so");

    final String os;
    final String osVersion;
    final String cpu;
    final String cpuInfo;
    final String ending;

    Desktop(String os, String osVersion, String cpu, String cpuInfo, String ending) {
        this.os = os;
        this.osVersion = osVersion;
        this.cpu = cpu;
        this.cpuInfo = cpuInfo;
        this.ending = ending;
    }

    /// File name of a binary.
    String file(String module) {
        return module.equals("fernweh-atlas") ? module : module + ending;
    }
}
