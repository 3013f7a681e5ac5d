package dumpexplorer.core.store;

import dumpexplorer.core.AllFormats;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpInput;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.format.ParseResult;
import dumpexplorer.core.format.ParsedDump;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/// Made-up dumps, the same for the same numbers.
final class SampleDumps {

    static final Formats FORMATS = AllFormats.create();

    private SampleDumps() {}

    /// Id of a made-up crash.
    static String id(int number) {
        Random random = new Random(number);
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /// Time of a made-up crash, as its JSON tells it.
    static String time(int number) {
        return "2010-11-%02d %02d:%02d:%02d.%06d"
                .formatted(
                        1 + number % 28,
                        number % 24,
                        number * 7 % 60,
                        number % 60,
                        number % 1_000_000);
    }

    /// JSON of a made-up crash in one of seven groups.
    static String crashJson(int number) {
        return crashJson(id(number), number);
    }

    static String crashJson(String id, int number) {
        return """
        {"signature": "Pump%d::Run(int)", "uuid": "%s", "date_processed": "%s",
         "product": "Foxglove", "version": "4.%d", "os_name": "Linux", "os_version": "2.6",
         "cpu_name": "amd64", "crash_reason": "SIGSEGV", "success": true,
         "dump": "OS|Linux|2.6\\nCPU|amd64|x|2\\nCrash|SIGSEGV|0x0|0\\n\\n0|0|core.so|Pump%d::Run(int)|a.cpp|1|0x1\\n0|1|core.so|Main%d|b.cpp|2|0x2\\n"}
        """
                .formatted(number % 7, id, time(number), number % 3, number % 7, number % 11);
    }

    static byte[] gzip(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static ParsedDump crash(int number) {
        return parse(id(number) + ".jsonz", gzip(crashJson(number)));
    }

    /// An exception of a host, as the web front end exports it: without group id, with or without data.
    static ParsedDump exception(int number, String subject, String data) {
        String json =
                """
                {"timestamp": %d.25, "dump_id": "%d.25", "source": "host:host-01", "type": "Exception",
                 "description": {"subject": "%s", "type": "KeyError"},
                 "software_version": {"component": "hostmanager", "version": "4.0.1"}%s}
                """
                        .formatted(
                                1_495_000_000 + number,
                                1_495_000_000 + number,
                                subject,
                                data.isEmpty() ? "" : ", \"data\": " + data);
        return parse(
                "host:host-01__" + (1_495_000_000 + number) + ".25.errordump.json",
                json.getBytes(StandardCharsets.UTF_8));
    }

    /// Data of an exception whose trace goes through one function.
    static String data(String subject, String function) {
        return """
        {"exception": {"type": "KeyError", "value": "%s", "trace": [["/a.py", 12, "%s", "x = d[k]"]],
          "inspect_trace": []}, "environment": {}}\
        """
                .formatted(subject, function);
    }

    static ParsedDump parse(String fileName, byte[] bytes) {
        try {
            return switch (FORMATS.read(DumpInput.of(fileName, Content.of(bytes)))) {
                case ParseResult.Parsed(ParsedDump dump) -> dump;
                case ParseResult.Rejected rejected ->
                        throw new IllegalStateException(rejected.toString());
                case ParseResult.Skipped skipped ->
                        throw new IllegalStateException(skipped.toString());
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
