package dumpexplorer.core.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {

    private static final long PATIENCE_SECONDS = 30;

    private final RecentAnswers<String, Integer> answers = new RecentAnswers<>(2);

    @Test
    void forgetsWhatWasAskedLongestAgo() {
        List<String> computed = new ArrayList<>();
        for (String question : List.of("a", "bb", "a", "ccc", "a", "bb")) {
            int answer =
                    answers.get(
                            question,
                            asked -> {
                                computed.add(asked);
                                return asked.length();
                            });
            assertEquals(question.length(), answer);
        }
        assertEquals(List.of("a", "bb", "ccc", "bb"), computed);
    }

    @Test
    void computesOnceWhatManyAskAtOnce() throws Exception {
        AtomicInteger computed = new AtomicInteger();
        CountDownLatch computing = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Integer> first = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() ->
                        first.complete(
                                answers.get(
                                        "slow",
                                        question -> {
                                            computing.countDown();
                                            await(asked);
                                            return computed.incrementAndGet();
                                        })));
        await(computing);
        CompletableFuture<Integer> second = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() ->
                        second.complete(
                                answers.get("slow", question -> computed.incrementAndGet())));
        assertEquals(1, answers.get("other", question -> 1), "others need not wait");
        asked.countDown();
        assertEquals(1, first.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(1, second.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void computesAgainWhatCouldNotBeComputed() {
        AtomicInteger times = new AtomicInteger();
        Function<String, Integer> atFirstInVain =
                question -> {
                    if (times.incrementAndGet() == 1) {
                        throw new IllegalStateException();
                    }
                    return 7;
                };
        assertThrows(IllegalStateException.class, () -> answers.get("a", atFirstInVain));
        assertEquals(7, answers.get("a", atFirstInVain));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
