package dumpexplorer.core.importing;

import dumpexplorer.core.format.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An inbox that writes down what comes, a line each, reading all bytes as a format would.
final class FoundList implements Inbox {

    private final List<String> lines = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<Candidate.Unread> misnamed = new ArrayList<>();

    /// `place folder/file = text`, with `+ text` of a companion; `place ! reason`; `skipped`.
    List<String> lines() {
        return lines;
    }

    /// What was kept of the rejected: `place = text`.
    List<String> kept() {
        return kept;
    }

    @Override
    public void take(Candidate candidate) throws IOException {
        switch (candidate) {
            case Candidate.Bytes bytes -> lines.add(line(bytes));
            case Candidate.Unread file -> {
                Candidate.Bytes bytes = file.open();
                if (new ShapeReader().read(bytes.main(), file.where()).isOneFileAsItIs()) {
                    lines.add(line(bytes));
                } else {
                    misnamed.add(file);
                }
            }
            case Candidate.Broken(var place, var reason) -> lines.add(place + " ! " + reason);
            case Candidate.Foreign() -> lines.add("skipped");
            case Candidate.EndOfLines end -> lines.add("end of lines");
        }
        candidate.release();
    }

    @Override
    public List<Candidate.Unread> takeMisnamed() {
        List<Candidate.Unread> taken = List.copyOf(misnamed);
        misnamed.clear();
        return taken;
    }

    private static String line(Candidate.Bytes bytes) throws IOException {
        var input = bytes.input();
        Content companion = input.companion();
        return bytes.place()
                + " "
                + input.folder()
                + "/"
                + input.fileName()
                + " = "
                + text(input.content())
                + (companion == null
                        ? ""
                        : " + " + input.companionName() + " = " + text(companion));
    }

    @Override
    public void reject(Content content, String place, String reason) throws IOException {
        kept.add(place + " = " + text(content));
        take(new Candidate.Broken(place, reason));
    }

    /// The text, or its length where it is long or no text.
    private static String text(Content content) throws IOException {
        try (InputStream bytes = content.open()) {
            byte[] all = bytes.readAllBytes();
            if (all.length != content.sizeBytes()) {
                throw new IllegalStateException("sizes differ");
            }
            String text = new String(all, StandardCharsets.UTF_8);
            return all.length > 100 || text.indexOf('\ufffd') >= 0 ? all.length + " bytes" : text;
        }
    }
}
