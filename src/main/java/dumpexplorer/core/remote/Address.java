package dumpexplorer.core.remote;

import java.net.URI;
import java.net.URISyntaxException;

/// Where a server listens.
///
/// @param protocol how it is spoken to
/// @param host its name or number; an IPv6 number without brackets
/// @param port 1 to 65535
/// @param path begins with a slash; only XML-RPC uses it
public record Address(Protocol protocol, String host, int port, String path) {

    /// What the original clients ask for over XML-RPC (PROTOCOLS.md section 5.1).
    public static final String USUAL_PATH = "/RPC2";

    private static final int LARGEST_PORT = 65_535;

    /// Reads an address such as `https+xmlrpc://host:8001/RPC2`; port and path may be absent.
    ///
    /// @throws IllegalArgumentException when it is none; the message says what is wrong and how one
    ///     looks. A password in it is refused, and not repeated.
    public static Address parse(String text) {
        URI uri = uriOf(text);
        Protocol protocol =
                Protocol.find(uri.getScheme())
                        .orElseThrow(() -> wrong("the scheme " + uri.getScheme() + " is unknown"));
        if (uri.getRawUserInfo() != null) {
            throw wrong("a user belongs into --user and a password into --password-file");
        }
        if (uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw wrong("it does not name host and port");
        }
        int port = uri.getPort() < 0 ? protocol.usualPort() : uri.getPort();
        if (port == 0 || port > LARGEST_PORT) {
            throw wrong("the port " + port + " is outside 1 to " + LARGEST_PORT);
        }
        String path = uri.getRawPath().isEmpty() ? USUAL_PATH : uri.getRawPath();
        return new Address(protocol, bare(uri.getHost()), port, path);
    }

    private static URI uriOf(String text) {
        try {
            URI uri = new URI(text.strip());
            if (uri.getScheme() == null) {
                throw wrong("it has no scheme");
            }
            return uri;
        } catch (URISyntaxException broken) {
            throw wrong(broken.getReason());
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(
                "This is no address of a server: "
                        + what
                        + ". Write it like http+xmlrpc://HOST:8000, https+xmlrpc://HOST:8001,"
                        + " ssl+jsonrpc://HOST:8003 or sslrpc2://HOST:8004");
    }

    /// The same address at another protocol and port, such as the line JSON of a host that was asked
    /// over XML-RPC.
    public Address at(Protocol otherProtocol, int otherPort) {
        return new Address(otherProtocol, host, otherPort, path);
    }

    /// The address as it is typed, without the usual path.
    @Override
    public String toString() {
        String shownHost = host.indexOf(':') < 0 ? host : "[" + host + "]";
        String shownPath = path.equals(USUAL_PATH) ? "" : path;
        return protocol.scheme() + "://" + shownHost + ":" + port + shownPath;
    }
}
