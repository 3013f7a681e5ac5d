package dumpexplorer.core.format.tomato;

import dumpexplorer.core.format.Arrival;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpStream;
import dumpexplorer.core.format.GzipOutput;
import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonText;
import dumpexplorer.core.format.Packing;
import dumpexplorer.core.format.StoredForm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes an error dump as it is stored: our members first, then all of its own as they came,
/// number by number, and last the data where they came in a file of their own.
final class TomatoForm implements StoredForm {

    private final Arrival arrival;
    private final TomatoHeader header;
    private final Packing dataPacking;

    /// @param dataPacking how the data file is packed, where its bytes can be taken as they are
    TomatoForm(Arrival arrival, TomatoHeader header, Packing dataPacking) {
        this.arrival = arrival;
        this.header = header;
        this.dataPacking = dataPacking;
    }

    @Override
    public void writeTo(OutputStream file) throws IOException {
        Content companion = arrival.input().companion();
        try (GzipOutput member = new GzipOutput(file)) {
            member.write(ascii("{" + header.json(arrival.top())));
            copyMembers(member);
            if (companion == null) {
                member.write('}');
                return;
            }
            member.write(ascii(", \"data\": "));
            if (dataPacking.members() != 1) {
                dataFile(companion).read(data -> data.copyValue(member));
                member.write('}');
                return;
            }
        }
        // What the data file holds is packed already: its packed bytes become a member of their
        // own,
        // which costs a hundredth of packing them again.
        GzipOutput.copyMember(companion, dataPacking, file);
        try (GzipOutput end = new GzipOutput(file)) {
            end.write('}');
        }
    }

    private void copyMembers(OutputStream target) throws IOException {
        try (DumpStream stream = arrival.reopen()) {
            JsonScanner json = stream.json();
            json.beginObject();
            while (json.nextMember()) {
                String name = json.name();
                if (isReplaced(name)) {
                    json.skipValue();
                } else {
                    target.write(ascii(", " + JsonText.quote(name) + ": "));
                    json.copyValue(target);
                }
            }
        }
    }

    private boolean isReplaced(String name) {
        return TomatoHeader.NAMES.contains(name)
                || (name.equals("data") && arrival.input().companion() != null);
    }

    private PairedData dataFile(Content companion) {
        String name = arrival.input().companionName();
        return new PairedData(companion, name == null ? "" : name, arrival.opener());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
