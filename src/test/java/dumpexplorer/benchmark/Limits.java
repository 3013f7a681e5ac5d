package dumpexplorer.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What this machine needs at least for each step of an import of `.jsonz` files, on one core: the
/// simplest loop that does the step, and nothing else.
final class Limits {

    private static final Set<String> FIELDS =
            Set.of(
                    "signature",
                    "uuid",
                    "date_processed",
                    "product",
                    "version",
                    "os_name",
                    "os_version",
                    "cpu_name",
                    "reason",
                    "address",
                    "build",
                    "uptime",
                    "process_type",
                    "crashing_thread",
                    "crashedThread",
                    "release_channel",
                    "client_crash_date");
    private static final int HEADER_BYTES = 10;

    private final List<Path> files;
    private final Path scratch;
    private final Inflater inflater = new Inflater(true);
    private final byte[] packed = new byte[8 << 20];
    private final byte[] inflated = new byte[64 << 20];
    private final JsonFactory json = new JsonFactory();

    /// One step's cost.
    ///
    /// @param step in words
    /// @param microsecondsPerDump on one core
    record Cost(String step, double microsecondsPerDump) {}

    Limits(List<Path> files, Path scratch) {
        this.files = files;
        this.scratch = scratch;
    }

    /// The steps of a whole import, in order.
    List<Cost> ofImport() throws IOException, SQLException, DataFormatException {
        double read = perFile(this::read);
        double inflate = perFile(file -> inflate(read(file)));
        double parse = perFile(file -> parse(inflate(read(file))));
        double store = store();
        return List.of(
                new Cost("read the file", read),
                new Cost("inflate and check it", inflate - read),
                new Cost("find 17 fields in its JSON", parse - inflate),
                new Cost("create file, link and folders", store),
                new Cost("insert its row into H2", rows()));
    }

    private interface Step {
        void on(Path file) throws IOException, DataFormatException;
    }

    // Twice, and the second time counts: the compiler has seen the loop and the disk cache holds
    // the files.
    private double perFile(Step step) throws IOException, DataFormatException {
        double microseconds = 0;
        for (int round = 0; round < 2; round++) {
            long begin = System.nanoTime();
            for (Path file : files) {
                step.on(file);
            }
            microseconds = (System.nanoTime() - begin) / 1e3 / files.size();
        }
        return microseconds;
    }

    private int read(Path file) throws IOException {
        try (var stream = new FileInputStream(file.toFile())) {
            return stream.readNBytes(packed, 0, packed.length);
        }
    }

    private int inflate(int packedBytes) throws IOException, DataFormatException {
        inflater.reset();
        inflater.setInput(packed, HEADER_BYTES, packedBytes - HEADER_BYTES);
        int length = inflater.inflate(inflated);
        var check = new CRC32();
        check.update(inflated, 0, length);
        int trailer = packedBytes - inflater.getRemaining();
        long expected = 0;
        for (int at = 3; at >= 0; at--) {
            expected = expected << 8 | (packed[trailer + at] & 0xff);
        }
        if (check.getValue() != expected) {
            throw new IOException("the benchmark's input is damaged");
        }
        return length;
    }

    private void parse(int length) throws IOException {
        try (JsonParser parser = json.createParser(inflated, 0, length)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = FIELDS.contains(parser.currentName());
                parser.nextToken();
                if (wanted) {
                    parser.getText();
                }
                parser.skipChildren();
            }
        }
    }

    private double store() throws IOException {
        Path tree = Files.createDirectory(scratch.resolve("tree"));
        long begin = System.nanoTime();
        for (int number = 0; number < files.size(); number++) {
            String name =
                    UUID.nameUUIDFromBytes(
                                    new byte[] {
                                        (byte) number, (byte) (number >> 8), (byte) (number >> 16)
                                    })
                            .toString();
            String folder = name.substring(0, 2) + "/" + name.substring(2, 4);
            create(
                    tree.resolve("name").resolve(folder).resolve(name + ".jsonz"),
                    read(files.get(number)));
            int minutes = (int) ((long) number * 120_000 / files.size()) * 5 / 5;
            link(
                    tree.resolve(
                            "date/2026/%02d/%02d/%02d/%02d_0/%s"
                                    .formatted(
                                            1 + minutes / 40_320 % 12,
                                            1 + minutes / 1440 % 28,
                                            minutes / 60 % 24,
                                            minutes % 60 / 5 * 5,
                                            name)),
                    Path.of("../../../../../../name", folder));
        }
        return (System.nanoTime() - begin) / 1e3 / files.size();
    }

    private void create(Path file, int length) throws IOException {
        for (int attempt = 0; ; attempt++) {
            try (var stream = Files.newOutputStream(file)) {
                stream.write(packed, 0, length);
                return;
            } catch (NoSuchFileException folderMissing) {
                if (attempt > 0) {
                    throw folderMissing;
                }
                Files.createDirectories(file.getParent());
            }
        }
    }

    private static void link(Path link, Path target) throws IOException {
        for (int attempt = 0; ; attempt++) {
            try {
                Files.createSymbolicLink(link, target);
                return;
            } catch (NoSuchFileException folderMissing) {
                if (attempt > 0) {
                    throw folderMissing;
                }
                Files.createDirectories(link.getParent());
            }
        }
    }

    private double rows() throws SQLException {
        String url = "jdbc:h2:async:" + scratch.resolve("rows").toAbsolutePath();
        try (Connection database = DriverManager.getConnection(url)) {
            database.setAutoCommit(false);
            database.createStatement()
                    .execute(
                            "create table row_of_dump (num int primary key, id uuid, at bigint, grp int,"
                                    + " a int, b int, c int, d int, e int, title int, stack int)");
            long begin = System.nanoTime();
            try (PreparedStatement insert =
                    database.prepareStatement(
                            "insert into row_of_dump values (?,?,?,?,?,?,?,?,?,?,?)")) {
                for (int number = 0; number < files.size(); number++) {
                    fill(insert, number);
                    if (number % 1000 == 999) {
                        insert.executeBatch();
                        database.commit();
                    }
                }
                insert.executeBatch();
                database.commit();
            }
            return (System.nanoTime() - begin) / 1e3 / files.size();
        }
    }

    private static void fill(PreparedStatement insert, int number) throws SQLException {
        insert.setInt(1, number);
        insert.setObject(2, new UUID(number * 0x9e3779b97f4a7c15L, number));
        insert.setLong(3, 1_290_000_000_000_000L + number);
        for (int column = 4; column <= 11; column++) {
            insert.setInt(column, number % (column * 7));
        }
        insert.addBatch();
    }
}
