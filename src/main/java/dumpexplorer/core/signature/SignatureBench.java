package dumpexplorer.core.signature;

import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpInput;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.format.ParseResult;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.grouping.SignatureGenerator;
import dumpexplorer.core.grouping.SignatureLists;
import dumpexplorer.core.grouping.SignatureLog;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.GroupingFacts;
import dumpexplorer.core.query.DumpPage;
import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.DumpSort;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.GroupSort;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.signature.SignatureTable.Merge;
import dumpexplorer.core.triage.Decision;
import dumpexplorer.core.triage.GroupField;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tries signatures on dumps of one library. Looking changes nothing; applying is decided about groups in
/// the journal, and can be undone: files of dumps and the ids of groups stay what they are. Not for the
/// window's thread.
public final class SignatureBench {

    private static final int PAGE = 1000;

    private final Queries queries;
    private final Formats formats;
    private final SignatureGenerator rules;

    /// @param lists which functions say nothing; see [ListFolder]
    public SignatureBench(Queries queries, Formats formats, SignatureLists lists) {
        this.queries = queries;
        this.formats = formats;
        rules = new SignatureGenerator(lists);
    }

    /// What a dump would be called, step by step.
    ///
    /// @return nothing where the library has no such dump
    /// @throws IOException when its file cannot be read
    public Optional<SignatureLog> log(DumpId id) throws IOException {
        return queries.library().findDump(id).isEmpty()
                ? Optional.empty()
                : Optional.of(log(read(id), () -> queries.library().readStack(id)));
    }

    private SignatureLog log(ParsedDump dump, EvidenceReader.StackSource stacks)
            throws IOException {
        return rules.generate(EvidenceReader.of(dump, stacks));
    }

    /// What a dump outside of any library would be called, step by step.
    ///
    /// @param json its stored form, inflated
    /// @throws IOException when it cannot be read
    public static SignatureLog log(byte[] json, Formats formats, SignatureLists lists)
            throws IOException {
        ParsedDump dump = requireDump(formats, "", Content.of(json));
        return new SignatureGenerator(lists)
                .generate(
                        EvidenceReader.of(dump, () -> formats.readStack(Content.of(json).open())));
    }

    private ParsedDump read(DumpId id) throws IOException {
        try (InputStream stored = queries.library().openStored(id)) {
            return requireDump(formats, id + ".jsonz", Content.of(stored.readAllBytes()));
        }
    }

    private static ParsedDump requireDump(Formats formats, String name, Content content)
            throws IOException {
        return switch (formats.read(DumpInput.of(name, content))) {
            case ParseResult.Parsed(ParsedDump dump) -> dump;
            case ParseResult.Rejected(String reason, long _) -> throw new IOException(reason);
            case ParseResult.Skipped() -> throw new IOException("it is no dump");
        };
    }

    /// What the selected dumps are called, and would be called.
    ///
    /// @param progress counts dumps; asked whether to stop
    /// @throws IOException when a file cannot be read
    /// @throws java.util.concurrent.CancellationException when a stop was asked for
    public SignatureTable table(Query query, Progress progress) throws IOException {
        TableDraft draft = new TableDraft();
        int done = 0;
        DumpPage page = queries.dumps(query, DumpSort.OLDEST_FIRST, 0, PAGE);
        while (!page.rows().isEmpty()) {
            for (DumpRow row : page.rows()) {
                progress.checkStopped();
                look(row, draft);
                progress.report(++done, page.total());
            }
            page = queries.dumps(query, DumpSort.OLDEST_FIRST, done, PAGE);
        }
        return draft.finish(known(query));
    }

    private void look(DumpRow row, TableDraft draft) throws IOException {
        ParsedDump dump = read(row.id());
        if (dump.grouping() instanceof GroupingFacts.Crash crash) {
            draft.look(row.group(), row.title(), rules.generate(crash.evidence()).signature());
        } else {
            draft.passOver();
        }
    }

    private Map<GroupId, TableDraft.Known> known(Query query) {
        Map<GroupId, Long> counts = new HashMap<>();
        for (GroupRow group : queries.groups(Query.ALL, GroupSort.LAST)) {
            counts.put(group.id(), group.count());
        }
        Map<GroupId, TableDraft.Known> known = new HashMap<>();
        for (GroupRow group : queries.groups(query, GroupSort.LAST)) {
            long all = counts.getOrDefault(group.id(), group.count());
            boolean named = queries.library().triage().state(group.id()).title() != null;
            known.put(group.id(), new TableDraft.Known(group.title(), all, named));
        }
        return known;
    }

    /// Merges groups whose dumps would be called the same, and gives them that name, all in one step.
    /// Groups that somebody named keep their names.
    ///
    /// @return the decisions, as [Queries#undo] takes them
    /// @throws IOException when the journal cannot be written; nothing is decided then
    public List<Decision> apply(SignatureTable table) throws IOException {
        Map<GroupId, Map<String, @Nullable Object>> drafts = new LinkedHashMap<>();
        for (Merge merge : table.merges()) {
            if (merge.renames()) {
                drafts.put(merge.into(), Map.of(GroupField.TITLE.key(), merge.signature()));
            }
            for (GroupId other : merge.others()) {
                drafts.put(other, Map.of(GroupField.MERGED_INTO.key(), merge.into()));
            }
        }
        return queries.library().triage().decide(drafts);
    }
}
