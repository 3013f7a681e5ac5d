package dumpexplorer.core.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.AllFormats;
import dumpexplorer.core.grouping.SignatureLists;
import dumpexplorer.core.grouping.SignatureLog;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.GroupSort;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.query.QueryException;
import dumpexplorer.core.signature.SignatureTable.Row;
import dumpexplorer.core.triage.Decision;
import dumpexplorer.core.triage.GroupField;
import dumpexplorer.ui.kit.SmallLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureBenchTest {

    @TempDir private Path folder;
    private SmallLibrary library;
    private Queries queries;
    private SignatureBench bench;

    @BeforeEach
    void open() throws IOException {
        library = new SmallLibrary(folder.resolve("library"));
        queries = library.queries();
        bench = new SignatureBench(queries, AllFormats.create(), SignatureLists.own());
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    private SignatureTable table(String query) throws IOException, QueryException {
        return bench.table(Query.parse(query, Clock.systemUTC()), Progress.UNWATCHED);
    }

    private List<String> titles() {
        return queries.groups(Query.ALL, GroupSort.TITLE).stream()
                .map(row -> row.title() + " " + row.count())
                .toList();
    }

    @Test
    void tellsWhatADumpWouldBeCalledAndWhy() throws IOException {
        DumpId id = library.add("paint(int)", "2010-11-02 13:45:10", "4.0");
        SignatureLog log = bench.log(id).orElseThrow();
        assertEquals("paint", log.signature());
        assertEquals("“paint”: kept, and no prefix: ends here", log.steps().getFirst().note());
        assertEquals(
                Optional.empty(),
                bench.log(DumpId.parse("aabbf9cb-395b-47e8-9600-4f20e2090331").orElseThrow()));
    }

    @Test
    void listsOldNamesWithNewOnes() throws IOException, QueryException {
        library.put("paint(int)", "2010-11-02 13:45:10", "4.0");
        library.put("paint(int)", "2010-11-03 13:45:10", "4.0");
        library.put("paint(char)", "2010-11-04 13:45:10", "4.0");
        library.add("main", "2010-11-05 13:45:10", "4.0");
        SignatureTable table = table("");
        assertEquals(
                List.of(
                        new Row("paint(int)", "paint", 2, 1),
                        new Row("main", "main", 1, 1),
                        new Row("paint(char)", "paint", 1, 1)),
                table.rows());
        assertEquals(4, table.looked());
        assertEquals(2, table.changes());
    }

    @Test
    void mergesGroupsOfOneNewNameAndTakesItBack() throws IOException, QueryException {
        library.put("paint(int)", "2010-11-02 13:45:10", "4.0");
        library.put("paint(int)", "2010-11-03 13:45:10", "4.0");
        library.add("paint(char)", "2010-11-04 13:45:10", "4.0");
        List<Decision> decisions = bench.apply(table(""));
        assertEquals(List.of("paint 3"), titles());
        assertEquals(0, table("").changes(), "what is applied is not applied again");
        queries.undo(decisions);
        assertEquals(List.of("paint(char) 1", "paint(int) 2"), titles());
    }

    @Test
    void leavesNamesThatSomebodyGave() throws IOException, QueryException {
        library.put("paint(int)", "2010-11-02 13:45:10", "4.0");
        library.put("paint(int)", "2010-11-03 13:45:10", "4.0");
        library.add("paint(char)", "2010-11-04 13:45:10", "4.0");
        GroupRow biggest = queries.groups(Query.ALL, GroupSort.COUNT).getFirst();
        queries.decide(List.of(biggest.id()), Map.of(GroupField.TITLE.key(), "Painting"));
        bench.apply(table(""));
        assertEquals(List.of("Painting 3"), titles());
    }

    @Test
    void leavesAloneGroupsOfWhichItDoesNotSeeAll() throws IOException, QueryException {
        library.put("paint(int)", "2010-11-02 13:45:10", "4.0");
        library.add("paint(int)", "2010-11-03 13:45:10", "5.0");
        SignatureTable table = table("version:5.0");
        assertEquals(0, table.changes());
        assertEquals("only 1 of its 2 dumps are selected", table.splits().getFirst().reason());
    }

    @Test
    void readsListsOfAUserAndSaysWhereTheyAreWrong() throws IOException {
        ListFolder lists = new ListFolder(folder.resolve("lists"));
        assertEquals(SignatureLists.own().sentinels(), lists.read().sentinels());
        assertEquals(4, lists.fill().size());
        assertEquals(List.of(), lists.fill());
        Files.writeString(folder.resolve("lists").resolve("prefixes.txt"), "paint\n(\n");
        IOException wrong = assertThrows(IOException.class, lists::read);
        assertTrue(wrong.toString().contains("prefixes.txt, line 2"), wrong::toString);
        Files.writeString(folder.resolve("lists").resolve("prefixes.txt"), "paint\n");
        assertTrue(lists.read().prefixes().matcher("paint").lookingAt());
    }
}
