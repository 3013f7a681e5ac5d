package dumpexplorer.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.model.DumpId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceWordTest {

    private static final String NAME = "aabbf9cb-395b-47e8-9600-4f20e2090331";
    private static final DumpId ID = DumpId.parse(NAME).orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "'', name/aa/bb/ID.jsonz",
        "1:name, name/aa/ID.jsonz",
        "4:name, name/aa/bb/f9/cb/ID.jsonz",
        "2/:name, name/aa/bb/ID/ID.jsonz",
        "2:20101101/name, 20101101/name/aa/bb/ID.jsonz",
        "3/:20101101/name, 20101101/name/aa/bb/f9/ID/ID.jsonz",
        "=name/ID.jsonz, name/ID.jsonz",
        "=name/bb/aax/ID.jsonz, name/bb/aax/ID.jsonz",
        "=name/aa/bb/f9/cb/-3/ID.jsonz, name/aa/bb/f9/cb/-3/ID.jsonz",
        "=name/aa/bb/other.jsonz, name/aa/bb/other.jsonz",
        "=aa/bb/ID.jsonz, aa/bb/ID.jsonz",
    })
    void saysInAWordHowThePathFollowsFromTheId(String word, String shape) {
        String path = shape.replace("ID", NAME);
        assertEquals(word.replace("ID", NAME), PlaceWord.of(path, ID));
        assertEquals(path, PlaceWord.path(PlaceWord.of(path, ID), ID));
    }

    @Test
    void readsTheIdFromAFilesName() {
        assertEquals(ID, PlaceWord.idOf(NAME + ".jsonz").orElseThrow());
        assertTrue(PlaceWord.idOf("other.jsonz").isEmpty());
        assertTrue(PlaceWord.idOf(NAME + ".json.gz").isEmpty());
    }
}
