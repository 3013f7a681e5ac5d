package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.databind.node.TextNode;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.model.GroupId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/// A dump as the API hands it over, with its group: the API does not say it again in each dump, and
/// where it was changed over there no rule could compute it.
final class GroupedDump implements Content {

    private final byte[] begin;
    private final Content map;

    /// @param map JSON of a map, without white space before it
    GroupedDump(GroupId group, Content map) {
        this.begin =
                ("{\"group_id\":" + new TextNode(group.text())).getBytes(StandardCharsets.UTF_8);
        this.map = map;
    }

    @Override
    public InputStream open() throws IOException {
        InputStream rest = map.open();
        int bracket = rest.read();
        int next = bracket == '{' ? rest.read() : -1;
        if (next < 0) {
            rest.close();
            return map.open(); // no map: whoever reads it says so
        }
        byte[] between = next == '}' ? new byte[] {'}'} : new byte[] {',', (byte) next};
        return new SequenceInputStream(
                new SequenceInputStream(
                        new ByteArrayInputStream(begin), new ByteArrayInputStream(between)),
                rest);
    }

    @Override
    public long sizeBytes() {
        return begin.length + map.sizeBytes();
    }
}
