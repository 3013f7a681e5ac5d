package dumpexplorer.core.store;

import dumpexplorer.core.model.DumpId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Writes the links of the date branch: `date/YYYY/MM/DD/HH/MM_n/ID`, UTC, MM in steps of five minutes,
/// each leading relatively to the folder that holds the dump. Where the file system has no symbolic
/// links, a small text file with the same relative path stands in.
final class DateBranch {

    /// Links in one folder before the next number begins.
    static final int MAX_LINKS = 1_024;

    static final long SLOT_MICROS = 5 * 60 * 1_000_000L;
    private static final String UP = "../../../../../../";
    private static final int STRIPES = 64;
    private static final int SLOTS_REMEMBERED_PER_STRIPE = 512;

    private final Path root;
    private final Slots[] stripes = new Slots[STRIPES];
    private volatile boolean symbolic;

    /// The folder of a slot that links go to.
    private static final class Slot {
        int number;
        int links;
    }

    /// Slots used of late, by their number within the stripe; the others are counted again when they come up.
    private static final class Slots extends LinkedHashMap<Long, Slot> {

        private static final long serialVersionUID = 1;

        Slots() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Slot> eldest) {
            return size() > SLOTS_REMEMBERED_PER_STRIPE;
        }
    }

    DateBranch(Path root) {
        this(root, true);
    }

    /// @param symbolic whether to try symbolic links at all
    DateBranch(Path root, boolean symbolic) {
        this.root = root;
        this.symbolic = symbolic;
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            stripes[stripe] = new Slots();
        }
    }

    /// The folder of a slot without its number: `date/2009/03/31/14/45`.
    static String slotPath(long timeMicros) {
        long second = Math.floorDiv(timeMicros, 1_000_000L);
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        StringBuilder path = new StringBuilder("date/");
        twoDigits(path, time.getYear() / 100);
        twoDigits(path, time.getYear() % 100);
        twoDigits(path.append('/'), time.getMonthValue());
        twoDigits(path.append('/'), time.getDayOfMonth());
        twoDigits(path.append('/'), time.getHour());
        twoDigits(path.append('/'), time.getMinute() / 5 * 5);
        return path.toString();
    }

    private static void twoDigits(StringBuilder path, int number) {
        path.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /// Adds the link of a dump unless it is there in any folder of its slot.
    ///
    /// @return whether it was missing
    /// @throws IOException when the disk refuses
    boolean mend(DumpId id, long timeMicros, String folder) throws IOException {
        String path = slotPath(timeMicros);
        Path target = Path.of(UP + folder);
        for (int number = 0; true; number++) {
            Path slotFolder = root.resolve(path + '_' + number);
            if (!Files.isDirectory(slotFolder, LinkOption.NOFOLLOW_LINKS)) {
                break;
            }
            Path link = slotFolder.resolve(id.toString());
            if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)
                    && readTarget(link).map(target::equals).orElse(false)) {
                return false;
            }
        }
        link(id, timeMicros, folder);
        return true;
    }

    /// Adds the link of a dump, which is not there yet.
    ///
    /// @param folder of the dump's file, relative to the root
    /// @throws IOException when the disk refuses
    void link(DumpId id, long timeMicros, String folder) throws IOException {
        long number = Math.floorDiv(timeMicros, SLOT_MICROS);
        Slots slots = stripes[Math.floorMod(number, STRIPES)];
        long inStripe = Math.floorDiv(number, STRIPES);
        String path = slotPath(timeMicros);
        synchronized (slots) {
            Slot slot = slots.get(inStripe);
            if (slot == null) {
                slot = new Slot();
                count(slot, path);
                slots.put(inStripe, slot);
            }
            if (slot.links >= MAX_LINKS) {
                slot.number++;
                slot.links = 0;
                count(slot, path);
            }
            Path link = root.resolve(path + '_' + slot.number + '/' + id);
            if (create(link, Path.of(UP + folder))) {
                slot.links++;
            }
        }
    }

    // Goes on to the first folder with room, creating it where there is none.
    private void count(Slot slot, String path) throws IOException {
        while (true) {
            Path folder = root.resolve(path + '_' + slot.number);
            if (isNew(folder)) {
                slot.links = 0;
                return;
            }
            String[] names = folder.toFile().list();
            slot.links = names == null ? 0 : names.length;
            if (slot.links < MAX_LINKS) {
                return;
            }
            slot.number++;
        }
    }

    private static boolean isNew(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException known) {
            return false;
        } catch (NoSuchFileException parentMissing) {
            Files.createDirectories(folder);
            return true;
        }
    }

    private boolean create(Path link, Path target) throws IOException {
        try {
            if (symbolic) {
                Files.createSymbolicLink(link, target);
                return true;
            }
        } catch (FileAlreadyExistsException there) {
            return replace(link, target);
        } catch (NoSuchFileException folderRemoved) {
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, target);
            return true;
        } catch (UnsupportedOperationException none) {
            symbolic = false;
        } catch (IOException refused) {
            if (!isWindows()) {
                throw refused;
            }
            symbolic = false; // there, links are a privilege
        }
        return standIn(link, target);
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static boolean replace(Path link, Path target) throws IOException {
        if (!readTarget(link).map(target::equals).orElse(false)) {
            Files.delete(link);
            Files.createSymbolicLink(link, target);
        }
        return false;
    }

    private static boolean standIn(Path link, Path target) throws IOException {
        boolean created = !Files.exists(link, LinkOption.NOFOLLOW_LINKS);
        String text = target.toString().replace('\\', '/');
        Path unfinished = link.resolveSibling(TreeScan.UNFINISHED_PREFIX + link.getFileName());
        Files.writeString(unfinished, text, StandardCharsets.UTF_8);
        Files.move(unfinished, link, StandardCopyOption.ATOMIC_MOVE);
        return created;
    }

    /// Where a link leads, or what the text file says that stands in for one.
    ///
    /// @return nothing where it is neither
    static Optional<Path> readTarget(Path link) throws IOException {
        try {
            return Optional.of(Files.readSymbolicLink(link));
        } catch (NotLinkException | UnsupportedOperationException file) {
            boolean small =
                    Files.isRegularFile(link, LinkOption.NOFOLLOW_LINKS)
                            && Files.size(link) <= 4_096;
            return small ? Optional.of(Path.of(Files.readString(link).strip())) : Optional.empty();
        }
    }
}
