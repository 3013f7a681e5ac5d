package dumpexplorer.ui.app;

import dumpexplorer.core.importing.Importer;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.store.Library;

/// An open library with what asks it and what fills it.
public record OpenedLibrary(Library library, Queries queries, Importer importer) {}
