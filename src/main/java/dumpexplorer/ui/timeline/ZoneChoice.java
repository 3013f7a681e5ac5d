package dumpexplorer.ui.timeline;

import java.time.ZoneId;
import java.time.ZoneOffset;

/// Whose clock the timeline shows.
public enum ZoneChoice {
    UTC,
    /// That of the machine.
    LOCAL;

    ZoneId zone() {
        return switch (this) {
            case UTC -> ZoneOffset.UTC;
            case LOCAL -> ZoneId.systemDefault().normalized();
        };
    }
}
