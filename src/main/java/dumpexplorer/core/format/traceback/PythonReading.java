package dumpexplorer.core.format.traceback;

import dumpexplorer.core.format.SharedTexts;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.Gap;
import dumpexplorer.core.model.Raised.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines of one chain of Python exceptions, in the order in which they are printed: the oldest
/// exception first, the outermost call of each first.
final class PythonReading {

    /// A recursion that is said to go on longer is a gap from here on.
    private static final int MAX_REPEATED = 100_000;

    /// How lines begin that programs print above the header.
    static final Pattern PREAMBLE =
            Pattern.compile(
                    "(?:Exception in thread |Exception ignored |Unhandled exception in "
                            + "|Task exception was |future: |ERROR:|CRITICAL:)");

    private static final Pattern THREAD = Pattern.compile("Exception in thread (.*?):?");

    /// What stands in the place of members of a group.
    private static final Pattern OMITTED =
            Pattern.compile("and \\d+ more exceptions?|\\.\\.\\. \\(max_group_depth is \\d+\\)");

    /// Around the traceback that another process sent.
    private static final String QUOTES = "\"\"\"";

    private final PythonChain chain;
    private final SharedTexts texts = new SharedTexts();
    private final Consumer<String> unparsed;
    private final List<String> block = new ArrayList<>();
    private int repeated;
    private boolean atPlace;
    private @Nullable String preamble;

    /// @param chain takes the exceptions
    /// @param unparsed takes what is not understood
    PythonReading(PythonChain chain, Consumer<String> unparsed) {
        this.chain = chain;
        this.unparsed = unparsed;
    }

    /// Takes one line.
    ///
    /// @param line without the margin of a group
    /// @param whole the line as it stands in the text
    void take(String line, String whole) {
        PythonLine read = PythonLine.of(line);
        if (!(read instanceof PythonLine.Source)) {
            endSource();
            atPlace = read instanceof PythonLine.Place;
        }
        switch (read) {
            case PythonLine.Header _ -> chain.begin(takePreamble());
            case PythonLine.Relation relation ->
                    chain.relate(relation.direct() ? Relation.CAUSE : Relation.CONTEXT);
            case PythonLine.Place place -> takePlace(place);
            case PythonLine.Repeated again -> repeat(again.times(), whole);
            case PythonLine.Source source -> takeSource(source, line, whole);
            case PythonLine.Named exception -> takeException(exception, line, whole);
            case PythonLine.Blank _ -> takeNote("");
            case PythonLine.Other _ -> takeOther(line, whole);
        }
    }

    /// Finishes the last frame.
    void end() {
        endSource();
    }

    private @Nullable String takePreamble() {
        String name = preamble;
        preamble = null;
        return name;
    }

    /// A place behind the name of an exception shows that it was none. A syntax error in the program
    /// itself is printed without any header.
    private void takePlace(PythonLine.Place place) {
        Section section = chain.findOpen();
        if (section == null) {
            section = chain.begin(takePreamble());
        } else if (section.isNamed()) {
            chain.takeBackName().forEach(unparsed);
        }
        section.addInner(
                new Frame(
                        texts.share(place.function()),
                        null,
                        texts.share(place.file()),
                        place.line(),
                        null,
                        Frame.Trust.UNKNOWN,
                        false,
                        null,
                        List.of()));
    }

    private void repeat(int times, String whole) {
        Section section = chain.findOpen();
        if (section == null || section.isNamed() || section.frames().isEmpty()) {
            unparsed.accept(whole);
            return;
        }
        int shown = Math.min(times, MAX_REPEATED - repeated);
        repeated += shown;
        Frame last = section.frames().getLast();
        for (int i = 0; i < shown; i++) {
            section.addInner(last);
        }
        if (shown < times) {
            int missing = times - shown;
            section.gaps().add(new Gap(section.frames().size(), missing, whole.strip()));
        }
    }

    private void takeSource(PythonLine.Source source, String line, String whole) {
        Section section = chain.findOpen();
        if (section == null) {
            unparsed.accept(whole);
        } else if (section.isNamed()) {
            section.addNote(line);
        } else if (!atPlace) {
            unparsed.accept(whole);
        } else {
            block.add(source.text());
        }
    }

    /// Gives the source lines to the frame that they stand below.
    private void endSource() {
        Section section = chain.findOpen();
        if (block.isEmpty() || section == null || section.frames().isEmpty()) {
            return;
        }
        List<String> lines =
                block.stream().filter(text -> !new PythonLine.Source(text).isMarks()).toList();
        String source = texts.share(String.join("\n", lines));
        String whole = texts.share(String.join("\n", block));
        Frame last = section.frames().removeLast();
        section.frames()
                .add(
                        new Frame(
                                last.function(),
                                null,
                                last.file(),
                                last.line(),
                                null,
                                Frame.Trust.UNKNOWN,
                                false,
                                source,
                                List.of(),
                                whole == null || whole.equals(source)
                                        ? FrameDetail.NONE
                                        : new FrameDetail.Python(whole)));
        block.clear();
    }

    private void takeException(PythonLine.Named exception, String line, String whole) {
        Section section = chain.findOpen();
        if (section == null && !PREAMBLE.matcher(line).lookingAt()) {
            section = chain.findForName(takePreamble());
        }
        if (section == null) {
            takeOther(line, whole);
        } else if (section.isNamed()) {
            section.addNote(line);
        } else {
            section.raise(exception.type(), exception.message());
            chain.named(line);
        }
    }

    private void takeNote(String line) {
        Section section = chain.findOpen();
        if (section != null && section.isNamed()) {
            section.addNote(line);
        }
    }

    private void takeOther(String line, String whole) {
        Section section = chain.findOpen();
        if (line.strip().equals(QUOTES) && chain.quote()) {
            return;
        }
        if (section != null && section.isNamed()) {
            section.addNote(line);
        } else if (section == null && chain.isTop() && PREAMBLE.matcher(line).lookingAt()) {
            preamble = preamble == null ? nameIn(line) : preamble;
        } else if (section != null
                || !OMITTED.matcher(line).matches()
                || !chain.noteToOwner(line)) {
            unparsed.accept(whole);
        }
    }

    /// What a line above the header calls the thread, else the line itself.
    private static String nameIn(String line) {
        String text = line.strip();
        Matcher thread = THREAD.matcher(text);
        return thread.matches() ? thread.group(1) : text;
    }
}
