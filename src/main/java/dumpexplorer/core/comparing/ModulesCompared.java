package dumpexplorer.core.comparing;

import dumpexplorer.core.model.Module;
import dumpexplorer.core.text.SideBySideText.Line;
import dumpexplorer.core.text.SideBySideText.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares the loaded modules by file name: versions and builds. Addresses differ in every process and say
/// nothing.
final class ModulesCompared {

    private ModulesCompared() {}

    static Section of(List<Module> left, List<Module> right) {
        if (left.isEmpty() != right.isEmpty()) {
            String side = left.isEmpty() ? "left" : "right";
            return new Section("Modules", "the " + side + " dump names no modules", List.of());
        }
        Map<String, Module> ofRight = new LinkedHashMap<>();
        right.forEach(module -> ofRight.putIfAbsent(module.file(), module));
        List<Line> lines = new ArrayList<>();
        for (Module module : left) {
            Module other = ofRight.remove(module.file());
            lines.add(Comparison.line(words(module), other == null ? "" : words(other)));
        }
        ofRight.values().forEach(module -> lines.add(Comparison.line("", words(module))));
        return new Section("Modules", "", lines);
    }

    private static String words(Module module) {
        return Stream.of(module.file(), module.version(), module.debugId())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("  "));
    }
}
