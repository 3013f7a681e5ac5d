package dumpexplorer.core.remote.receive;

import dumpexplorer.core.model.SourceName;

/// Is told what became of every push. Called by many threads at a time.
public interface Receipts {

    /// What a dump that was taken turned out to be.
    enum Outcome {
        NEW,
        /// A known one, which has its data now.
        COMPLETED,
        KNOWN,
        /// A known one whose content is another here; both are kept.
        OTHER_CONTENT
    }

    /// A dump is durable here.
    ///
    /// @param outcome whether it had been here before
    void stored(SourceName source, Outcome outcome);

    /// A push was not taken.
    ///
    /// @param sender the source as the sender named it, cut to a line
    /// @param reason one line
    void refused(String sender, String reason);
}
