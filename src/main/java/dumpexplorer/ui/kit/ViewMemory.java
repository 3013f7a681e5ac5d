package dumpexplorer.ui.kit;

import java.util.Optional;

/// What a screen remembers from one start of the program to the next, by name. On the JavaFX thread.
public interface ViewMemory {

    /// Remembers nothing.
    ViewMemory NONE =
            new ViewMemory() {
                @Override
                public Optional<String> recall(String name) {
                    return Optional.empty();
                }

                @Override
                public void remember(String name, String value) {
                    // Nobody asked for it.
                }
            };

    /// What was remembered last under a name.
    Optional<String> recall(String name);

    /// Remembers something, replacing what was remembered under the name.
    void remember(String name, String value);
}
