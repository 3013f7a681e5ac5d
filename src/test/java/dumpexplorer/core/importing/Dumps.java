package dumpexplorer.core.importing;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Small sound dumps for tests, told apart by a number.
final class Dumps {

    private Dumps() {}

    /// Id of a crash, which ends in its date as Socorro writes it.
    static String id(int number) {
        String text = new UUID(0x1111_2222_3333_4000L + number, 0xa000_0000_0000_0000L).toString();
        return text.substring(0, 29) + "2101104";
    }

    static String crash(int number) {
        return crash(number, "Window::paint" + number % 3);
    }

    static String crash(int number, String signature) {
        LocalDateTime time = LocalDateTime.of(2010, 11, 4, 1, 2, 3).plusMinutes(number * 7L);
        return """
        {"uuid": "%s", "signature": "%s", "date_processed": "%s.000001", \
        "product": "Foxglove", "version": "4.0", "os_name": "Linux", \
        "dump": "OS|Linux|2.6\\nCrash|SIGSEGV|0x0|0\\n\\n0|0|libx|%s|x.cpp|1|0x1\\n"}\
        """
                .formatted(id(number), signature, time, signature);
    }

    static byte[] jsonz(int number) throws IOException {
        return Archives.packed("gz", Archives.text(crash(number)));
    }

    static String meta(int number) {
        return """
        {"timestamp": %d.5, "dump_id": "%d.5", "type": "Error", \
        "group_id": "Error__%032x", "dump_file_version": 1, \
        "software_version": {"component": "hostmanager", "version": "4.0"}, \
        "description": {"message": "disk %d full", "code": "io", "type": "internal", \
        "module": "hostmanager"}}\
        """
                .formatted(
                        Archives.TIME_SECONDS + number,
                        Archives.TIME_SECONDS + number,
                        number % 2,
                        number);
    }

    static byte[] data(int number) throws IOException {
        String json = "{\"environment\": {\"disks\": [\"line %d\"]}}".formatted(number);
        return Archives.packed("gz", Archives.text(json));
    }

    /// Forty crashes and ten error dumps of two hosts, by path.
    static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int number = 0; number < 40; number++) {
            files.put("crashes/" + number / 25 + "/" + id(number) + ".jsonz", jsonz(number));
        }
        for (int number = 0; number < 10; number++) {
            String stem = "host%d/%d.5".formatted(number % 2, Archives.TIME_SECONDS + number);
            files.put(stem + ".data.gz", data(number));
            files.put(stem + ".meta.json", Archives.text(meta(number)));
        }
        files.put("README", Archives.text("Nothing to see here.\n"));
        return files;
    }
}
