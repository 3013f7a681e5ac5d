package dumpexplorer.core.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Reads a time as crash reports write it: seconds since 1970, or a date with or without zone (UTC
/// then).
final class ClientTime {
    private ClientTime() {}

    static Optional<Instant> parse(String text) {
        String shape = text.strip().replace(' ', 'T');
        try {
            if (shape.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(shape)));
            }
            boolean zoned = shape.endsWith("Z") || shape.lastIndexOf('+') > 0;
            return Optional.of(
                    zoned
                            ? OffsetDateTime.parse(shape).toInstant()
                            : LocalDateTime.parse(shape).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException | NumberFormatException unknown) {
            return Optional.empty();
        }
    }
}
