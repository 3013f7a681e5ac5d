package dumpexplorer.core.format;

import dumpexplorer.core.format.breakpad.HumanText;
import dumpexplorer.core.format.breakpad.PipeText;
import dumpexplorer.core.format.crash.CrashFormat;
import dumpexplorer.core.format.minidump.MinidumpFormat;
import dumpexplorer.core.format.minidump.MinidumpJson;
import dumpexplorer.core.format.minidump.MinidumpText;
import dumpexplorer.core.format.tomato.TomatoFormat;
import dumpexplorer.core.format.traceback.JavaTraceback;
import dumpexplorer.core.format.traceback.PythonTraceback;

import java.util.List;

/// All formats, as the program puts them together.
public final class AllFormats {

    private AllFormats() {}

    public static Formats make() {
        List<TextFormat> texts =
                List.of(
                        new PipeText(),
                        new HumanText(),
                        new MinidumpText(),
                        new PythonTraceback(),
                        new JavaTraceback());
        return new FormatList(
                List.of(
                        new TomatoFormat(),
                        new CrashFormat(texts, new MinidumpJson()),
                        new MinidumpFormat()),
                texts);
    }
}
