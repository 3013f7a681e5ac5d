package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.Source;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;

/// What definitions of several kinds have in common.
final class Definition {

    private Definition() {}

    /// Reads an address of a source.
    ///
    /// @param url the source's, or its alternative
    /// @param protocols those that its kind is spoken to with
    /// @param usualPort where the address names none
    /// @throws IllegalArgumentException when it is none, or of another protocol
    static Address address(String url, Set<Protocol> protocols, int usualPort) {
        Address address = Address.parse(url);
        if (!protocols.contains(address.protocol())) {
            String known =
                    protocols.stream()
                            .map(protocol -> protocol.scheme() + "://")
                            .sorted()
                            .collect(Collectors.joining(" or "));
            throw new IllegalArgumentException(
                    "sources of this kind are reached by "
                            + known
                            + ", not by "
                            + address.protocol().scheme()
                            + "://");
        }
        return URI.create(url.strip()).getPort() < 0
                ? address.at(address.protocol(), usualPort)
                : address;
    }

    /// Refuses a name that is no source name of its kind.
    ///
    /// @param prefix what source names of the kind begin with, such as `host:`
    /// @param example a name
    static void requireName(Source source, String prefix, String example) {
        String name = source.name();
        if (!name.startsWith(prefix) || name.length() == prefix.length()) {
            throw new IllegalArgumentException(
                    "a "
                            + source.kind()
                            + " is named as its dumps name it, such as "
                            + example
                            + (name.startsWith(prefix)
                                    ? ""
                                    : "; did you mean " + prefix + name + "?"));
        }
    }
}
