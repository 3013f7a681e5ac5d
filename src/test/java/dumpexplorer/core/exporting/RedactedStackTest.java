package dumpexplorer.core.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Frame.Local;
import dumpexplorer.core.model.Frame.Trust;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.Gap;
import dumpexplorer.core.model.Raised;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.model.ThreadDetail;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactedStackTest {

    private static Stackwalk stack(String mail, String user, List<Local> locals) {
        Frame frame =
                new Frame(
                        "send",
                        null,
                        "/home/" + user + "/a.py",
                        7,
                        null,
                        Trust.UNKNOWN,
                        false,
                        "send('" + mail + "')",
                        locals,
                        new FrameDetail.Python("send('" + mail + "')"));
        Raised raised =
                new Raised("ValueError", "no box " + mail, List.of("seen by " + mail), null, false);
        return new Stackwalk(
                List.of(
                        new StackThread(
                                0,
                                null,
                                true,
                                List.of(frame),
                                ThreadDetail.ofRaised(raised, List.of(new Gap(1, 3, "3 more"))))),
                List.of(),
                List.of("from " + mail));
    }

    @Test
    void keepsExceptionsAndGapsWithoutWhatMustNotBeSeen() {
        Stackwalk redacted =
                new RedactedStack(Redaction.of(List.of()))
                        .of(stack("joe@example.org", "joe", List.of(new Local("box", "7"))));
        assertEquals(stack("(mail)", "(user)", List.of()), redacted);
    }
}
