package dumpexplorer.ui.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlePartsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a::b::Compositor::Draw(gfx::Point const&) const;a::b::;Compositor::Draw;(gfx::Point const&) const",
                "Map<a::B, c::D>::find(int) | main;``;Map<a::B, c::D>::find;(int) | main",
                "OOM | small;``;OOM;` | small`",
                "java.lang.NullPointerException: at x;java.lang.;NullPointerException;: at x",
                "KeyError: 'bridge';``;KeyError;: 'bridge'",
                "memcpy;``;memcpy;``",
                "(deref);``;(deref);``"
            })
    void findsWhatNamesTheProblem(String title, String scope, String name, String rest) {
        assertEquals(new TitleParts(scope, name, rest), TitleParts.of(title));
    }
}
