package dumpexplorer.benchmark.wire;

import com.fasterxml.jackson.databind.node.IntNode;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Access;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Dialler;
import dumpexplorer.core.remote.ElementSink;
import dumpexplorer.core.remote.HeldContent;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.jsonrpc.JsonrpcDialler;
import dumpexplorer.core.remote.sslrpc2.Sslrpc2Dialler;
import dumpexplorer.core.remote.xmlrpc.XmlRpcDialler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Calls `dump_list` as the program does, one server after the other, and takes the dumps apart without
/// keeping them. A process of its own, so that it begins cold. Prints seconds, dumps and their bytes.
public final class ReadAnswers {

    private final Dialler dialler;
    private final Protocol protocol;
    private final Access access;
    private long dumps;
    private long bytes;

    private ReadAnswers(Dialler dialler, Protocol protocol, Access access) {
        this.dialler = dialler;
        this.protocol = protocol;
        this.access = access;
    }

    /// Reads and prints.
    ///
    /// @param arguments protocol, folder of the certificates, how many times, ports
    public static void main(String[] arguments) throws RemoteFailure, IOException {
        Path certificates = Path.of(arguments[1]);
        Access access =
                new Access(
                        null,
                        Optional::empty,
                        certificates.resolve("ca.pem"),
                        null,
                        certificates.resolve("client.pem"),
                        null,
                        Optional::empty);
        ReadAnswers reader =
                switch (arguments[0]) {
                    case "xmlrpc" ->
                            new ReadAnswers(new XmlRpcDialler(), Protocol.HTTPS_XMLRPC, access);
                    case "jsonrpc" ->
                            new ReadAnswers(new JsonrpcDialler(), Protocol.SSL_JSONRPC, access);
                    default -> new ReadAnswers(new Sslrpc2Dialler(), Protocol.SSLRPC2, access);
                };
        List<Integer> ports = Arrays.stream(arguments).skip(3).map(Integer::valueOf).toList();
        long begin = System.nanoTime();
        for (int time = Integer.parseInt(arguments[2]); time > 0; time--) {
            for (int port : ports) {
                reader.read(port);
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "%.4f %d %d%n", seconds, reader.dumps, reader.bytes);
    }

    private void read(int port) throws RemoteFailure, IOException {
        Address address = new Address(protocol, "127.0.0.1", port, Address.USUAL_PATH);
        try (Caller caller = dialler.dial(address, access, Limits.USUAL);
                ElementSink sink = new ElementSink(this::take)) {
            caller.call(Call.of("dump_list", IntNode.valueOf(0)), sink, Progress.UNWATCHED);
        }
    }

    private void take(HeldContent dump) {
        dumps++;
        bytes += dump.sizeBytes();
        dump.close();
    }
}
