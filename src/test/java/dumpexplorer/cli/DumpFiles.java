package dumpexplorer.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// Writes a handful of dumps of both worlds to a folder.
final class DumpFiles {

    static final String FIRST_CRASH = "11111111-1111-4111-8111-111112101103";
    static final String SECOND_CRASH = "22222222-2222-4222-8222-222222101104";
    static final String THIRD_CRASH = "33333333-3333-4333-8333-333332101106";
    static final String PAINT = "Paint::Draw(int)";

    private final Path folder;

    private DumpFiles(Path folder) {
        this.folder = folder;
    }

    /// Three crashes in two groups, two errors of a host in one group, one exception.
    static Path write(Path folder) throws IOException {
        DumpFiles files = new DumpFiles(Files.createDirectories(folder));
        files.crash(FIRST_CRASH, PAINT, "2010-11-03 10:44:59.503195", "3.6.12");
        files.crash(SECOND_CRASH, PAINT, "2010-11-04 08:00:00", "4.0b7");
        files.crash(THIRD_CRASH, "Net::Load(char const*)", "2010-11-06 23:59:59.999999", "4.0");
        files.error("1464000001.25", "VM 1042 failed: \"ä\"", "host-01");
        files.error("1464000100.5", "VM 7 failed: \"ä\"", "host-02");
        files.pair("1464100000.0");
        return folder;
    }

    private void crash(String uuid, String signature, String processed, String version)
            throws IOException {
        String json =
                """
                {"signature": "%s", "uuid": "%s", "date_processed": "%s", "product": "Foxglove",
                "version": "%s", "os_name": "Linux", "os_version": "2.6", "cpu_name": "amd64",
                "reason": "SIGSEGV", "address": "0x8", "uptime": 7, "big": 12345678901234567890,
                "dump": "OS|Linux|2.6\\nCPU|amd64|x|2\\nCrash|SIGSEGV|0x8|1\\n\
                Module|foxglove|4.0|foxglove|ABC0|0x00001000|0x00001fff|1\\n\\n\
                1|0|libdraw.so|%s|draw/paint.cpp|42|0x3\\n1|1|libc.so||||0x77\\n\
                0|0|foxglove|main|main.cpp|7|0x1\\n"}
                """
                        .formatted(signature, uuid, processed, version, signature);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve(uuid + ".jsonz"), bytes.toByteArray());
    }

    private void error(String dumpId, String message, String host) throws IOException {
        String json =
                """
                {"source": "host:%s", "dump_id": "%s", "timestamp": %s, "type": "Error",
                "group_id": "Error__0123456789abcdef0123456789abcdef",
                "software_version": {"component": "hostmanager", "version": "4.0.1"},
                "description": {"type": "internal", "code": "host_error", "message": "%s",
                "module": "hostmanager", "httpcode": 500, "data": {}, "onscreenmessage": "failed",
                "trace": [["/host/vm.py", 12, "start", "run(vm)"]]}}
                """
                        .formatted(host, dumpId, dumpId, message.replace("\"", "\\\""));
        Files.writeString(folder.resolve(host + ".errordump.json"), json);
    }

    private void pair(String dumpId) throws IOException {
        Path component = Files.createDirectories(folder.resolve("backend_core"));
        Files.writeString(
                component.resolve(dumpId + ".meta.json"),
                """
                {"dump_file_version": 1, "timestamp": %s, "dump_id": "%s", "type": "Exception",
                "group_id": "Exception__fedcba9876543210fedcba9876543210",
                "description": {"subject": "'eth1'", "type": "KeyError"},
                "software_version": {"component": "backend_core", "version": "4.0.2"}}\
                """
                        .formatted(dumpId, dumpId));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(
                    """
                    {"environment": {"disks": ["/dev/sda 99%", "tmpfs 1%"]}, "exception":
                    {"type": "KeyError", "value": "'eth1'", "trace": [["/core/net.py", 3, "find", "x[k]"]],
                    "inspect_trace": []}}\
                    """
                            .getBytes(StandardCharsets.UTF_8));
        }
        Files.write(component.resolve(dumpId + ".data.gz"), bytes.toByteArray());
    }
}
