package dumpexplorer.core.remote.xmlrpc;

import dumpexplorer.core.remote.Access;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Dialler;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Protocol;
import java.util.Set;

/// Makes callers of XML-RPC servers.
public final class XmlRpcDialler implements Dialler {

    @Override
    public Set<Protocol> protocols() {
        return Set.of(Protocol.HTTP_XMLRPC, Protocol.HTTPS_XMLRPC);
    }

    @Override
    public Caller dial(Address address, Access access, Limits limits) {
        return new XmlRpcClient(address, access, limits);
    }
}
