package dumpexplorer.ui.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;

/// Crashes made up for tests of the window: 12 of `Pump::run` in March 2024, 6 of `Valve::open` in June,
/// 3 of `Tank::drain` in September.
final class MadeUpDumps {

    private MadeUpDumps() {}

    /// Writes all 21 into a folder.
    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int number = 0; number < 12; number++) {
            write(folder, number, "Pump::run", "03");
        }
        for (int number = 12; number < 18; number++) {
            write(folder, number, "Valve::open", "06");
        }
        for (int number = 18; number < 21; number++) {
            write(folder, number, "Tank::drain", "09");
        }
        return folder;
    }

    /// Writes one more, and one that is cut off.
    static Path writeWithDamage(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder, 100, "Pump::run", "03");
        Files.writeString(
                folder.resolve(id(101) + ".json"), "{\"uuid\": \"" + id(101) + "\", \"sig");
        return folder;
    }

    private static void write(Path folder, int number, String function, String month)
            throws IOException {
        String json =
                """
                {"signature": "%s", "uuid": "%s", "date_processed": "2024-%s-%02d 10:%02d:00.000000",
                 "product": "Waterworks", "version": "2.%d", "os_name": "Linux", "os_version": "6.1",
                 "cpu_name": "amd64", "reason": "SIGSEGV", "success": true,
                 "dump": "OS|Linux|6.1\\nCPU|amd64|x|2\\nCrash|SIGSEGV|0x0|0\\n\\n0|0|water.so|%s|pump.cpp|42|0x1\\n0|1|water.so|main|main.cpp|7|0x2\\n"}
                """
                        .formatted(
                                function,
                                id(number),
                                month,
                                1 + number % 20,
                                number % 60,
                                number % 3,
                                function);
        Files.writeString(folder.resolve(id(number) + ".json"), json, StandardCharsets.UTF_8);
    }

    private static String id(int number) {
        var random = new Random(number);
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
