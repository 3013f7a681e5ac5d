package dumpexplorer.core;

import dumpexplorer.core.remote.Access;
import dumpexplorer.core.remote.Doorman;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Listener;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.Servant;
import dumpexplorer.core.remote.sslrpc2.FrameServing;
import dumpexplorer.core.remote.sslrpc2.OfferedMethod;
import dumpexplorer.core.remote.xmlrpc.XmlRpcServing;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/// Opens the servers that others push to.
final class Doors {

    // A dump with the environment of a host is at most some megabytes; hosts do not push.
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(20), Duration.ofSeconds(60), 64L << 20, 200);
    private static final Listener.Places PLACES = new Listener.Places(200);

    private Doors() {}

    /// A server of XML-RPC.
    static Doorman.OpenDoor xmlrpc(
            InetSocketAddress at, Optional<Access> security, Servant servant)
            throws RemoteFailure {
        return open(at, security, new XmlRpcServing(servant, LIMITS, Doors::log));
    }

    /// A server of sslrpc2.
    static Doorman.OpenDoor sslrpc2(
            InetSocketAddress at, Optional<Access> security, Servant servant)
            throws RemoteFailure {
        return open(at, security, new FrameServing(servant, OfferedMethod.FOR_PUSHES, LIMITS, Doors::log));
    }

    private static Doorman.OpenDoor open(
            InetSocketAddress at, Optional<Access> security, Listener.Handler handler)
            throws RemoteFailure {
        Listener listener = Listener.open(at, security, LIMITS, PLACES, handler);
        return new Doorman.OpenDoor() {
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

    private static void log(RemoteFailure turnedAway) {
        System.getLogger(Doors.class.getName()).log(Level.INFO, turnedAway.getMessage());
    }
}
