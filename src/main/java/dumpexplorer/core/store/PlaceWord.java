package dumpexplorer.core.store;

import dumpexplorer.core.model.DumpId;
import java.util.ArrayList;
import java.util.List;

/// How the path of a stored dump follows from its id, as one short word that many dumps share, so that
/// the index keeps a number for each dump and not a path.
///
/// | word | path of `aabb…` |
/// | --- | --- |
/// | empty | `name/aa/bb/ID.jsonz`: our own dumps, and the seed's layout |
/// | `3:20101101/name` | `20101101/name/aa/bb/cc/ID.jsonz` |
/// | `2/:name` | `name/aa/bb/ID/ID.jsonz`: a folder per crash |
/// | `=name/odd.jsonz` | a file that lies where its id does not lead |
final class PlaceWord {

    /// Of the place where new dumps go.
    static final String CANONICAL = "";

    private static final String ENDING = ".jsonz";
    private static final int MAX_DEPTH = 4;

    private PlaceWord() {}

    /// Where a dump lies.
    ///
    /// @return relative to the library's root, with `/`
    static String path(String word, DumpId id) {
        String name = id.toString();
        if (word.isEmpty()) {
            return canonicalFolder(name) + '/' + name + ENDING;
        }
        if (word.charAt(0) == '=') {
            return word.substring(1);
        }
        StringBuilder path = new StringBuilder(word.substring(word.indexOf(':') + 1));
        int depth = word.charAt(0) - '0';
        for (int level = 0; level < depth; level++) {
            path.append('/').append(radix(name, level));
        }
        if (word.charAt(1) == '/') {
            path.append('/').append(name);
        }
        return path.append('/').append(name).append(ENDING).toString();
    }

    /// The folder of a new dump: `name/aa/bb`.
    static String canonicalFolder(String name) {
        return "name/" + name.substring(0, 2) + '/' + name.substring(2, 4);
    }

    /// The word for a file that holds a dump.
    ///
    /// @param path relative to the library's root, with `/`
    static String of(String path, DumpId id) {
        String name = id.toString();
        List<String> folders = new ArrayList<>(List.of(path.split("/")));
        if (!folders.removeLast().equals(name + ENDING)) {
            return '=' + path;
        }
        boolean ownFolder = !folders.isEmpty() && folders.getLast().equals(name);
        if (ownFolder) {
            folders.removeLast();
        }
        int depth = folders.size() - folders.lastIndexOf("name") - 1;
        if (depth < 1 || depth > MAX_DEPTH || depth == folders.size()) {
            return '=' + path;
        }
        List<String> branch = folders.subList(0, folders.size() - depth);
        for (int level = 0; level < depth; level++) {
            if (!folders.get(branch.size() + level).equals(radix(name, level))) {
                return '=' + path;
            }
        }
        String word = depth + (ownFolder ? "/:" : ":") + String.join("/", branch);
        return word.equals("2:name") ? CANONICAL : word;
    }

    /// The id that a file's name says, without looking into it.
    static java.util.Optional<DumpId> idOf(String fileName) {
        return fileName.length() == 36 + ENDING.length()
                ? DumpId.parse(fileName.substring(0, 36))
                : java.util.Optional.empty();
    }

    // Radix folders are pairs of the id's letters, counted over its first eight.
    private static String radix(String name, int level) {
        return name.substring(2 * level, 2 * level + 2);
    }
}
