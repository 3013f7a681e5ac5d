package dumpexplorer.core.remote;

import java.util.Locale;
import java.util.Optional;

/// How a server is spoken to; the scheme of its address, in ToMaTo's own notation (PROTOCOLS.md
/// section 4).
public enum Protocol {
    HTTP_XMLRPC("http+xmlrpc", 8000),
    HTTPS_XMLRPC("https+xmlrpc", 8001),
    SSL_JSONRPC("ssl+jsonrpc", 8003),
    SSLRPC2("sslrpc2", 8004);

    private final String scheme;
    private final int usualPort;

    Protocol(String scheme, int usualPort) {
        this.scheme = scheme;
        this.usualPort = usualPort;
    }

    /// The scheme as an address spells it, without `://`.
    public String scheme() {
        return scheme;
    }

    /// The port where an address names none, 1 to 65535.
    public int usualPort() {
        return usualPort;
    }

    /// Finds a protocol by its scheme, in any case.
    public static Optional<Protocol> find(String scheme) {
        String wanted = scheme.toLowerCase(Locale.ROOT);
        for (Protocol protocol : values()) {
            if (protocol.scheme.equals(wanted)) {
                return Optional.of(protocol);
            }
        }
        return Optional.empty();
    }
}
