package dumpexplorer.core.remote;

/// What a server said when a method failed, as it said it. The cause of [RemoteFailure]s of the kind
/// FAULT, for those who must tell one fault from another.
public final class RemoteFault extends Exception {

    private static final long serialVersionUID = 1;

    private final int code;

    /// @param code the protocol's own number (PROTOCOLS.md section 5.5 for XML-RPC)
    /// @param text the server's own words, cut to a few hundred characters
    public RemoteFault(int code, String text) {
        super(text);
        this.code = code;
    }

    /// The protocol's own number.
    public int code() {
        return code;
    }
}
