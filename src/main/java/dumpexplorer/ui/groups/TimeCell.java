package dumpexplorer.ui.groups;

import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.GroupRow;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Shows when something was: for people, and exactly when the mouse rests on it.
final class TimeCell extends LineCell {

    private final Function<GroupRow, Instant> ofGroup;
    private final Function<DumpRow, @Nullable Instant> ofDump;
    private final Clock clock;

    TimeCell(
            Clock clock,
            Function<GroupRow, Instant> ofGroup,
            Function<DumpRow, @Nullable Instant> ofDump) {
        super("time-cell");
        this.clock = clock;
        this.ofGroup = ofGroup;
        this.ofDump = ofDump;
    }

    @Override
    void show(Line line) {
        Instant time =
                switch (line) {
                    case Line.OfGroup group -> ofGroup.apply(group.row());
                    case Line.OfDump dump -> ofDump.apply(dump.row());
                    case Line.OfMore more -> null;
                    case Line.OfFolder folder -> null;
                };
        if (time == null) {
            explain("");
        } else {
            setText(GroupWords.time(time, clock.instant()));
            explain(GroupWords.exactTime(time));
        }
    }
}
