package dumpexplorer.core.model;

/// Names the group of dumps that are taken for one problem, such as `Error__403df63d…`,
/// `Crash__…` or whatever text a foreign sender chose.
public record GroupId(String text) implements Comparable<GroupId> {

    /// Starts the id of a group that only holds dumps until a richer copy tells where they belong.
    public static final String PROVISIONAL_PREFIX = "Provisional__";

    /// Tells whether this group waits for richer copies of its dumps.
    public boolean isProvisional() {
        return text.startsWith(PROVISIONAL_PREFIX);
    }

    // A record's own hash is found by way of a method handle, which takes its time where many
    // thousands are
    // asked for before it is compiled.
    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupId group && text.equals(group.text);
    }

    @Override
    public int compareTo(GroupId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
