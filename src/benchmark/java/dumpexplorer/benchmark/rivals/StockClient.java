package dumpexplorer.benchmark.rivals;

import dumpexplorer.benchmark.process.ChildProcess;
import dumpexplorer.benchmark.wire.Recording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What people call such servers with: Python's own XML-RPC client, or msgpack and snappy on a socket.
public final class StockClient {

    private StockClient() {}

    /// Has servers answer, one after the other.
    ///
    /// @param protocol `xmlrpc` or `sslrpc2`
    /// @return dumps a second
    public static double dumpsPerSecond(
            String python, String protocol, Recording recording, List<Integer> ports)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(python);
        command.add(Recording.script("stock_client.py").toString());
        command.add(protocol);
        command.add(recording.certificates().toString());
        ports.forEach(port -> command.add(port.toString()));
        String[] words = ChildProcess.run(command).lastLine().split(" ", 2);
        return Integer.parseInt(words[1]) / Double.parseDouble(words[0]);
    }
}
