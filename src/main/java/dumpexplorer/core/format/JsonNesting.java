package dumpexplorer.core.format;

/// Which lists and objects are open.
final class JsonNesting {

    private final JsonBytes bytes;
    private final long[] objects = new long[JsonScanner.MAX_DEPTH / Long.SIZE + 1];
    private int depth;

    JsonNesting(JsonBytes bytes) {
        this.bytes = bytes;
    }

    int depth() {
        return depth;
    }

    boolean inObject() {
        int index = depth - 1;
        return (objects[index >> 6] >>> index & 1) != 0;
    }

    void enterObject() throws MalformedException {
        enter();
        int index = depth - 1;
        objects[index >> 6] |= 1L << index;
    }

    void enterArray() throws MalformedException {
        enter();
        int index = depth - 1;
        objects[index >> 6] &= ~(1L << index);
    }

    void leave() {
        depth--;
    }

    private void enter() throws MalformedException {
        if (depth == JsonScanner.MAX_DEPTH) {
            throw bytes.malformed("nested deeper than " + JsonScanner.MAX_DEPTH + " levels");
        }
        depth++;
    }
}
