package dumpexplorer.core.remote.xmlrpc;

import org.jspecify.annotations.Nullable;

/// The elements of XML-RPC, with the names that programs use for them.
enum Tag {
    METHOD_RESPONSE("methodResponse"),
    METHOD_CALL("methodCall"),
    METHOD_NAME("methodName"),
    PARAMS("params"),
    PARAM("param"),
    FAULT("fault"),
    VALUE("value"),
    ARRAY("array"),
    DATA("data"),
    STRUCT("struct"),
    MEMBER("member"),
    NAME("name"),
    STRING("string"),
    WHOLE("int", "i4", "i8", "i1", "i2", "biginteger"),
    REAL("double", "float", "bigdecimal"),
    BOOLEAN("boolean"),
    NIL("nil"),
    TIME("dateTime.iso8601"),
    BASE64("base64");

    private static final int SLOTS = 256;
    private static final Tag[] BY_HASH = new Tag[SLOTS];
    private static final String[] NAMES = new String[SLOTS];

    @SuppressWarnings("ImmutableEnumChecker") // never written after it was made
    private final String[] names;

    Tag(String... names) {
        this.names = names;
    }

    static {
        for (Tag tag : values()) {
            for (String name : tag.names) {
                int slot = slotOf(name);
                BY_HASH[slot] = tag;
                NAMES[slot] = name;
            }
        }
    }

    private static int slotOf(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = 31 * hash + name.charAt(i);
        }
        int slot = first(hash);
        while (NAMES[slot] != null) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }

    private static int first(int hash) {
        return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (SLOTS - 1);
    }

    /// Finds an element by its name, or null where XML-RPC has none of that name.
    static @Nullable Tag find(byte[] bytes, int from, int end) {
        int hash = 0;
        for (int i = from; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        for (int slot = first(hash); NAMES[slot] != null; slot = (slot + 1) % SLOTS) {
            if (matches(NAMES[slot], bytes, from, end)) {
                return BY_HASH[slot];
            }
        }
        return null;
    }

    private static boolean matches(String name, byte[] bytes, int from, int end) {
        if (name.length() != end - from) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    /// Its usual name, for messages.
    @Override
    public String toString() {
        return names[0];
    }
}
