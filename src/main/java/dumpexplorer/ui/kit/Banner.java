package dumpexplorer.ui.kit;

import java.util.List;

/// A message that stays until it is dismissed: what happened, what it means or what to do, and what can
/// be done about it right here.
///
/// @param severity how much it matters
/// @param title what happened to which thing, one line
/// @param advice what it means and what to do; may be empty
/// @param actions buttons, in order; each dismisses the banner
public record Banner(Severity severity, String title, String advice, List<Action> actions) {

    public Banner {
        actions = List.copyOf(actions);
    }

    /// Something that can be done.
    ///
    /// @param label says the action
    /// @param run does it, on the JavaFX thread
    public record Action(String label, Runnable run) {}
}
