package dumpexplorer.core.remote.receive;

import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.store.PutOutcome;

/// Is told what became of every push. Called by many threads at a time.
public interface Receipts {

    /// A dump is durable here.
    ///
    /// @param outcome whether it had been here before
    void stored(SourceName source, PutOutcome outcome);

    /// A push was not taken.
    ///
    /// @param sender the source as the sender named it, cut to a line
    /// @param reason one line
    void refused(String sender, String reason);
}
