package dumpexplorer.core.format;

import dumpexplorer.core.format.JsonDumpReader.Members;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The choice among formats: by content, with a file's name as a hint only where the content says
/// nothing, and to tell a broken dump from a file that never was one. Safe for any number of
/// threads.
public final class FormatList implements Formats {

    /// Of a dump at whose beginning one looks: so much of its file.
    private static final int GLIMPSE_PACKED_BYTES = 4096;

    /// So much of its text: what groups and lists show stands before anything long.
    private static final int GLIMPSE_TEXT_BYTES = 2048;

    private final List<JsonFormat> jsonFormats;
    private final List<TextFormat> textFormats;
    private final Members members;
    private final Workspaces workspaces = new Workspaces();

    /// @param jsonFormats the first one whose mark a dump has reads it
    /// @param textFormats kinds of bare stack texts; the first one that recognises a text reads it
    public FormatList(List<JsonFormat> jsonFormats, List<TextFormat> textFormats) {
        this.jsonFormats = List.copyOf(jsonFormats);
        this.textFormats = List.copyOf(textFormats);
        this.members = members(this.jsonFormats);
    }

    private static Members members(List<JsonFormat> formats) {
        Set<String> facts = new HashSet<>();
        Map<String, Integer> owners = new HashMap<>();
        for (int i = 0; i < formats.size(); i++) {
            facts.addAll(formats.get(i).facts());
            for (String part : formats.get(i).parts()) {
                if (owners.put(part, i) != null) {
                    throw new IllegalArgumentException("two formats read “" + part + "”");
                }
            }
        }
        return new Members(Set.copyOf(facts), Map.copyOf(owners));
    }

    @Override
    public ParseResult read(DumpInput input) throws IOException {
        boolean named = DumpNames.isDump(input.fileName());
        try (DumpStream stream = DumpStream.open(input.content(), workspaces)) {
            if (stream.isEmpty()) {
                return named
                        ? new ParseResult.Rejected("the file is empty", 0)
                        : new ParseResult.Skipped();
            }
            int first = stream.firstByte();
            if (named || first == '{' || first == '[') {
                return new JsonDumpReader(jsonFormats, members).read(input, stream, this::open);
            }
            return readText(input, stream);
        } catch (MalformedException e) {
            return named
                    ? new ParseResult.Rejected(e.reason(), e.offsetBytes())
                    : new ParseResult.Skipped();
        }
    }

    @Override
    public Optional<ParsedDump> glimpse(DumpInput input) throws IOException {
        try {
            byte[] text = beginning(input.content());
            JsonBytes bytes = new JsonBytes(InputStream.nullInputStream(), text, text.length);
            return new JsonDumpReader(jsonFormats, members)
                    .glimpse(input, new JsonScanner(bytes), this::open);
        } catch (MalformedException tellsNothing) {
            return Optional.empty();
        }
    }

    private byte[] beginning(Content content) throws IOException {
        Workspace workspace = workspaces.borrow();
        try (InputStream file = content.open()) {
            int length = file.readNBytes(workspace.packed, 0, GLIMPSE_PACKED_BYTES);
            if (!GzipInput.isGzip(workspace.packed, length)) {
                return Arrays.copyOf(workspace.packed, length);
            }
            InputStream nothing = InputStream.nullInputStream();
            return new GzipInput(nothing, workspace.inflater, workspace.packed, length)
                    .readNBytes(GLIMPSE_TEXT_BYTES);
        } finally {
            workspaces.giveBack(workspace);
        }
    }

    private DumpStream open(Content content) throws IOException {
        return DumpStream.open(content, workspaces);
    }

    private ParseResult readText(DumpInput input, DumpStream stream) throws IOException {
        String head = new String(stream.head(TextFormat.HEAD_BYTES), StandardCharsets.UTF_8);
        Optional<TextFormat> format =
                textFormats.stream().filter(candidate -> candidate.recognises(head)).findFirst();
        if (format.isEmpty()) {
            return new ParseResult.Skipped();
        }
        try {
            return new ParseResult.Parsed(BareText.read(input, stream, format.get(), this::open));
        } catch (MalformedException e) {
            return new ParseResult.Rejected(e.reason(), e.offsetBytes());
        }
    }

    @Override
    public Stackwalk readStack(InputStream storedJson) throws IOException {
        return new StackReader(jsonFormats, members).read(new JsonScanner(storedJson));
    }
}
