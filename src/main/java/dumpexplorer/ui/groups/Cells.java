package dumpexplorer.ui.groups;

import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.GroupRow;
import java.time.Clock;

/// The cells of each column.
final class Cells {

    private final GroupsViewModel viewModel;
    private final Clock clock = Clock.systemUTC();

    Cells(GroupsViewModel viewModel) {
        this.viewModel = viewModel;
    }

    LineCell create(GroupColumn column) {
        return switch (column) {
            case STATUS -> new StatusCell();
            case FAVOURITE -> new FavouriteCell(viewModel);
            case TITLE -> new TitleCell();
            case COUNT -> new CountCell();
            case TREND -> new TrendCell();
            case LAST -> new TimeCell(clock, GroupRow::last, DumpRow::time);
            case FIRST -> new TimeCell(clock, GroupRow::first, dump -> null);
            case SOURCES -> new WordsCell(GroupRow::sources, DumpRow::source, GroupWords::source);
            case VERSIONS -> new WordsCell(GroupRow::versions, DumpRow::version);
            case PRODUCTS -> new WordsCell(GroupRow::products, DumpRow::product);
            case COMPONENTS -> new WordsCell(GroupRow::components, DumpRow::component);
            case TAGS -> new WordsCell(GroupRow::tags, dump -> null);
        };
    }
}
