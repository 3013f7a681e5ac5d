package dumpexplorer.core.format;

import dumpexplorer.core.model.Clue;
import dumpexplorer.core.model.CrashEvidence;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.GroupingFacts;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.model.Traits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a crash says about itself, beside its stack. Texts are null where it does not say.
///
/// @param signature as it names it
/// @param groupId as it names it
/// @param product program that crashed
/// @param version version of the program
/// @param stack what its stack walk tells; the crash's own fields go before
/// @param clues what else its signature may depend on
public record CrashFacts(
        @Nullable String signature,
        @Nullable String groupId,
        @Nullable String product,
        @Nullable String version,
        StackSummary stack,
        Map<Clue, String> clues) {

    private static final String TYPE = "Crash";
    private static final int MAX_TITLE = 1000;

    /// A bare stack, which says nothing else.
    public static CrashFacts ofStack(StackSummary stack) {
        return new CrashFacts(null, null, null, null, stack, Map.of());
    }

    /// Puts a crash together.
    public ParsedDump toDump(DumpId id, SourceName source, Instant time, StoredForm stored) {
        return new ParsedDump(
                ParsedDump.Kind.CRASH,
                id,
                source,
                null,
                time,
                TYPE,
                title(),
                new Traits(null, product, strip(version), os(), stack.cpu(), stack.reason()),
                frameNames(),
                true,
                grouping(),
                stored);
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private @Nullable String os() {
        String version = stack.osVersion();
        return stack.os() == null || version == null ? stack.os() : stack.os() + " " + version;
    }

    /// The signature, else the best that there is until one is generated.
    private String title() {
        for (String candidate : new String[] {signature, stack.headline(), stack.reason()}) {
            String line = candidate == null ? "" : JsonText.oneLine(candidate);
            if (!line.isEmpty()) {
                return JsonText.cut(line, MAX_TITLE);
            }
        }
        return "crash without signature";
    }

    private List<String> frameNames() {
        return stack.crashing().stream()
                .map(Frame::indexedName)
                .filter(name -> !name.isEmpty())
                .limit(ParsedDump.MAX_FRAMES)
                .toList();
    }

    private GroupingFacts grouping() {
        if (groupId != null) {
            return new GroupingFacts.Given(new GroupId(groupId));
        }
        List<Frame> frames = stack.crashing();
        String named = signature == null && frames.isEmpty() ? stack.headline() : signature;
        return new GroupingFacts.Crash(named, evidence());
    }

    private CrashEvidence evidence() {
        StackSummary.Extras extras = stack.extras();
        return new CrashEvidence(extras.kind(), stack.crashing(), extras.first(), stack.os(), clues)
                .with(Clue.REASON, stack.reason())
                .with(Clue.LAST_ERROR, extras.lastError())
                .with(Clue.EXCEPTION, stack.headline());
    }
}
