package dumpexplorer.core.remote;

/// One answer on a connection on which several calls are under way. It may still be arriving.
public interface SharedAnswer {

    /// Whether all of it has arrived.
    boolean isComplete();

    /// Lets go of it: what is left of it is not needed.
    void close();
}
