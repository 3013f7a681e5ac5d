package dumpexplorer.core.grouping;

import dumpexplorer.core.model.Clue;
import dumpexplorer.core.model.CrashEvidence;
import dumpexplorer.core.model.CrashEvidence.Kind;

/// Names crashes as Socorro does, rule by rule (RESEARCH.md, section 4). Without state: equal evidence and
/// lists give equal signatures, on any thread.
public final class SignatureGenerator {

    /// Signatures are cut here, as Socorro cuts them.
    static final int MAX_LENGTH = 255;

    private static final int MAX_IPC_ERROR = 100;

    private final StackRule stack;

    /// @param lists which functions say nothing
    public SignatureGenerator(SignatureLists lists) {
        stack = new StackRule(lists);
    }

    /// Names a crash.
    public SignatureLog generate(CrashEvidence evidence) {
        SignatureDraft draft = new SignatureDraft(evidence);
        if (evidence.kind() == Kind.JAVA_TEXT || evidence.kind() == Kind.JAVA_EXCEPTION) {
            JavaRule.apply(draft);
        } else {
            stack.apply(draft, evidence.crashing());
        }
        stackwalkerError(draft);
        prefixOfReason(draft, "bad hardware", "STATUS_DEVICE_DATA_ERROR", "bad hardware");
        OutOfMemoryRule.apply(draft);
        MessageRules.abort(draft);
        MessageRules.shutdownTimeout(draft);
        watchdog(draft);
        ipcError(draft);
        draft.find(Clue.IPC_MESSAGE_NAME)
                .ifPresent(name ->
                        draft.set(
                                "ipc message",
                                draft.signature() + " | IPC_Message_Name=" + name,
                                "a message was being handled"));
        prefixOfReason(draft, "stack overflow", "EXCEPTION_STACK_OVERFLOW", "stackoverflow");
        draft.find(Clue.HANG)
                .filter(type -> !type.equals("0"))
                .ifPresent(type ->
                        draft.set(
                                "hang",
                                "hang: " + type + " | " + draft.signature(),
                                "the program hung"));
        finish(draft);
        return draft.finish();
    }

    private static void stackwalkerError(SignatureDraft draft) {
        if (draft.signature().startsWith("EMPTY")) {
            draft.find(Clue.STACKWALKER_STATUS)
                    .ifPresent(status ->
                            draft.set(
                                    "stackwalker error",
                                    draft.signature() + "; " + status,
                                    "how the stack walker ended"));
        }
    }

    private static void prefixOfReason(
            SignatureDraft draft, String rule, String mark, String prefix) {
        draft.find(Clue.REASON)
                .filter(reason -> reason.contains(mark))
                .ifPresent(reason ->
                        draft.set(
                                rule,
                                prefix + " | " + draft.signature(),
                                "the reason is " + reason));
    }

    /// The thread that found out says nothing, the first one shows what it hung in.
    private void watchdog(SignatureDraft draft) {
        if (CrashEvidence.askForFirst(draft.signature())) {
            draft.note(
                    "watchdog",
                    "the first thread hung while the program was ending; named after it");
            stack.apply(draft, draft.evidence().first());
            draft.set("watchdog", "shutdownhang | " + draft.signature(), "marked");
        }
    }

    private static void ipcError(SignatureDraft draft) {
        draft.find(Clue.IPC_CHANNEL_ERROR)
                .ifPresent(error -> {
                    boolean browser =
                            draft.find(Clue.ADDITIONAL_MINIDUMPS)
                                    .filter(names -> names.contains("upload_file_minidump_browser"))
                                    .isPresent();
                    String cut = error.substring(0, Math.min(MAX_IPC_ERROR, error.length()));
                    draft.set(
                            "ipc error",
                            (browser ? "IPCError-browser | " : "IPCError-content | ") + cut,
                            "what went wrong between processes says more than the stack");
                });
    }

    /// Printable ASCII, single spaces, no longer than {@value #MAX_LENGTH}.
    private static void finish(SignatureDraft draft) {
        String printable = draft.signature().replaceAll("[^\\x20-\\x7e\\s]", "");
        if (!printable.equals(draft.signature())) {
            draft.set("characters", printable, "only printable ASCII stays");
        }
        String spaced = printable.replaceAll("\\s+", " ").strip();
        if (!spaced.equals(printable)) {
            draft.set("spaces", spaced, "single spaces");
        }
        if (spaced.isEmpty()) {
            draft.set("characters", StackRule.NO_FRAMES, "nothing is left");
        } else if (spaced.length() > MAX_LENGTH) {
            draft.set("length", spaced.substring(0, MAX_LENGTH - 3) + "...", "cut");
        }
    }
}
