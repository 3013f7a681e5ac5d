package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.Source;
import java.util.Map;
import java.util.Set;

/// A backend module, over sslrpc2 (PROTOCOLS.md sections 6.2 and 7). backend_core also hands over what
/// the hosts have that it reaches.
public final class ModuleKind implements SourceKind {

    /// backend_debug's (PROTOCOLS.md section 4).
    static final int DEBUG_PORT = 8005;

    private static final String PREFIX = "backend:";
    private static final Map<String, Integer> PORTS =
            Map.of(
                    "backend_users", 8003,
                    "backend_core", 8004,
                    "backend_debug", DEBUG_PORT,
                    "backend_accounting", 8007);

    @Override
    public String word() {
        return "module";
    }

    @Override
    public void check(Source source) {
        Definition.requireName(source, PREFIX, "backend:backend_core");
        address(source);
    }

    static Address address(Source source) {
        String module = source.name().substring(PREFIX.length());
        int port = PORTS.getOrDefault(module, Protocol.SSLRPC2.usualPort());
        return Definition.address(source.url(), Set.of(Protocol.SSLRPC2), port);
    }
}
