package dumpexplorer.core.remote.jsonrpc;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.AnswerTooLargeException;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Speech;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Lines, wherever the wire cuts them.
@Timeout(60)
class LineAssemblyTest {

    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 3_000_000, 100);

    private final Map<Long, CompletableFuture<String>> handed = new LinkedHashMap<>();

    /// Reads each answer on a thread of its own, as callers do.
    private final Speech.Waiting<Answer> waiting =
            new Speech.Waiting<>() {
                @Override
                public void hand(long id, Answer answer) {
                    CompletableFuture<String> text = new CompletableFuture<>();
                    handed.put(id, text);
                    Thread.ofVirtual().start(() -> read(answer, text));
                }

                @Override
                public long onlyId() {
                    return 77;
                }

                @Override
                public void stall() {}

                @Override
                public void resume() {}
            };

    private static void read(Answer answer, CompletableFuture<String> text) {
        try (InputStream bytes = answer.open(Progress.UNWATCHED)) {
            text.complete(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            text.completeExceptionally(failed);
        } finally {
            answer.close();
        }
    }

    private LineAssembly assembly() {
        return new LineAssembly(
                LIMITS,
                () -> {
                    throw new AssertionError("nobody is silent");
                },
                waiting);
    }

    @Test
    void handsOverEachLineWholeWhereverTheWireIsCut() throws Exception {
        Random random = new Random(41);
        for (int round = 0; round < 60; round++) {
            handed.clear();
            Map<Long, String> lines = new LinkedHashMap<>();
            StringBuilder wire = new StringBuilder();
            for (long id = 1; id <= 1 + random.nextInt(12); id++) {
                lines.put(id, anyLine(random, id));
                wire.append(" ".repeat(random.nextInt(3))).append(lines.get(id)).append('\n');
            }
            takeInPieces(wire.toString().getBytes(StandardCharsets.UTF_8), random);
            assertEquals(lines.keySet(), handed.keySet());
            for (Map.Entry<Long, String> line : lines.entrySet()) {
                assertEquals(line.getValue(), requireNonNull(handed.get(line.getKey())).get());
            }
        }
    }

    private void takeInPieces(byte[] wire, Random random) throws IOException {
        LineAssembly assembly = assembly();
        int from = 0;
        int most = 1 + random.nextInt(random.nextBoolean() ? 40_000 : 300);
        while (from < wire.length) {
            int count = Math.min(wire.length - from, 1 + random.nextInt(most));
            assembly.take(Arrays.copyOfRange(wire, from, from + count), count);
            from += count;
        }
        assembly.end();
    }

    /// The id in front, behind, among other things; results from nothing to more than the head.
    private static String anyLine(Random random, long id) {
        int length = random.nextInt(4) == 0 ? random.nextInt(2_000_000) : random.nextInt(400);
        String result = "\"result\": {\"id\": \"ä\", \"data\": \"" + "x".repeat(length) + "\"}";
        return switch (random.nextInt(3)) {
            case 0 -> "{\"type\": \"response\", \"id\": " + id + ", " + result + "}";
            case 1 -> "{" + result + ", \"id\":" + id + "}";
            default -> "{\"id\":" + id + "," + result + ", \"type\": \"response\"}";
        };
    }

    @Test
    void refusesALineBeyondItsLimitWhetherItsIdIsKnownOrNot() throws Exception {
        byte[] some = "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        for (String start : new String[] {"{\"id\":1,\"result\":\"", "{\"result\":\""}) {
            LineAssembly assembly = assembly();
            assembly.take(start.getBytes(StandardCharsets.US_ASCII), start.length());
            MalformedException thrown =
                    assertThrows(
                            MalformedException.class,
                            () -> {
                                while (true) {
                                    assembly.take(some, some.length);
                                }
                            });
            assertEquals("a line of more than 3000000 bytes", thrown.reason());
            assembly.fail(thrown);
        }
        ExecutionException failed =
                assertThrows(ExecutionException.class, () -> requireNonNull(handed.get(1L)).get());
        assertInstanceOf(AnswerTooLargeException.class, failed.getCause());
    }

    @Test
    void tellsAnEndWithinALineFromTheEnd() throws Exception {
        LineAssembly assembly = assembly();
        byte[] whole = "\n  \n{\"id\":1}\n\r\n".getBytes(StandardCharsets.US_ASCII);
        assembly.take(whole, whole.length);
        assembly.end();
        byte[] half = "{\"id\":2".getBytes(StandardCharsets.US_ASCII);
        assembly.take(half, half.length);
        assertThrows(EOFException.class, assembly::end);
        assertEquals(Set.of(1L), handed.keySet());
    }

    @Test
    void givesAnswersWithoutAnIdToTheOnlyCallThereIs() throws Exception {
        LineAssembly assembly = assembly();
        byte[] line = "{\"id\":null,\"error\":{}}\n".getBytes(StandardCharsets.US_ASCII);
        assembly.take(line, line.length);
        assertEquals("{\"id\":null,\"error\":{}}", requireNonNull(handed.get(77L)).get());
    }
}
