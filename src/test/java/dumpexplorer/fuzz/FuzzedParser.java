package dumpexplorer.fuzz;

import dumpexplorer.core.format.GzipInputs;
import dumpexplorer.core.format.breakpad.HumanText;
import dumpexplorer.core.format.breakpad.PipeText;
import dumpexplorer.core.format.minidump.MinidumpJson;
import dumpexplorer.core.format.traceback.JavaTraceback;
import dumpexplorer.core.format.traceback.PythonTraceback;
import dumpexplorer.core.remote.jsonrpc.LineInputs;
import dumpexplorer.core.remote.sslrpc2.BinaryInputs;
import dumpexplorer.core.remote.xmlrpc.XmlInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The parsers, each with what it starts from.
enum FuzzedParser {
    PIPE("(bare-pipe|pipe-|microdump).*"),
    HUMAN("(bare-human|human-).*"),
    MINIDUMP("(bare-minidump|minidump-).*"),
    PYTHON("(python-|traceback-python).*"),
    JAVA("traceback-java.*"),
    CRASH("(crash-|aabb).*"),
    TOMATO(".*errordump.*"),
    PAIR(".*meta.*"),
    JSON(".*\\.json"),
    GZIP(".*\\.gz"),
    FUNCTION(""),
    QUERY(""),
    XMLRPC(""),
    HTTP(""),
    MSGPACK(""),
    SNAPPY(""),
    SSLRPC2(""),
    JSONRPC("");

    private static final Path RESOURCES = Path.of("src", "test", "resources", "dumpexplorer");
    private static final Path GOLDEN = RESOURCES.resolve(Path.of("core", "format", "golden"));

    private final String golden;

    /// @param golden names of those golden files of the formats that it starts from
    FuzzedParser(String golden) {
        this.golden = golden;
    }

    /// Gives it an input. That it cannot be read is an answer.
    void read(byte[] bytes) {
        try {
            parse(bytes);
        } catch (IOException declared) {
            // As it should be.
        }
    }

    private void parse(byte[] bytes) throws IOException {
        switch (this) {
            case PIPE -> StackInputs.readText(new PipeText(new MinidumpJson()), bytes);
            case HUMAN -> StackInputs.readText(new HumanText(), bytes);
            case MINIDUMP -> StackInputs.readMinidump(bytes);
            case PYTHON -> StackInputs.readText(new PythonTraceback(), bytes);
            case JAVA -> StackInputs.readText(new JavaTraceback(), bytes);
            case CRASH -> DumpInputs.read("crash.json", bytes);
            case TOMATO -> DumpInputs.read("1.errordump.json", bytes);
            case PAIR -> DumpInputs.readPair(bytes);
            case JSON -> DumpInputs.scan(bytes);
            case GZIP -> GzipInputs.read(bytes);
            case FUNCTION -> StackInputs.nameFunctions(bytes);
            case QUERY -> DumpInputs.query(bytes);
            case XMLRPC -> XmlInputs.read(bytes);
            case HTTP -> XmlInputs.readHead(bytes);
            case MSGPACK -> BinaryInputs.readMessage(bytes);
            case SNAPPY -> BinaryInputs.unpack(bytes);
            case SSLRPC2 -> BinaryInputs.readFrame(bytes);
            case JSONRPC -> LineInputs.read(bytes);
        }
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What inputs are made of, and what once broke it.
    List<Path> inputs() throws IOException {
        List<Path> found = new ArrayList<>(filesIn(GOLDEN, golden));
        found.addAll(filesIn(RESOURCES.resolve(Path.of("fuzz", "seeds", word())), ".*"));
        found.addAll(filesIn(RESOURCES.resolve(Path.of("fuzz", "broken", word())), ".*"));
        return found;
    }

    private static List<Path> filesIn(Path folder, String names) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(names))
                    .filter(file -> !file.toString().contains(".expected."))
                    .sorted()
                    .toList();
        }
    }
}
