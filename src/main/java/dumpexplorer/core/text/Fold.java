package dumpexplorer.core.text;

/// Lines that can be hidden.
///
/// @param header index of the line that says what is hidden and stays visible itself
/// @param end index after the last line that is hidden; the first is the one after the header
/// @param open whether the lines are to be seen at first
public record Fold(int header, int end, boolean open) {

    /// How many lines it hides, folds inside it included.
    public int hidden() {
        return end - header - 1;
    }
}
