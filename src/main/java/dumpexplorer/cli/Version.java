package dumpexplorer.cli;

import dumpexplorer.core.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/// Answers `--version`.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"dump-explorer " + ProgramVersion.text()};
    }
}
