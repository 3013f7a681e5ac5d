package dumpexplorer.ui.app;

import dumpexplorer.core.settings.Settings;
import dumpexplorer.core.settings.SourceOpening;
import dumpexplorer.ui.kit.ZoneChoice;
import dumpexplorer.ui.settings.Preferences;
import dumpexplorer.ui.timeline.TimelineLayout;
import java.nio.file.Path;
import java.util.List;

/// What the settings screen sets up in this window.
final class WindowPreferences implements Preferences {

    private final WindowMemory memory;
    private final MainWindowViewModel model;
    private final Runnable dress;
    private final Runnable arrange;

    /// @param dress has the window wear the theme that is chosen now
    /// @param arrange puts the panes where a first start has them
    WindowPreferences(
            WindowMemory memory, MainWindowViewModel model, Runnable dress, Runnable arrange) {
        this.memory = memory;
        this.model = model;
        this.dress = dress;
        this.arrange = arrange;
    }

    @Override
    public Settings.Theme theme() {
        return memory.theme();
    }

    @Override
    public void chooseTheme(Settings.Theme theme) {
        memory.chooseTheme(theme);
        dress.run();
    }

    @Override
    public ZoneChoice zone() {
        return timeline().zone();
    }

    private TimelineLayout timeline() {
        return memory.layout(LibrarySession.TIMELINE)
                .map(TimelineLayout::parse)
                .orElse(TimelineLayout.DEFAULT);
    }

    @Override
    public void chooseZone(ZoneChoice zone) {
        memory.rememberLayout(LibrarySession.TIMELINE, timeline().withZone(zone).text());
        model.findSession().ifPresent(session -> session.timeline().setZone(zone));
    }

    @Override
    public SourceOpening sources() {
        return memory.sources();
    }

    @Override
    public void chooseSources(SourceOpening opening) {
        memory.chooseSources(opening);
    }

    @Override
    public List<Path> libraries() {
        return memory.libraries();
    }

    @Override
    public void forgetLibrary(Path folder) {
        memory.forgetLibrary(folder);
    }

    @Override
    public void resetLayout() {
        memory.forgetLayout();
        model.findSession().ifPresent(LibrarySession::resetLayout);
        arrange.run();
    }

    @Override
    public Path file() {
        return memory.file();
    }
}
