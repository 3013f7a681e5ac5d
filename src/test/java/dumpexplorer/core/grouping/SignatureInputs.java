package dumpexplorer.core.grouping;

import dumpexplorer.core.model.CrashEvidence;
import dumpexplorer.core.model.Frame;
import java.util.List;

/// The rules for names, given frames that may be anything.
public final class SignatureInputs {

    private static final SignatureGenerator RULES = new SignatureGenerator(SignatureLists.own());

    private SignatureInputs() {}

    /// Names a crash.
    ///
    /// @throws IllegalStateException when the name is not as it has to be
    public static void generate(List<Frame> crashing) {
        String signature =
                RULES.generate(CrashEvidence.ofNative(crashing, "Windows NT")).signature();
        if (signature.isEmpty() || signature.length() > SignatureGenerator.MAX_LENGTH) {
            throw new IllegalStateException("a signature of " + signature.length() + " characters");
        }
    }
}
