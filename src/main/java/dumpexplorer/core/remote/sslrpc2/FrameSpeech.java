package dumpexplorer.core.remote.sslrpc2;

import com.fasterxml.jackson.databind.JsonNode;
import dumpexplorer.core.format.JsonText;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Connection;
import dumpexplorer.core.remote.Failures;
import dumpexplorer.core.remote.GuardedSink;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import dumpexplorer.core.remote.Speech;
import dumpexplorer.core.remote.TreeSink;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;

/// Calls in framed msgpack (PROTOCOLS.md section 6.2).
final class FrameSpeech implements Speech<Reply> {

    private static final int SUCCESS = 0;
    private static final int FAILURE = 1;
    private static final int NO_SUCH_METHOD = 2;
    private static final int REQUEST_ERROR = 3;

    /// Replies that may be held at a time, in bytes on the wire: one of the largest, and some more.
    private static final int MOST_HELD_BYTES = 24 << 20;

    private static final int MOST_ERROR_BYTES = 16 << 20;
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int LONGEST_WORDS = 300;

    /// What the original says in place of a reply whose length does not fit into 24 bits.
    static final String LENGTH_DOES_NOT_FIT = "chr() arg not in range(256)";

    private final Failures failures;
    private final Limits limits;

    FrameSpeech(Failures failures, Limits limits) {
        this.failures = failures;
        this.limits = limits;
    }

    @Override
    public byte[] request(long id, Call call) throws RemoteFailure {
        MsgpackWriter writer = new MsgpackWriter();
        try {
            writer.list(4);
            writer.integer(id);
            writer.text(call.method());
            writer.list(call.arguments().size());
            call.arguments().forEach(writer::value);
            writer.map(call.named().size());
            call.named()
                    .forEach((name, value) -> {
                        writer.text(name);
                        writer.value(value);
                    });
        } catch (ArithmeticException beyond) {
            throw failures.of(
                    Kind.FAULT,
                    Step.REQUEST,
                    call.method() + " cannot be called: " + beyond.getMessage(),
                    beyond);
        }
        byte[] message = writer.toByteArray();
        if (message.length >= Frame.TOO_LONG) {
            throw failures.of(
                    Kind.TOO_LARGE,
                    Step.REQUEST,
                    "what "
                            + call.method()
                            + " is to be given has "
                            + message.length
                            + " bytes; this protocol carries less than 16 MB");
        }
        return Frame.pack(message).wireBytes();
    }

    @Override
    public void readAnswers(Connection connection, Waiting<Reply> waiting) throws IOException {
        InputStream wire = new BufferedInputStream(connection.input(), BUFFER_BYTES);
        Semaphore held = new Semaphore(MOST_HELD_BYTES);
        Optional<Frame.Header> header = Frame.Header.read(wire);
        while (header.isPresent()) {
            readAnswer(header.get(), wire, held, waiting);
            header = Frame.Header.read(wire);
        }
    }

    // Apart from the loop: a frame that were a variable there would stay in memory, long given back
    // to the
    // room, while the next header is waited for.
    private void readAnswer(
            Frame.Header header, InputStream wire, Semaphore held, Waiting<Reply> waiting)
            throws IOException {
        int length = header.length();
        acquire(held, length, waiting);
        FrameRoom.Held frame = FrameRoom.OF_PROGRAM.read(header, wire, waiting);
        hand(frame, () -> held.release(length), waiting);
    }

    private void hand(FrameRoom.Held frame, Runnable release, Waiting<Reply> waiting)
            throws IOException {
        try {
            Reply reply =
                    Reply.open(
                            frame.frame(),
                            limits.deepest(),
                            () -> {
                                frame.close();
                                release.run();
                            });
            OptionalLong id = reply.id();
            waiting.hand(id.isPresent() ? id.getAsLong() : waiting.onlyId(), reply);
        } catch (IOException | RuntimeException | Error nobodyHasIt) {
            frame.close();
            throw nobodyHasIt;
        }
    }

    private static void acquire(Semaphore held, int length, Waiting<Reply> waiting) {
        if (!held.tryAcquire(length)) {
            waiting.stall();
            held.acquireUninterruptibly(length);
            waiting.resume();
        }
    }

    @Override
    public void take(Reply reply, Call call, GuardedSink sink, Progress progress)
            throws IOException, RemoteFailure {
        MsgpackReader reader = reply.requireAtMost(limits.mostBytes(), progress);
        long result = reader.findInteger().orElse(-1);
        if (reply.id().isEmpty() && result != REQUEST_ERROR) {
            throw new MalformedException("a reply that names no call", 0);
        }
        if (result == SUCCESS) {
            reader.read(sink);
            reader.requireEnd();
            return;
        }
        TreeSink error = new TreeSink(MOST_ERROR_BYTES);
        reader.read(error);
        reader.requireEnd();
        throw failure(result, call, error.requireResult());
    }

    private RemoteFailure failure(long result, Call call, JsonNode value) throws IOException {
        if (result == FAILURE) {
            return failed(call, value);
        }
        if (result == NO_SUCH_METHOD) {
            return failures.of(
                    Kind.FAULT,
                    Step.REQUEST,
                    "it has no method " + call.method() + ": is this the right module?");
        }
        if (result == REQUEST_ERROR) {
            return failures.of(
                    Kind.FAULT,
                    Step.REQUEST,
                    "it does not understand the request (error " + value.asText() + ")");
        }
        throw new MalformedException("a reply of unknown result " + result, 0);
    }

    private RemoteFailure failed(Call call, JsonNode error) {
        String words = JsonText.oneLine(error.path("message").asText(""));
        boolean couldNotBeSent = error.path("type").asText("").startsWith("<");
        if (couldNotBeSent && words.equals(LENGTH_DOES_NOT_FIT)) {
            return failures.of(
                    Kind.TOO_LARGE,
                    Step.ANSWER,
                    "its answer to "
                            + call.method()
                            + " is larger than this protocol carries (reply over 16 MiB)");
        }
        if (couldNotBeSent) {
            return failures.of(
                    Kind.FAULT,
                    Step.ANSWER,
                    "its answer to "
                            + call.method()
                            + " cannot be sent: "
                            + JsonText.cut(words, LONGEST_WORDS));
        }
        return failures.fault(call.method(), error);
    }
}
