package dumpexplorer.core.store;

import java.util.Optional;
import java.util.function.ObjIntConsumer;

/// Texts of an index that are not kept with its rows. Safe from any thread.
interface SavedTexts {

    /// No texts at all.
    SavedTexts NONE =
            new SavedTexts() {
                @Override
                public void readTitles(ObjIntConsumer<String> taker) {}

                @Override
                public void readFrames(ObjIntConsumer<String> taker) {}

                @Override
                public void readStacks(ObjIntConsumer<byte[]> taker) {}

                @Override
                public Optional<String> findTitle(int number) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> findDumpId(int row) {
                    return Optional.empty();
                }

                @Override
                public void readDumpIds(int first, int last, ObjIntConsumer<String> taker) {}
            };

    /// Reads all titles in the order of their numbers.
    void readTitles(ObjIntConsumer<String> taker);

    /// Reads all frames in the order of their numbers.
    void readFrames(ObjIntConsumer<String> taker);

    /// Reads all stacks in the order of their numbers.
    void readStacks(ObjIntConsumer<byte[]> taker);

    /// The text of a saved title.
    Optional<String> findTitle(int number);

    /// The sender's id of a saved dump.
    Optional<String> findDumpId(int row);

    /// The senders' ids of saved dumps, from one row to another, both included.
    void readDumpIds(int first, int last, ObjIntConsumer<String> taker);
}
