package dumpexplorer.ui.sources;

import java.nio.file.Path;
import java.util.Optional;

/// Nobody chooses anything.
final class NoChooser implements PathChooser {

    @Override
    public Optional<Path> chooseFile(String title) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return Optional.empty();
    }
}
