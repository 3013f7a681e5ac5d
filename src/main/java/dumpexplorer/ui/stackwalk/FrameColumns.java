package dumpexplorer.ui.stackwalk;

import dumpexplorer.ui.stackwalk.FrameCell.Column;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Which columns of the table of frames are shown, and how wide: what is short gets what it needs, the
/// function all that is left. A column that the user has drawn wider or narrower stays so.
final class FrameColumns {

    /// With less than this left for functions, at normal size, addresses are read in the pane of the
    /// selected frame.
    private static final double ROOM_BESIDE_ADDRESSES = 220;

    private static final double ROOM_FOR_MODULES = 470;

    private static final double SCROLL_BAR = 16;
    private static final double LEAST = 40;
    private static final double CHARACTER = 7.6;
    private static final double AROUND = 18;
    private static final double LEAST_ADDRESS = 82;
    private static final double MOST_ADDRESS = 160;
    private static final double LEAST_FUNCTION = 150;

    private final TableView<?> table;
    private final Map<Column, ? extends TableColumn<?, ?>> columns;
    private final TableColumn<?, ?> function;
    private final TextLooks looks;
    private final Set<Column> drawn = EnumSet.noneOf(Column.class);
    private final Set<Column> needed = EnumSet.allOf(Column.class);
    private double addressWidth = LEAST_ADDRESS;
    private boolean arranging;

    FrameColumns(
            TableView<?> table, Map<Column, ? extends TableColumn<?, ?>> columns, TextLooks looks) {
        this.table = table;
        this.columns = columns;
        this.function = Objects.requireNonNull(columns.get(Column.FUNCTION));
        this.looks = looks;
        columns.forEach((kind, column) -> {
            column.setMinWidth(LEAST);
            // Any but the normal one, for which the table would measure rows.
            column.setPrefWidth(LEAST_FUNCTION);
            column.widthProperty().subscribe((before, after) -> changed(kind));
        });
        table.widthProperty().subscribe(_ -> arrange());
        looks.zoomProperty().subscribe(_ -> arrange());
    }

    /// Shows only columns that something stands in.
    ///
    /// @param longest characters of the longest address
    void need(List<Column> wanted, int longest) {
        addressWidth = Math.clamp(longest * CHARACTER + AROUND, LEAST_ADDRESS, MOST_ADDRESS);
        needed.clear();
        needed.addAll(wanted);
        arrange();
    }

    private void changed(Column kind) {
        if (!arranging) {
            drawn.add(kind);
        }
    }

    private void arrange() {
        double zoom = looks.zoomProperty().get() / 100.0;
        double room = table.getWidth() - SCROLL_BAR;
        if (room <= 0) {
            return;
        }
        arranging = true;
        double left = room;
        for (Map.Entry<Column, ? extends TableColumn<?, ?>> entry : columns.entrySet()) {
            Column kind = entry.getKey();
            TableColumn<?, ?> column = entry.getValue();
            column.setVisible(needed.contains(kind) && hasRoom(kind, room, zoom));
            if (kind != Column.FUNCTION && column.isVisible()) {
                if (!drawn.contains(kind)) {
                    column.setPrefWidth(width(kind, room, zoom));
                }
                left -= column.getPrefWidth();
            }
        }
        function.setPrefWidth(Math.max(LEAST_FUNCTION, left));
        arranging = false;
    }

    private boolean hasRoom(Column kind, double room, double zoom) {
        return switch (kind) {
            case NUMBER, FUNCTION, PLACE, TRUST -> true;
            case MODULE -> room >= ROOM_FOR_MODULES * zoom;
            case ADDRESS -> room - widthBesideFunctions(room, zoom) >= ROOM_BESIDE_ADDRESSES * zoom;
        };
    }

    private double widthBesideFunctions(double room, double zoom) {
        return needed.stream()
                .filter(kind -> kind != Column.FUNCTION)
                .mapToDouble(kind -> width(kind, room, zoom))
                .sum();
    }

    private double width(Column kind, double room, double zoom) {
        return switch (kind) {
            case NUMBER -> 56 * zoom;
            case FUNCTION -> LEAST_FUNCTION;
            case MODULE -> Math.clamp(room * 0.14, 72 * zoom, 150 * zoom);
            case PLACE -> Math.clamp(room * 0.23, 110 * zoom, 260 * zoom);
            case TRUST -> 74 * zoom;
            case ADDRESS -> addressWidth * zoom;
        };
    }
}
