package dumpexplorer.core;

import dumpexplorer.core.format.FormatList;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.format.TextFormat;
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

/// The formats that the program reads: a new one is named here, and nowhere else.
public final class AllFormats {

    private AllFormats() {}

    /// Builds them, in the order in which their marks are looked for.
    public static Formats create() {
        List<TextFormat> texts =
                List.of(
                        new PipeText(new MinidumpJson()),
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
