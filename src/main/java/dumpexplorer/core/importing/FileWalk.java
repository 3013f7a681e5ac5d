package dumpexplorer.core.importing;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.SourceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Goes through files and folders, in an order that depends on their names alone, past every
/// symbolic link. For one thread.
final class FileWalk {

    private final Inbox inbox;
    private final Meter meter;
    private final Progress progress;
    private final @Nullable SourceName source;
    private final Set<Path> avoided;
    private final ShapeReader shapes = new ShapeReader();

    /// @param source for dumps that name none; null to derive it
    /// @param avoided folders not to go into, as real paths
    FileWalk(
            Inbox inbox,
            Meter meter,
            Progress progress,
            @Nullable SourceName source,
            Collection<Path> avoided) {
        this.inbox = inbox;
        this.meter = meter;
        this.progress = progress;
        this.source = source;
        this.avoided = Set.copyOf(avoided);
    }

    /// Hands over what some paths of the user's hold. A path that is itself a link is followed.
    ///
    /// @param paths files and folders that exist
    /// @throws IOException when the library fails
    void walk(List<Path> paths) throws IOException {
        Set<Path> given = new HashSet<>(paths);
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                walkFolder(path, path.toString());
            } else {
                walkGiven(path, given);
            }
        }
        for (Candidate.Unread file : inbox.takeMisnamed()) {
            walkFile(file.file(), file.where(), name -> Optional.empty());
        }
    }

    private void walkFolder(Path folder, String place) throws IOException {
        FolderListing listing;
        try {
            listing = FolderListing.of(folder);
        } catch (IOException trouble) {
            reject(place, trouble);
            return;
        }
        String folderName = lastName(folder);
        for (Path name : listing.names()) {
            progress.checkStopped();
            String below = place + "/" + EntryName.shown(name.toString());
            walkEntry(folder.resolve(name), new Spot(folderName, below), listing::findHalf);
        }
    }

    /// @param folder name of the folder around a file
    /// @param place of the file, as reports name it
    private record Spot(String folder, String place) {}

    private void walkEntry(Path path, Spot spot, Function<String, Optional<UserFile>> siblings)
            throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException trouble) {
            reject(spot.place, trouble);
            return;
        }
        if (attributes.isDirectory()) {
            if (!avoided.contains(path.toAbsolutePath().normalize())) {
                walkFolder(path, spot.place);
            }
            return;
        }
        Optional<UserFile> file = UserFile.of(path, attributes);
        if (file.isPresent()) {
            walkFile(file.get(), spot, siblings);
        }
    }

    private void walkGiven(Path path, Set<Path> given) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        UserFile file =
                UserFile.of(path, attributes)
                        .orElseThrow(
                                () -> new IOException(path + " is neither a file nor a folder"));
        Path folder = path.toAbsolutePath().normalize().getParent();
        Spot spot = new Spot(folder == null ? "" : lastName(folder), path.toString());
        walkFile(file, spot, name -> findSibling(path, name, given));
    }

    /// A data file is taken along by its meta file only if that is given too.
    private static Optional<UserFile> findSibling(Path path, String name, Set<Path> given) {
        try {
            Path sibling = path.resolveSibling(name);
            boolean wanted = PairRole.of(name) != PairRole.META || given.contains(sibling);
            return wanted ? UserFile.find(sibling) : Optional.empty();
        } catch (InvalidPathException notOfThisEncoding) {
            return Optional.empty();
        }
    }

    private void walkFile(UserFile file, Spot spot, Function<String, Optional<UserFile>> siblings)
            throws IOException {
        Where where = new Where(file.name(), spot.folder, spot.place, file.modified(), 0);
        if (Candidate.Unread.fits(file)) {
            meter.beginFile(spot.place, file.sizeBytes());
            inbox.take(new Candidate.Unread(file, where, source));
            meter.endFile();
        } else {
            walkFile(file, where, siblings);
        }
    }

    private void walkFile(UserFile file, Where where, Function<String, Optional<UserFile>> siblings)
            throws IOException {
        meter.beginFile(where.place(), file.sizeBytes());
        Layer layer = new Layer(this::passed);
        Ration ration = new Ration(layer, file.sizeBytes());
        Unpacker unpacker = new Unpacker(inbox, source, bytes -> passed(ration, bytes), shapes);
        PairRole role = PairRole.of(file.name());
        try {
            if (role == PairRole.NONE) {
                unpacker.unpack(open(file, layer), where);
            } else {
                new FilePair(file, where, siblings, unpacker, layer).take(role);
            }
        } catch (Damage damage) {
            inbox.take(new Candidate.Broken(where.place(), damage.reason()));
        } finally {
            meter.endFile();
        }
    }

    static Material open(UserFile file, Layer layer) throws IOException {
        return FileMaterial.of(file.path(), file.sizeBytes(), layer);
    }

    private void passed(long bytes) {
        meter.passed(bytes);
        progress.checkStopped();
    }

    private void passed(Ration ration, long bytes) throws IOException {
        progress.checkStopped();
        ration.passed(bytes);
    }

    private void reject(String place, IOException trouble) throws IOException {
        inbox.take(new Candidate.Broken(place, Reasons.of(trouble)));
    }

    private static String lastName(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
