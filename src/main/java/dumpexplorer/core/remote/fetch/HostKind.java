package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A hostmanager that is asked directly, over XML-RPC or line JSON, with a client certificate
/// (PROTOCOLS.md sections 5, 6.1 and 7).
public final class HostKind implements SourceKind {

    private static final Set<Protocol> PROTOCOLS =
            Set.of(Protocol.HTTPS_XMLRPC, Protocol.SSL_JSONRPC);
    private static final int XML_PORT = 8000;
    private static final int JSON_PORT = 8003;

    @Override
    public String word() {
        return "host";
    }

    @Override
    public void check(Source source) {
        Definition.requireName(source, "host:", "host:host-01");
        addresses(source);
    }

    /// Where the host may be asked: the address that was given, then the other protocol's, where one was
    /// given or is known because the first has its usual port.
    static List<Address> addresses(Source source) {
        List<Address> addresses = new ArrayList<>();
        Address first = address(source.url());
        addresses.add(first);
        String alternative = source.alternative();
        if (alternative != null) {
            addresses.add(address(alternative));
        } else if (first.protocol() == Protocol.HTTPS_XMLRPC && first.port() == XML_PORT) {
            addresses.add(first.at(Protocol.SSL_JSONRPC, JSON_PORT));
        } else if (first.protocol() == Protocol.SSL_JSONRPC && first.port() == JSON_PORT) {
            addresses.add(first.at(Protocol.HTTPS_XMLRPC, XML_PORT));
        }
        return addresses;
    }

    private static Address address(String url) {
        boolean isXml = Address.parse(url).protocol() == Protocol.HTTPS_XMLRPC;
        return Definition.address(url, PROTOCOLS, isXml ? XML_PORT : JSON_PORT);
    }
}
