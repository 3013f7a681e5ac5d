package dumpexplorer.ui.groups;

import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.Query;

/// What a row of the tree shows.
sealed interface Line {

    /// What tells the row from its sisters, and stays the same while what it shows changes.
    Object key();

    /// Some groups.
    record OfFolder(FolderRow folder) implements Line {
        @Override
        public Object key() {
            return String.valueOf(folder.value());
        }
    }

    /// A group.
    ///
    /// @param row the group
    /// @param scope selects its dumps, with those of other groups
    record OfGroup(GroupRow row, Query scope) implements Line {
        @Override
        public Object key() {
            return row.id();
        }

        /// Tells whether other dumps may be in it now.
        boolean hasOtherDumps(OfGroup before) {
            return row.count() != before.row.count()
                    || !row.last().equals(before.row.last())
                    || !row.first().equals(before.row.first())
                    || !scope.text().equals(before.scope.text());
        }
    }

    /// A dump.
    record OfDump(DumpRow row) implements Line {
        @Override
        public Object key() {
            return row.id();
        }
    }

    /// Dumps that are read when it is unfolded.
    ///
    /// @param group that they are dumps of
    /// @param offset place of the first one, from 0
    /// @param end place after the last one
    record OfMore(OfGroup group, int offset, int end) implements Line {
        @Override
        public Object key() {
            return offset;
        }
    }
}
