package dumpexplorer.core.remote.fetch;

import java.util.Locale;

/// One step of trying a source out.
///
/// @param address what is tried, where a source has several; else empty
/// @param name which step
/// @param outcome how it went
/// @param words what was found or went wrong, one line
public record TrialStep(String address, Name name, Outcome outcome, String words) {

    /// The steps, in order. Not every kind of source has all.
    public enum Name {
        /// Files of passwords and certificates can be used.
        SETTINGS,
        /// The machine's name is known.
        NAME,
        /// Somebody listens there.
        PORT,
        /// A connection is encrypted, and the server's certificate is trusted.
        TLS,
        /// The certificate that the server shows.
        CERTIFICATE,
        /// It lets us in.
        LOGIN,
        /// It has the methods that are needed.
        METHODS,
        /// It hands over a dump.
        DUMP,
        /// It knows hosts.
        HOSTS,
        /// The folder is there and can be read.
        FOLDER;

        /// The step as lists spell it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How a step went.
    public enum Outcome {
        OK,
        FAILED,
        /// It was not tried, as an earlier one failed.
        SKIPPED;

        /// The outcome as lists spell it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
