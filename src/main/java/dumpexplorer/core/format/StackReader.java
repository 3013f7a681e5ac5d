package dumpexplorer.core.format;

import dumpexplorer.core.format.JsonDumpReader.Members;
import dumpexplorer.core.format.JsonScanner.Kind;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads the stacks of one stored dump: every format reads its own members, the first one that
/// found stacks answers.
final class StackReader {

    private final Members members;
    private final List<StackReading> readings = new ArrayList<>();
    private final TopLevel top = new TopLevel();

    StackReader(List<JsonFormat> formats, Members members) {
        this.members = members;
        for (JsonFormat format : formats) {
            readings.add(format.beginStacks());
        }
    }

    Stackwalk read(JsonScanner json) throws IOException {
        json.beginObject();
        while (json.nextMember()) {
            String name = json.name();
            Integer owner = members.owners().get(name);
            Kind kind = json.peek();
            boolean fact = members.facts().contains(name);
            if (fact && kind == Kind.NUMBER) {
                top.put(name, kind, json.readNumber());
            } else if (fact && kind == Kind.STRING) {
                top.put(name, kind, json.readText(TopLevel.MAX_TEXT));
            } else if (owner == null) {
                json.skipValue();
            } else {
                readings.get(owner).part(name, json);
            }
        }
        json.requireEnd();
        return best();
    }

    private Stackwalk best() throws IOException {
        Stackwalk best = Stackwalk.NONE;
        for (StackReading reading : readings) {
            Stackwalk stacks = reading.finish(top);
            if (!stacks.threads().isEmpty()) {
                return stacks;
            }
            if (best.unparsed().isEmpty()) {
                best = stacks;
            }
        }
        return best;
    }
}
