package dumpexplorer.core.format;

/// Which lists and objects are open.
final class JsonNesting {

    private final JsonBytes bytes;
    private final long[] objects = new long[JsonScanner.MAX_DEPTH / Long.SIZE + 1];
    private int depth;
    private boolean inObject;

    JsonNesting(JsonBytes bytes) {
        this.bytes = bytes;
    }

    int depth() {
        return depth;
    }

    /// Whether the innermost one is an object.
    boolean inObject() {
        return inObject;
    }

    void enterObject() throws MalformedException {
        enter();
        int index = depth - 1;
        objects[index >> 6] |= 1L << index;
        inObject = true;
    }

    void enterArray() throws MalformedException {
        enter();
        int index = depth - 1;
        objects[index >> 6] &= ~(1L << index);
        inObject = false;
    }

    void leave() {
        depth--;
        int index = Math.max(0, depth - 1);
        inObject = ((objects[index >> 6] >>> index) & 1) != 0;
    }

    private void enter() throws MalformedException {
        if (depth == JsonScanner.MAX_DEPTH) {
            throw bytes.malformed("nested deeper than " + JsonScanner.MAX_DEPTH + " levels");
        }
        depth++;
    }
}
