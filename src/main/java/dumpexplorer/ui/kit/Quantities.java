package dumpexplorer.ui.kit;

import java.time.Duration;
import java.util.Locale;

/// Numbers as people read them.
public final class Quantities {

    private static final String[] SIZES = {"kB", "MB", "GB", "TB"};

    private Quantities() {}

    /// A count with its thousands apart: `12,345`.
    public static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /// A size in bytes, thousand by thousand: `64.6 kB`.
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        while (size >= 999.95 && unit < SIZES.length - 1) {
            size /= 1000;
            unit++;
        }
        return String.format(Locale.ENGLISH, "%.1f %s", size, SIZES[unit]);
    }

    /// A time that something took or will take: `0.4 s`, `12 s`, `3 min 5 s`, `2 h 10 min`.
    public static String time(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ENGLISH, "%.1f s", time.toMillis() / 1000.0);
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
