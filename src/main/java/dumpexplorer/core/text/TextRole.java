package dumpexplorer.core.text;

/// What a stretch of text is, so that it can be coloured.
public enum TextRole {
    /// A heading's own words.
    HEADING,
    /// Says that this thread crashed or raised.
    ALARM,
    /// Names the value that follows.
    LABEL,
    /// A value without a role of its own.
    VALUE,
    /// A frame's number.
    NUMBER,
    /// Name of a function.
    FUNCTION,
    /// Stands where the name of a function is not known.
    NO_FUNCTION,
    /// File name of a binary.
    MODULE,
    /// Source file and line.
    PLACE,
    /// An address or offset.
    ADDRESS,
    /// How a frame was found.
    TRUST,
    /// How a frame was found, where that is not reliable.
    DOUBT,
    /// Text of a source line.
    SOURCE,
    /// Name of a local variable.
    LOCAL_NAME,
    /// Text form of a local variable.
    LOCAL_VALUE,
    /// Says that a value was cut.
    CUT,
    /// Says what a fold hides. Not part of what is copied.
    HINT,
    /// Leads to another line.
    LINK,
    /// Names a difference between two dumps.
    DIFFERENCE,
    /// Input that was not understood.
    UNPARSED,
    /// Key of a JSON object.
    KEY,
    /// JSON string.
    STRING,
    /// JSON number.
    DIGITS,
    /// `true`, `false` or `null` of JSON.
    WORD,
    /// Brackets, commas, colons.
    PUNCTUATION
}
