package dumpexplorer.core.format;

import java.util.concurrent.ArrayBlockingQueue;

/// Lends workspaces, which are used again and again. Safe for any number of threads.
final class Workspaces {

    /// More threads than this read at a time only when they wait for a network.
    private static final int KEPT = 32;

    private final ArrayBlockingQueue<Workspace> free = new ArrayBlockingQueue<>(KEPT);

    Workspace borrow() {
        Workspace workspace = free.poll();
        return workspace == null ? new Workspace() : workspace;
    }

    void giveBack(Workspace workspace) {
        workspace.shrink();
        if (!free.offer(workspace)) {
            workspace.inflater.end();
        }
    }
}
