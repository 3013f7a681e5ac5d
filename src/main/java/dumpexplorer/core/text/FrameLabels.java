package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;

/// The parts of a frame as tables and lists show them.
public final class FrameLabels {

    private FrameLabels() {}

    /// Its number, with a question mark before it where the frame may never have been called.
    public static String number(int number, Frame frame) {
        return frame.isDoubtful() ? "? " + number : Integer.toString(number);
    }

    /// The function, or what stands for it; shortened where it is absurdly long.
    public static String name(Frame frame) {
        return FrameLine.nameOf(frame);
    }

    /// File and line; of a file in a repository the path inside it. Empty where unknown.
    public static String place(Frame frame) {
        return FrameLine.placeOf(frame);
    }

    /// File and line without most of the folders, as many as tell files apart.
    public static String shortPlace(Frame frame) {
        String place = place(frame);
        int slash = Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\'));
        int before =
                Math.max(place.lastIndexOf('/', slash - 1), place.lastIndexOf('\\', slash - 1));
        return slash <= 0 || before < 0 ? place : place.substring(before + 1);
    }

    /// How it was found, in a word or two; empty where that is not said.
    public static String trust(Frame frame) {
        return FrameLine.trustOf(frame);
    }

    /// How it was found and what that is worth; empty where that is not said.
    public static String trustExplained(Frame frame) {
        String words = FrameText.trust(frame);
        return words == null ? "" : "Found by " + words;
    }
}
