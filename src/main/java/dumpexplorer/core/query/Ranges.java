package dumpexplorer.core.query;

import java.util.Optional;

/// Reads `10`, `>10`, `>=10`, `<10`, `<=10` and `5..10` (both ends included, `*` or nothing for an
/// open one), of numbers and of times.
final class Ranges {

    private static final String NUMBER_EXAMPLES = "10, >10, <=10 or 5..10";
    private static final String TIME_EXAMPLES =
            "2010-11-03, 2010-11-03T10:44, 2010-11, today, or 24h, 7d, 2w for a time ago";

    private final Times times;

    Ranges(Times times) {
        this.times = times;
    }

    /// One time.
    Stretch requireTime(Token.Value value) throws QueryException {
        return findTime(value.text()).orElseThrow(() -> wrongTime(value));
    }

    /// A day, or a stretch of days.
    Stretch requireDays(Token.Value value) throws QueryException {
        Stretch days = ranged(value.text(), this::findTime).orElseThrow(() -> wrongTime(value));
        if (Times.isInstant(days)) {
            throw new QueryException(
                    ("on: wants a day, month or year, not the moment \"%s\" (character %d);"
                                    + " did you mean \"since:%s\"?")
                            .formatted(value.text(), value.position() + 1, value.text()),
                    value.position());
        }
        return days;
    }

    /// Times by comparison; a lone relative one means since then.
    Stretch requireTimes(Token.Value value) throws QueryException {
        Stretch found =
                compared(value.text(), this::findTime)
                        .or(() -> ranged(value.text(), this::findTime))
                        .orElseThrow(() -> wrongTime(value));
        return Times.isInstant(found) ? Stretch.startingWith(found.from()) : found;
    }

    /// Numbers by comparison.
    Stretch requireNumbers(Token.Value value) throws QueryException {
        return compared(value.text(), Ranges::findNumber)
                .or(() -> ranged(value.text(), Ranges::findNumber))
                .orElseThrow(() ->
                        new QueryException(
                                "\"%s\" is no number (character %d); write %s"
                                        .formatted(
                                                value.text(),
                                                value.position() + 1,
                                                NUMBER_EXAMPLES),
                                value.position()));
    }

    private interface Finder {
        Optional<Stretch> find(String text);
    }

    private static Optional<Stretch> compared(String text, Finder finder) {
        if (text.startsWith(">=")) {
            return finder.find(text.substring(2)).map(at -> Stretch.startingWith(at.from()));
        }
        if (text.startsWith("<=")) {
            return finder.find(text.substring(2)).map(at -> Stretch.endingBefore(at.to()));
        }
        if (text.startsWith(">")) {
            return finder.find(text.substring(1)).map(at -> Stretch.startingWith(at.to()));
        }
        if (text.startsWith("<")) {
            return finder.find(text.substring(1)).map(at -> Stretch.endingBefore(at.from()));
        }
        return Optional.empty();
    }

    private static Optional<Stretch> ranged(String text, Finder finder) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return finder.find(text);
        }
        String first = text.substring(0, dots);
        String last = text.substring(dots + 2);
        Optional<Stretch> from =
                isOpen(first) ? Optional.of(Stretch.endingBefore(0)) : finder.find(first);
        Optional<Stretch> to =
                isOpen(last) ? Optional.of(Stretch.startingWith(0)) : finder.find(last);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Stretch(from.get().from(), to.get().to()));
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("*");
    }

    private static Optional<Stretch> findNumber(String text) {
        boolean number =
                !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(Ranges::isDigit);
        if (!number) {
            return Optional.empty();
        }
        long count = Long.parseLong(text);
        return Optional.of(new Stretch(count, count + 1));
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    private Optional<Stretch> findTime(String text) {
        return times.find(text);
    }

    private static QueryException wrongTime(Token.Value value) {
        return new QueryException(
                "\"%s\" is no time (character %d); write %s, in UTC"
                        .formatted(value.text(), value.position() + 1, TIME_EXAMPLES),
                value.position());
    }
}
