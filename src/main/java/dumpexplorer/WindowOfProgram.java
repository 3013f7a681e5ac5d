package dumpexplorer;

import dumpexplorer.cli.PictureOrder;
import dumpexplorer.cli.WindowDoor;
import dumpexplorer.core.Wiring;
import dumpexplorer.ui.app.DumpExplorerApp;
import dumpexplorer.ui.app.FileAsker;
import dumpexplorer.ui.app.Snapshot;
import dumpexplorer.ui.app.WindowSetup;
import java.nio.file.Path;
import java.util.List;

/// Opens the program's window for the command line, which does not know it.
final class WindowOfProgram implements WindowDoor {

    private final Wiring wiring;

    WindowOfProgram(Wiring wiring) {
        this.wiring = wiring;
    }

    /// Begins with what opening a window takes, whatever is shown in it.
    static void getReady() {
        DumpExplorerApp.getReady();
    }

    @Override
    public int open(Path library, List<Path> files) throws Exception {
        return DumpExplorerApp.run(setup(library, files), wiring.ownErrors());
    }

    @Override
    public int takePicture(PictureOrder order) throws Exception {
        return Snapshot.run(
                setup(order.library(), List.of()),
                new Snapshot.Order(
                        Snapshot.View.valueOf(order.view().name()),
                        order.query(),
                        order.width(),
                        order.height(),
                        order.theme(),
                        order.out()));
    }

    WindowSetup setup(Path library, List<Path> files) {
        return new WindowSetup(
                library,
                files,
                wiring.settings(),
                wiring::openAsIndexed,
                FileAsker.DIALOGS,
                wiring.clock());
    }
}
