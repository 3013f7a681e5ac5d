package dumpexplorer.core.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Numbers and the words of JSON, among them `NaN`, `Infinity` and `-Infinity`, which Python
/// writes.
final class JsonNumbers {

    /// Longer numbers are cut when they are read as text: no time, count or line needs more.
    static final int MAX_TEXT = 4096;

    private final JsonBytes bytes;

    JsonNumbers(JsonBytes bytes) {
        this.bytes = bytes;
    }

    static boolean starts(int first) {
        return first == '-' || isDigit(first) || first == 'N' || first == 'I';
    }

    /// Reads the rest of a number.
    ///
    /// @param first its first byte, read already
    /// @param text takes the digits as they are, or null
    void read(int first, @Nullable StringBuilder text) throws IOException {
        append(text, first);
        int digit = first == '-' ? take(text) : first;
        switch (digit) {
            case 'N' -> {
                if (first == '-') {
                    throw bytes.unexpected("a number", digit);
                }
                word("NaN", text);
            }
            case 'I' -> word("Infinity", text);
            case '0' -> fraction(text);
            default -> {
                if (!isDigit(digit)) {
                    throw bytes.unexpected("a number", digit);
                }
                digits(text);
                fraction(text);
            }
        }
    }

    private void fraction(@Nullable StringBuilder text) throws IOException {
        if (bytes.peek() == '.') {
            take(text);
            requireDigits(text);
        }
        if ((bytes.peek() | 0x20) == 'e') {
            take(text);
            int sign = bytes.peek();
            if (sign == '+' || sign == '-') {
                take(text);
            }
            requireDigits(text);
        }
    }

    private void requireDigits(@Nullable StringBuilder text) throws IOException {
        int first = take(text);
        if (!isDigit(first)) {
            throw bytes.unexpected("a digit", first);
        }
        digits(text);
    }

    private void digits(@Nullable StringBuilder text) throws IOException {
        while (isDigit(bytes.peek())) {
            take(text);
        }
    }

    private int take(@Nullable StringBuilder text) throws IOException {
        int next = bytes.next();
        append(text, next);
        return next;
    }

    private static void append(@Nullable StringBuilder text, int letter) {
        if (text != null && letter >= 0 && text.length() < MAX_TEXT) {
            text.append((char) letter);
        }
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    /// Reads the rest of a word whose first letter is read already.
    void word(String word, @Nullable StringBuilder text) throws IOException {
        for (int i = 1; i < word.length(); i++) {
            int letter = take(text);
            if (letter != word.charAt(i)) {
                throw bytes.unexpected("“" + word + "”", letter);
            }
        }
    }
}
