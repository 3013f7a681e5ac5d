package dumpexplorer.ui.groups;

import dumpexplorer.core.model.Trait;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What groups are put into.
public enum Hierarchy {
    /// Nothing: all of them side by side.
    GROUPS("groups.hierarchy.groups", null),
    SOURCE("groups.hierarchy.source", Trait.SOURCE),
    COMPONENT("groups.hierarchy.component", Trait.COMPONENT),
    PRODUCT("groups.hierarchy.product", Trait.PRODUCT),
    VERSION("groups.hierarchy.version", Trait.VERSION),
    /// What signatures begin with: the function that crashed, or the words before any detail.
    SIGNATURE("groups.hierarchy.signature", null),
    /// Days of UTC, the newest first.
    DAY("groups.hierarchy.day", null);

    private final String messageKey;
    private final @Nullable Trait trait;

    Hierarchy(String messageKey, @Nullable Trait trait) {
        this.messageKey = messageKey;
        this.trait = trait;
    }

    String messageKey() {
        return messageKey;
    }

    /// The trait whose values hold the groups, if it is one.
    Optional<Trait> findTrait() {
        return Optional.ofNullable(trait);
    }
}
