package dumpexplorer.core.remote.sync;

import dumpexplorer.core.triage.GroupField;
import java.util.Locale;
import java.util.Optional;

/// What a backend can be told about a group (PROTOCOLS.md section 7), and which field of our own decisions
/// says it.
public enum SharedField {
    /// Renamed: `errorgroup_modify` with `description`.
    TITLE(GroupField.TITLE),
    /// Linked to an issue: `errorgroup_modify` with `_github_url`.
    ISSUE(GroupField.ISSUE),
    /// Starred or not: `errorgroup_favorite`.
    FAVOURITE(GroupField.FAVOURITE),
    /// Resolved: `errorgroup_hide`. There is no way back; its next dump shows it again.
    CLEARED(GroupField.STATUS),
    /// Removed over there with all of its dumps, because the user asked for it by name:
    /// `errorgroup_remove`.
    REMOVED(GroupField.REMOVED_THERE);

    private final GroupField decided;

    SharedField(GroupField decided) {
        this.decided = decided;
    }

    /// The field of our decisions that says it.
    GroupField decided() {
        return decided;
    }

    /// Its name in notes and reports.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The field of that name.
    static Optional<SharedField> find(String key) {
        for (SharedField field : values()) {
            if (field.key().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
