package dumpexplorer.core.format.traceback;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Exceptions with causes, suppressed ones, circles, and stacks that have frames in common.
final class RandomThrowables {

    private static final String[] MESSAGES = {
        "", "broken", "a: b", "two\nlines", "ends with a colon:", "Ünïcödé 😀", "  spaces "
    };

    private final Random random;
    private final List<Throwable> made = new ArrayList<>();

    RandomThrowables(Random random) {
        this.random = random;
    }

    @SuppressWarnings("OverridableMethodCall")
    Throwable next(int depth) {
        Throwable thrown = plain();
        made.add(thrown);
        List<StackTraceElement> stack = new ArrayList<>();
        int own = random.nextInt(4);
        for (int i = 0; i < own; i++) {
            stack.add(element());
        }
        if (!made.isEmpty() && random.nextInt(4) > 0) {
            StackTraceElement[] other = made.get(random.nextInt(made.size())).getStackTrace();
            int from = other.length == 0 ? 0 : random.nextInt(other.length);
            stack.addAll(List.of(other).subList(from, other.length));
        }
        if (stack.isEmpty()) {
            stack.add(element());
        }
        thrown.setStackTrace(stack.toArray(StackTraceElement[]::new));
        for (int i = depth > 0 ? random.nextInt(3) : 0; i > 0; i--) {
            Throwable suppressed = related(depth);
            if (!suppressed.equals(thrown)) {
                thrown.addSuppressed(suppressed);
            }
        }
        Throwable cause = depth > 0 && random.nextBoolean() ? related(depth) : null;
        if (cause != null && !cause.equals(thrown)) {
            thrown.initCause(cause);
        }
        return thrown;
    }

    private Throwable related(int depth) {
        return random.nextInt(8) == 0 ? made.get(random.nextInt(made.size())) : next(depth - 1);
    }

    private Throwable plain() {
        String message = random.nextInt(4) == 0 ? null : pick(MESSAGES);
        return switch (random.nextInt(3)) {
            case 0 -> new IllegalStateException(message);
            case 1 -> new Inner$Odd(message);
            default -> new UnsupportedOperationException(message);
        };
    }

    private StackTraceElement element() {
        boolean hasModule = random.nextInt(3) == 0;
        return new StackTraceElement(
                random.nextInt(4) == 0 ? "app" : null,
                hasModule ? pick("java.base", "org.example.maps") : null,
                hasModule && random.nextBoolean() ? "21.0.2" : null,
                pick("org.example.Map", "Main", "a.b.C$D$1", "a.E$$Lambda/0x00007f01"),
                pick("run", "<init>", "<clinit>", "lambda$main$0", "größe"),
                random.nextInt(6) == 0 ? null : pick("Map.java", "Main.kt", "Größe.java"),
                random.nextInt(8) == 0 ? -2 : random.nextInt(3000) - 1);
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    /// Has a name as compilers make them up.
    static final class Inner$Odd extends Exception {
        private static final long serialVersionUID = 1;

        Inner$Odd(@Nullable String message) {
            super(message);
        }
    }
}
