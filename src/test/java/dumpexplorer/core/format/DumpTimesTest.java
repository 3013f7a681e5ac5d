package dumpexplorer.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DumpTimesTest {

    @ParameterizedTest
    @CsvSource({
        "2009-03-31 14:45:09.215601, 2009-03-31T14:45:09.215601Z",
        "2010-12-28T14:07:07.905167+00:00, 2010-12-28T14:07:07.905167Z",
        "2010-12-28T14:07:07.905167-05:30, 2010-12-28T19:37:07.905167Z",
        "2012-01-01T00:00:00Z, 2012-01-01T00:00:00Z",
        "2012-01-01 00:00:00, 2012-01-01T00:00:00Z",
        "2012-01-01 00:00:00.5 UTC, 2012-01-01T00:00:00.500Z",
        "2012-01-01T00:00:00.123456789+0100, 2011-12-31T23:00:00.123456Z",
        "2012-01-01T00:00:00+02, 2011-12-31T22:00:00Z",
        "2012-01-01 10:20, 2012-01-01T10:20:00Z"
    })
    void readsEveryForm(String text, String time) {
        assertEquals(Optional.of(Instant.parse(time)), DumpTimes.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "never",
                "",
                "2012-13-01 00:00:00",
                "2011-02-29 00:00:00",
                "2012-01-01 25:00:00",
                "2012-01-01",
                "12-01-01 00:00:00",
                "2012-01-01T00:00:00+99:00"
            })
    void refusesWhatIsNoTime(String text) {
        assertEquals(Optional.empty(), DumpTimes.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1495000001.123456, 2017-05-17T05:46:41.123456Z",
        "1495000001.1234567, 2017-05-17T05:46:41.123457Z",
        "1495000001, 2017-05-17T05:46:41Z",
        "1.495000001e9, 2017-05-17T05:46:41Z",
        "0, 1970-01-01T00:00:00Z",
        "7258118399.5, 2199-12-31T23:59:59.500Z"
    })
    void readsSecondsToTheMicrosecond(String number, String time) {
        assertEquals(Optional.of(Instant.parse(time)), DumpTimes.fromSeconds(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-5.0", "-0.0000001", "7258118400", "1e300", "NaN", "Infinity", "-Infinity"})
    void refusesSecondsOutsideOf1970To2199(String number) {
        assertEquals(Optional.empty(), DumpTimes.fromSeconds(number));
    }

    @Test
    void writesTimesAsSocorroDoes() {
        assertEquals(
                "2009-03-31 14:45:09.215601",
                DumpTimes.socorroText(Instant.parse("2009-03-31T14:45:09.215601Z")));
        assertEquals(
                "2009-03-31 14:45:09.000000",
                DumpTimes.socorroText(Instant.parse("2009-03-31T14:45:09Z")));
    }
}
