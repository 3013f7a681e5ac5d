package dumpexplorer.core.remote;

import java.net.InetSocketAddress;
import java.util.Optional;

/// Opens servers of one protocol. The program's list of them is in the wiring.
@FunctionalInterface
public interface Doorman {

    /// Starts to serve callers.
    ///
    /// @param at where; port 0 for any that is free
    /// @param security none for no TLS; else our certificate, and the authorities that must vouch for
    ///     callers, or null where callers need no certificate
    /// @param servant does what callers ask for
    /// @throws RemoteFailure at step SETTINGS when a file cannot be read, at step CONNECT when the address
    ///     cannot be had
    OpenDoor open(InetSocketAddress at, Optional<Access> security, Servant servant)
            throws RemoteFailure;

    /// A server that serves callers.
    interface OpenDoor extends AutoCloseable {

        /// Where it listens, with the port that it got.
        InetSocketAddress address();

        /// Ends it. Calls under way are broken off.
        @Override
        void close();
    }
}
