package dumpexplorer.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonNumbersTest {

    /// The first five are those of PROTOCOLS.md, section 1; the others were tried with Python.
    @ParameterizedTest
    @CsvSource({
        "1495000001.123456, 1495000001.12",
        "1495000001.0, 1495000001.0",
        "1495000001.1, 1495000001.1",
        "1495000001.996, 1495000002.0",
        "1e12, 1e+12",
        "123456789012.5, 123456789012.0",
        "0.5, 0.5",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "1.5e-7, 1.5e-07",
        "0, 0.0",
        "-0.0, -0.0",
        "-5.0, -5.0",
        "1e300, 1e+300",
        "123456789012345678, 1.23456789012e+17"
    })
    void writesTwelveDigitsAsStr(double value, String text) {
        assertEquals(text, PythonNumbers.str(value));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "-0, 0",
        "123456789012345678901234567890, 123456789012345678901234567890",
        "1495000001.123456, 1495000001.123456",
        "0.1, 0.1",
        "1e15, 1000000000000000.0",
        "1e16, 1e+16",
        "1.50, 1.5",
        "NaN, nan",
        "-Infinity, -inf"
    })
    void writesAllDigitsAsRepr(String json, String text) {
        assertEquals(text, PythonNumbers.reprOfJson(json));
    }
}
