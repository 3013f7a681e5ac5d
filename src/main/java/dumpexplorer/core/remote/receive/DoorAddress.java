package dumpexplorer.core.remote.receive;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/// Where to listen, as people write it.
final class DoorAddress {

    private static final int LARGEST_PORT = 65_535;

    private DoorAddress() {}

    /// Reads `8000`, `127.0.0.1:8000`, `[::1]:8000` or `host:8000`. A port alone means this machine only.
    ///
    /// @throws IllegalArgumentException when it is no address; says how one looks
    static InetSocketAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "" : text.substring(0, colon);
        int port = port(text.substring(colon + 1), text);
        try {
            InetAddress address =
                    host.isEmpty()
                            ? InetAddress.getLoopbackAddress()
                            : InetAddress.getByName(bare(host));
            return new InetSocketAddress(address, port);
        } catch (UnknownHostException unknown) {
            throw wrong(text, "the name " + host + " is not known");
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]")
                ? host.substring(1, host.length() - 1)
                : host;
    }

    private static int port(String digits, String text) {
        try {
            int port = Integer.parseInt(digits);
            if (port >= 0 && port <= LARGEST_PORT) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw wrong(text, "the port must be a number up to " + LARGEST_PORT);
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException(
                "\""
                        + text
                        + "\" cannot be listened at: "
                        + why
                        + ". Write it like 8000, 127.0.0.1:8000 or 0.0.0.0:8000");
    }
}
