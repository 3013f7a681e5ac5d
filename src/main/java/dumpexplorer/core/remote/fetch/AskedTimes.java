package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.store.LibraryNotes;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The times of which one source handed over every dump that it had: kept in a note beside the dumps.
/// What lies between them never came.
///
/// @param spans in order; none touches another
record AskedTimes(List<Span> spans) {

    private static final int FORMAT = 1;
    private static final String ENDING = "days";
    private static final ObjectMapper JSON = new ObjectMapper();

    /// From one time, included, to another, not included.
    record Span(Instant from, Instant to) {}

    AskedTimes {
        spans = List.copyOf(spans);
    }

    /// Name of the note about a source.
    static String noteOf(String source) {
        return LibraryNotes.nameFor(source, ENDING);
    }

    /// What is kept about a source. A note that cannot be read counts as none.
    static AskedTimes read(LibraryNotes notes, String source) throws IOException {
        Optional<byte[]> note = notes.find(noteOf(source));
        List<Span> spans = new ArrayList<>();
        try {
            if (note.isPresent()) {
                for (JsonNode span : JSON.readTree(note.get()).path("asked")) {
                    Instant from = Instant.parse(span.path(0).asText());
                    spans.add(new Span(from, Instant.parse(span.path(1).asText())));
                }
            }
        } catch (DateTimeException | JacksonException broken) {
            spans.clear();
        }
        return new AskedTimes(spans);
    }

    /// Keeps it, durably.
    void write(LibraryNotes notes, String source) throws IOException {
        ObjectNode note = JSON.createObjectNode().put("format", FORMAT).put("source", source);
        ArrayNode asked = note.putArray("asked");
        for (Span span : spans) {
            asked.addArray().add(span.from.toString()).add(span.to.toString());
        }
        notes.write(noteOf(source), JSON.writeValueAsBytes(note));
    }

    /// These times and one more.
    AskedTimes and(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return this;
        }
        Instant start = from;
        Instant end = to;
        List<Span> apart = new ArrayList<>();
        for (Span span : spans) {
            if (span.to.isBefore(from) || span.from.isAfter(to)) {
                apart.add(span);
            } else {
                start = span.from.isBefore(start) ? span.from : start;
                end = span.to.isAfter(end) ? span.to : end;
            }
        }
        apart.add(new Span(start, end));
        apart.sort(Comparator.comparing(Span::from));
        return new AskedTimes(apart);
    }

    /// Whether one of them begins no later than a time and goes on after it.
    boolean startsBy(Instant time) {
        return spans.stream().anyMatch(span -> !span.from.isAfter(time) && span.to.isAfter(time));
    }

    /// How much of a time lies within.
    Coverage.Extent extent(Instant from, Instant to) {
        boolean some = false;
        for (Span span : spans) {
            if (!span.from.isAfter(from) && !span.to.isBefore(to)) {
                return Coverage.Extent.WHOLE;
            }
            some |= span.from.isBefore(to) && span.to.isAfter(from);
        }
        return some ? Coverage.Extent.PART : Coverage.Extent.NOTHING;
    }
}
