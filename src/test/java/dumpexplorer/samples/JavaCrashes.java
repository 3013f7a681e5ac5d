package dumpexplorer.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Crashes of the phone program, which is written in Java.
final class JavaCrashes {

    private static final String PRODUCT = "Fernweh Courier";
    private static final Releases RELEASES = new Releases(40, "1.8.0", "1.8.1", "1.9.0");
    private static final String PACKAGE = "net.fernweh.courier.";

    private final Random random;
    private final Calendar calendar;

    JavaCrashes(Random random) {
        this.random = random;
        this.calendar = new Calendar(random);
    }

    /// @param calls `Class.method:line`, newest first, without our package
    private record Thrown(String type, String message, List<String> calls) {}

    /// Adds all of them.
    void addTo(Archive archive) {
        Thrown merge =
                new Thrown(
                        "java.lang.NullPointerException",
                        "Cannot invoke \"Place.id()\" because \"remote\" is null",
                        List.of(
                                "sync.MergeStep.apply:94",
                                "sync.SyncPlan.run:51",
                                "sync.SyncWorker.mergeRemote:133",
                                "sync.SyncWorker.doWork:70"));
        Thrown closed =
                new Thrown(
                        "java.lang.IllegalStateException",
                        "outbox is closed",
                        List.of(
                                "queue.Outbox.take:58",
                                "queue.Sender.next:41",
                                "queue.Sender.run:33"));
        Thrown cause =
                new Thrown(
                        "java.io.IOException",
                        "No space left on device",
                        List.of("queue.Journal.append:120", "queue.Outbox.put:77"));
        List<Instant> merges =
                Calendar.merged(
                        calendar.spread(17, 8, 146),
                        calendar.burst(8, 81, 6, Duration.ofHours(12)));
        for (Instant time : merges) {
            add(time, archive, merge, null);
        }
        for (Instant time : calendar.spread(13, 41, 130)) {
            add(time, archive, closed, cause);
        }
    }

    private void add(
            Instant time,
            Archive archive,
            Thrown thrown,
            @org.jspecify.annotations.Nullable Thrown cause) {
        String id = Crash.id(time, random);
        String signature =
                thrown.type
                        + ": at "
                        + PACKAGE
                        + method(thrown.calls.getFirst())
                        + "("
                        + file(thrown.calls.getFirst())
                        + ")";
        ObjectNode crash = Crash.begin(id, time, signature, PRODUCT, RELEASES.at(time, random));
        crash.put("os_name", "Android")
                .put("os_version", "%d".formatted(33 + random.nextInt(3)))
                .put("cpu_arch", "arm64")
                .put("android_model", "Model " + (char) ('A' + random.nextInt(6)))
                .put("uptime", 1 + random.nextInt(5000))
                .put("process_type", "parent")
                .put("release_channel", "release")
                .put(
                        "java_stack_trace",
                        text(thrown) + (cause == null ? "" : "Caused by: " + text(cause)));
        ArrayNode values =
                crash.putObject("java_exception").putObject("exception").putArray("values");
        addValue(values, thrown);
        if (cause != null) {
            addValue(values, cause);
        }
        archive.add("courier/" + id + ".json", crash, time);
    }

    private static String method(String call) {
        return call.substring(0, call.indexOf(':'));
    }

    private static String file(String call) {
        String[] parts = method(call).split("\\.", -1);
        return parts[parts.length - 2] + ".java";
    }

    private static int line(String call) {
        return Integer.parseInt(call.substring(call.indexOf(':') + 1));
    }

    private static String text(Thrown thrown) {
        StringBuilder text = new StringBuilder(thrown.type + ": " + thrown.message + "\n");
        for (String call : thrown.calls) {
            text.append("\tat ").append(PACKAGE).append(method(call));
            text.append('(').append(file(call)).append(':').append(line(call)).append(")\n");
        }
        text.append("\tat java.lang.Thread.run(Thread.java:1012)\n");
        return text.toString();
    }

    private static void addValue(ArrayNode values, Thrown thrown) {
        int dot = thrown.type.lastIndexOf('.');
        ObjectNode value = values.addObject();
        ArrayNode frames = value.putObject("stacktrace").putArray("frames");
        for (String call : thrown.calls) {
            String method = method(call);
            int last = method.lastIndexOf('.');
            frames.addObject()
                    .put("module", PACKAGE + method.substring(0, last))
                    .put("function", method.substring(last + 1))
                    .put("filename", file(call))
                    .put("lineno", line(call))
                    .put("in_app", true);
        }
        value.put("type", thrown.type.substring(dot + 1));
        value.put("module", thrown.type.substring(0, dot));
        value.put("value", thrown.message);
    }
}
