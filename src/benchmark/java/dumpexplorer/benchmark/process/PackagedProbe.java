package dumpexplorer.benchmark.process;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// A class of this benchmark, run with the program's own jars and options and a cache made of an earlier
/// run, as the packaged program is. Such a cache is made of jars only.
public final class PackagedProbe {

    private final Class<?> main;
    private final List<String> options;
    private final String classPath;
    private final Path cache;

    /// @param main what to run
    /// @param options of the JVM
    /// @param programJars where the program's jars are
    /// @param folder gets the rest; empty
    public PackagedProbe(Class<?> main, List<String> options, Path programJars, Path folder)
            throws IOException {
        this.main = main;
        this.options = new ArrayList<>(options);
        this.options.addFirst("@" + programJars.resolve("java.options"));
        cache = folder.resolve("probe.aot");
        Files.createDirectories(folder);
        Path own = folder.resolve("probe.jar");
        writeJar(own);
        List<String> jars = new ArrayList<>();
        jars.add(own.toString());
        try (DirectoryStream<Path> found = Files.newDirectoryStream(programJars, "*.jar")) {
            found.forEach(jar -> jars.add(jar.toString()));
        }
        classPath = String.join(System.getProperty("path.separator"), jars);
    }

    private void writeJar(Path jar) throws IOException {
        Path classes;
        try {
            URI place = main.getProtectionDomain().getCodeSource().getLocation().toURI();
            classes = Path.of(place);
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
        try (Stream<Path> files = Files.walk(classes);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    /// Makes the cache.
    public void rehearse(List<String> arguments) throws IOException {
        Outcome _ = run("-XX:AOTCacheOutput=" + cache, arguments);
    }

    /// Runs with the cache.
    public Outcome run(List<String> arguments) throws IOException {
        return run("-XX:AOTCache=" + cache, arguments);
    }

    private Outcome run(String cacheOption, List<String> arguments) throws IOException {
        List<String> jvm = new ArrayList<>(options);
        jvm.add(cacheOption);
        List<String> command = new ArrayList<>(arguments);
        command.addFirst(main.getName());
        return ChildProcess.run(ChildProcess.java(jvm, classPath, command));
    }
}
