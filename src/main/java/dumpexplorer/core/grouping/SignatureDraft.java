package dumpexplorer.core.grouping;

import dumpexplorer.core.model.Clue;
import dumpexplorer.core.model.CrashEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A signature while the rules work on it.
final class SignatureDraft {

    private final CrashEvidence evidence;
    private final List<SignatureLog.Step> steps = new ArrayList<>();
    private List<String> normalizedFrames = List.of();
    private String signature = "";

    SignatureDraft(CrashEvidence evidence) {
        this.evidence = evidence;
    }

    CrashEvidence evidence() {
        return evidence;
    }

    Optional<String> find(Clue clue) {
        return evidence.find(clue);
    }

    String signature() {
        return signature;
    }

    /// Notes what a rule saw.
    void note(String rule, String note) {
        steps.add(new SignatureLog.Step(rule, note));
    }

    /// Takes over what a rule makes of it.
    ///
    /// @param why one line
    void set(String rule, String changed, String why) {
        signature = changed;
        note(rule, why + ": “" + changed + "”");
    }

    void setFrames(List<String> frames) {
        normalizedFrames = frames;
    }

    SignatureLog finish() {
        return new SignatureLog(signature, steps, normalizedFrames);
    }
}
