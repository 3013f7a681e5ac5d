package dumpexplorer.core.grouping;

import dumpexplorer.core.model.Clue;
import java.util.List;
import java.util.Optional;

/// Marks crashes for want of memory (RESEARCH.md, section 4, rule 4).
final class OutOfMemoryRule {

    private static final String RULE = "out of memory";
    private static final long SMALL_BYTES = 262_144;
    private static final String SCRIPT = "Reporting";

    private static final List<String> FUNCTIONS =
            List.of(
                    "NS_ABORT_OOM",
                    "mozalloc_handle_oom",
                    "CrashAtUnhandlableOOM",
                    "AutoEnterOOMUnsafeRegion",
                    "alloc::oom::oom");
    private static final List<String> ERRORS =
            List.of("ERROR_COMMITMENT_LIMIT", "ERROR_NOT_ENOUGH_MEMORY");
    private static final List<String> REASONS =
            List.of("STATUS_FATAL_MEMORY_EXHAUSTION", "STATUS_NO_MEMORY");

    private OutOfMemoryRule() {}

    static void apply(SignatureDraft draft) {
        Optional<String> why = findReason(draft);
        if (why.isEmpty()) {
            return;
        }
        if (draft.find(Clue.JS_LARGE_ALLOCATION_FAILURE).filter(SCRIPT::equals).isPresent()) {
            draft.set(RULE, "OOM | large | " + draft.signature(), why.get());
            return;
        }
        Optional<Long> size = draft.find(Clue.OOM_ALLOCATION_SIZE).flatMap(OutOfMemoryRule::size);
        if (size.isEmpty()) {
            draft.set(RULE, "OOM | unknown | " + draft.signature(), why.get());
        } else if (size.get() <= SMALL_BYTES) {
            draft.set(RULE, "OOM | small", why.get() + ", so little that the stack says nothing");
        } else {
            draft.set(RULE, "OOM | large | " + draft.signature(), why.get());
        }
    }

    private static Optional<String> findReason(SignatureDraft draft) {
        Optional<String> size = draft.find(Clue.OOM_ALLOCATION_SIZE).filter(text -> !isZero(text));
        return size.map(bytes -> bytes + " bytes could not be had")
                .or(() -> findIn(FUNCTIONS, draft.signature(), "the signature holds "))
                .or(() ->
                        draft.find(Clue.LAST_ERROR)
                                .filter(ERRORS::contains)
                                .map(error -> "the thread's last error is " + error))
                .or(() ->
                        draft.find(Clue.REASON)
                                .flatMap(reason -> findIn(REASONS, reason, "the reason is ")))
                .or(() ->
                        draft.find(Clue.JS_LARGE_ALLOCATION_FAILURE)
                                .filter(SCRIPT::equals)
                                .map(told -> "a script wanted too much"));
    }

    private static Optional<String> findIn(List<String> words, String text, String note) {
        return words.stream().filter(text::contains).findFirst().map(word -> note + word);
    }

    private static boolean isZero(String text) {
        return text.matches("0+");
    }

    private static Optional<Long> size(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip())).filter(bytes -> bytes > 0);
        } catch (NumberFormatException e) {
            return Optional.empty(); // A size that is no number is not known.
        }
    }
}
