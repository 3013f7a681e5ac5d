package dumpexplorer.ui.kit;

import java.time.ZoneId;
import java.time.ZoneOffset;

/// Whose clock the time axis shows.
public enum ZoneChoice {
    /// Coordinated universal time, as dumps say theirs.
    UTC,
    /// That of the machine.
    LOCAL;

    /// The zone that it stands for now.
    public ZoneId zone() {
        return switch (this) {
            case UTC -> ZoneOffset.UTC;
            case LOCAL -> ZoneId.systemDefault().normalized();
        };
    }
}
