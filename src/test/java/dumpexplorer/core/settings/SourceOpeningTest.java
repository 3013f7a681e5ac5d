package dumpexplorer.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.settings.SourceOpening.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceOpeningTest {

    private static final List<SourceRule> RULES =
            List.of(
                    new SourceRule("/usr/share/service", "/home/me/service"),
                    new SourceRule("C:\\build\\", "/home/me/build/"),
                    new SourceRule("hg:hg.example.org/all:", "src/"));

    private static String opened(String template, String file) {
        return new SourceOpening(template, RULES)
                .target(file, 28, "4.1 rc")
                .map(target ->
                        switch (target) {
                            case Target.Program(List<String> words, String _) ->
                                    String.join("|", words);
                            case Target.Address(String text) -> text;
                        })
                .orElse("nowhere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/usr/share/service/vm.py; code|--goto|/home/me/service/vm.py:28",
                "/usr/share/services/vm.py; code|--goto|/usr/share/services/vm.py:28",
                "C:\\build\\a.cpp; code|--goto|/home/me/build/a.cpp:28",
                "hg:hg.example.org/all:js/a.cpp:ab12cd; code|--goto|src/js/a.cpp:28",
                "with blank.py; code|--goto|with blank.py:28",
                "--evil; code|--goto|./--evil:28"
            })
    void findsTheFileByRules(String file, String command) {
        assertEquals(command, opened("code --goto {file}:{line}", file));
    }

    @Test
    void namesTheFileLastWhereTheCommandDoesNot() {
        assertEquals("my editor|-n|a.py", opened("\"my editor\" -n", "a.py"));
    }

    @Test
    void fillsAddressesIn() {
        assertEquals(
                "https://git.example.org/4.1%20rc/src/a%20b.py#L28",
                opened("https://git.example.org/{version}/{file}#L{line}", "src/a b.py"));
    }

    @Test
    void opensNothingWhereNothingIsSetUp() {
        assertEquals(Optional.empty(), SourceOpening.NOWHERE.target("a.py", 1, null));
        assertTrue(new SourceOpening(" ", RULES).isNowhere());
    }

    @Test
    void beginsAtTheFirstLineWhereItIsUnknown() {
        assertEquals(
                Optional.of(new Target.Program(List.of("vi", "+1", "a.py"), "a.py")),
                new SourceOpening("vi +{line} {file}", List.of()).target("a.py", 0, null));
    }

    @ParameterizedTest
    @CsvSource({"/a/ => /b/,/a/ => /b/", "/a=>/b,/a => /b", "/a,", "=> /b,"})
    void readsRulesAsTheyAreWritten(String line, String rule) {
        assertEquals(Optional.ofNullable(rule), SourceRule.parse(line).map(SourceRule::text));
    }
}
