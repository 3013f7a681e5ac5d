package dumpexplorer.core.remote;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Function;

/// Opens servers that listen for connections, each of which is served by a protocol.
///
/// @param protocol makes what serves the connections
/// @param limits for handshakes and silence
/// @param places how many may be inside
public record ListeningDoorman(
        Function<Servant, Listener.Handler> protocol, Limits limits, Listener.Places places)
        implements Doorman {

    @Override
    public OpenDoor open(InetSocketAddress at, Optional<Access> security, Servant servant)
            throws RemoteFailure {
        Listener listener = Listener.open(at, security, limits, places, protocol.apply(servant));
        return new OpenDoor() {
            @Override
            public InetSocketAddress address() {
                return listener.address();
            }

            @Override
            public void close() {
                listener.close();
            }
        };
    }
}
