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
    PIPE(
            "(bare-pipe|pipe-|microdump).*",
            bytes -> StackInputs.readText(new PipeText(new MinidumpJson()), bytes)),
    HUMAN("(bare-human|human-).*", bytes -> StackInputs.readText(new HumanText(), bytes)),
    MINIDUMP("(bare-minidump|minidump-).*", StackInputs::readMinidump),
    PYTHON(
            "(python-|traceback-python).*",
            bytes -> StackInputs.readText(new PythonTraceback(), bytes)),
    JAVA("traceback-java.*", bytes -> StackInputs.readText(new JavaTraceback(), bytes)),
    CRASH("(crash-|aabb).*", bytes -> DumpInputs.read("crash.json", bytes)),
    TOMATO(".*errordump.*", bytes -> DumpInputs.read("1.errordump.json", bytes)),
    PAIR(".*meta.*", DumpInputs::readPair),
    JSON(".*\\.json", DumpInputs::scan),
    GZIP(".*\\.gz", GzipInputs::read),
    FUNCTION("", StackInputs::nameFunctions),
    QUERY("", DumpInputs::query),
    XMLRPC("", XmlInputs::read),
    HTTP("", XmlInputs::readHead),
    MSGPACK("", BinaryInputs::readMessage),
    SNAPPY("", BinaryInputs::unpack),
    SSLRPC2("", BinaryInputs::readFrame),
    JSONRPC("", LineInputs::read);

    private static final Path RESOURCES = Path.of("src", "test", "resources", "dumpexplorer");
    private static final Path GOLDEN = RESOURCES.resolve(Path.of("core", "format", "golden"));

    private final String golden;
    private final Parser parser;

    /// @param golden names of those golden files of the formats that it starts from
    FuzzedParser(String golden, Parser parser) {
        this.golden = golden;
        this.parser = parser;
    }

    @FunctionalInterface
    interface Parser {
        void read(byte[] bytes) throws IOException;
    }

    /// Gives it an input. That it cannot be read is an answer.
    void read(byte[] bytes) {
        try {
            parser.read(bytes);
        } catch (IOException declared) {
            // As it should be.
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
