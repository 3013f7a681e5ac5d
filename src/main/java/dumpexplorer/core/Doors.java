package dumpexplorer.core;

import dumpexplorer.core.remote.Doorman;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Listener;
import dumpexplorer.core.remote.ListeningDoorman;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.sslrpc2.FrameServing;
import dumpexplorer.core.remote.sslrpc2.OfferedMethod;
import dumpexplorer.core.remote.xmlrpc.XmlRpcServing;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// The servers that others push to.
final class Doors {

    // A dump with the environment of a host is at most some megabytes; hosts do not push.
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(20), Duration.ofSeconds(60), 64L << 20, 200);
    private static final Listener.Places PLACES = new Listener.Places(200);

    static final Doorman XMLRPC =
            new ListeningDoorman(
                    servant -> new XmlRpcServing(servant, LIMITS, Doors::log), LIMITS, PLACES);

    static final Doorman SSLRPC2 =
            new ListeningDoorman(
                    servant ->
                            new FrameServing(servant, OfferedMethod.FOR_PUSHES, LIMITS, Doors::log),
                    LIMITS,
                    PLACES);

    private Doors() {}

    private static void log(RemoteFailure turnedAway) {
        System.getLogger(Doors.class.getName()).log(Level.INFO, turnedAway.getMessage());
    }
}
