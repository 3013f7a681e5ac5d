package dumpexplorer.core.store;

import java.security.MessageDigest;
import java.util.List;

/// The numbers of titles, frames and stacks, whose texts are in the database alone. Written under the lock
/// of {@link IndexMemory}.
final class LongTexts {

    private final DigestMap titles = new DigestMap();
    private final DigestMap frames = new DigestMap();
    private final DigestMap stacks = new DigestMap();
    private final MessageDigest digest = Hashes.newSha256();

    // ---- loading, in the order of their numbers

    void loadTitle(Hashes.Half hash) {
        titles.add(hash);
    }

    void loadFrame(Hashes.Half hash) {
        frames.add(hash);
    }

    void loadStack(Hashes.Half hash) {
        stacks.add(hash);
    }

    /// An empty list of changes that come after what is known now.
    ///
    /// @param groupCount groups known now
    Unsaved newUnsaved(int groupCount) {
        return new Unsaved(groupCount, titles.size(), frames.size(), stacks.size());
    }

    // ---- numbers; a new text is added to the changes

    int title(Hashes.Half hash, String text, Unsaved changes) {
        int known = titles.find(hash);
        if (known >= 0) {
            return known;
        }
        changes.titles.add(new Unsaved.Text(hash, text));
        return titles.add(hash);
    }

    int stack(Hashes.Half hash, List<String> texts, Unsaved changes) {
        int known = stacks.find(hash);
        if (known >= 0) {
            return known;
        }
        int[] numbers = new int[texts.size()];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = frame(texts.get(at), changes);
        }
        changes.stacks.add(new Unsaved.Stack(hash, FrameList.pack(numbers)));
        return stacks.add(hash);
    }

    private int frame(String text, Unsaved changes) {
        Hashes.Half hash = Hashes.half(digest, text);
        int known = frames.find(hash);
        if (known >= 0) {
            return known;
        }
        changes.frames.add(new Unsaved.Text(hash, text));
        return frames.add(hash);
    }

    /// Whether a title and a stack have these numbers.
    boolean are(RowHashes hashes, int title, int stack) {
        return titles.find(hashes.title()) == title && stacks.find(hashes.stack()) == stack;
    }
}
