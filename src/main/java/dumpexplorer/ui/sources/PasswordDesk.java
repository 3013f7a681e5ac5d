package dumpexplorer.ui.sources;

import dumpexplorer.core.remote.secrets.PasswordPrompt;
import dumpexplorer.ui.kit.FxLatest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Asks the user for passwords while work that they began is under way; what runs by itself must do
/// without. The asking thread waits, never the window's.
public final class PasswordDesk implements PasswordPrompt {

    private final Set<Question> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger attended = new AtomicInteger();
    private final ReadOnlyObjectWrapper<@Nullable Question> question =
            new ReadOnlyObjectWrapper<>();
    private final FxLatest<Question> latest = new FxLatest<>(question::set);

    /// A password that is asked for.
    public static final class Question {

        private final String what;
        private final CompletableFuture<Optional<char[]>> answer = new CompletableFuture<>();

        Question(String what) {
            this.what = what;
        }

        /// What is asked for, as a line without a colon at its end.
        String what() {
            return what;
        }

        /// Answers it. An empty password counts as none.
        void answer(String password) {
            answer.complete(
                    password.isEmpty() ? Optional.empty() : Optional.of(password.toCharArray()));
        }

        /// Leaves it without an answer.
        public void refuse() {
            answer.complete(Optional.empty());
        }
    }

    @Override
    public Optional<char[]> ask(String what) {
        if (attended.get() == 0) {
            return Optional.empty();
        }
        var asked = new Question(what);
        open.add(asked);
        latest.offer(asked);
        try {
            return asked.answer.join();
        } finally {
            open.remove(asked);
        }
    }

    /// The user waits for something from now on, and can be asked.
    void attend() {
        attended.incrementAndGet();
    }

    /// What the user waited for is over.
    void leave() {
        attended.decrementAndGet();
    }

    /// Leaves all questions without an answer, so that whoever waits for one can end.
    public void cancel() {
        open.forEach(Question::refuse);
    }

    /// The question that was asked last.
    public ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }
}
