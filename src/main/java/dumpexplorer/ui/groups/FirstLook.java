package dumpexplorer.ui.groups;

import dumpexplorer.core.model.GroupId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/// What is selected while the user has not selected anything: the group of the last visit, else the first
/// one. What was selected so may give way once, when an import has ended; what the user selected never.
final class FirstLook {

    private @Nullable GroupId wished;
    private boolean byItself;
    private long topFrom = Long.MAX_VALUE;
    private final ReadOnlyLongWrapper tops = new ReadOnlyLongWrapper();

    void wish(GroupId group) {
        wished = group;
    }

    /// The group that is to be selected in place of the first one; once.
    Optional<GroupId> takeWished() {
        Optional<GroupId> taken = Optional.ofNullable(wished);
        wished = null;
        return taken;
    }

    /// Notes that what is selected now is nobody's choice.
    void selectedByItself() {
        byItself = true;
    }

    /// Notes that the user selected something. To be called before {@link #selectedByItself}.
    void userSelected() {
        byItself = false;
    }

    /// Asks for the first group to be selected.
    ///
    /// @param question number of the question from whose answer on
    void askForTop(long question) {
        topFrom = byItself ? question : Long.MAX_VALUE;
    }

    void answered(long question) {
        if (question >= topFrom) {
            topFrom = Long.MAX_VALUE;
            if (byItself) {
                tops.set(tops.get() + 1);
            }
        }
    }

    /// Changes when the list that is shown is to be looked at from its top.
    ReadOnlyLongProperty topsProperty() {
        return tops.getReadOnlyProperty();
    }
}
