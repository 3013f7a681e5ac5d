package dumpexplorer.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every parser stands inputs that mean nothing, those that once broke it among them.
class FuzzTest {

    private static final Duration SHORT = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofSeconds(60);

    @ParameterizedTest
    @EnumSource
    void answersWhatOnceBrokeIt(FuzzedParser parser) throws IOException {
        List<Path> inputs = parser.inputs();
        assertFalse(inputs.isEmpty());
        assertTimeoutPreemptively(
                SOON,
                () -> {
                    for (Path input : inputs) {
                        parser.read(Files.readAllBytes(input));
                    }
                });
    }

    @Test
    void answersWhatIsMadeUpToBreakIt(@TempDir Path folder) throws IOException {
        assumeTrue(Jazzer.isPresent(), "Jazzer has no driver for this machine");
        Optional<String> finding = new Jazzer(folder).runAll(SHORT);
        assumeFalse(finding.equals(Optional.of(Jazzer.NOT_BEGUN)), Jazzer.NOT_BEGUN);
        assertEquals(Optional.empty(), finding);
    }
}
