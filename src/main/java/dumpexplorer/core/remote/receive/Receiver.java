package dumpexplorer.core.remote.receive;

import dumpexplorer.core.format.Formats;
import dumpexplorer.core.job.FaultReporter;
import dumpexplorer.core.remote.Access;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Doorman;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.Servant;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes pushes while it is open: as XML-RPC from front ends and editors, as sslrpc2 from modules.
public final class Receiver implements AutoCloseable {

    private final List<Doorman.OpenDoor> doors = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();

    /// What a receiver needs of the program.
    ///
    /// @param xmlrpc opens servers of XML-RPC
    /// @param sslrpc2 opens servers of sslrpc2
    /// @param secrets reads the first line of a file that only its owner may read; is asked anew each time
    /// @param formats reads the dumps
    /// @param faults dumps what goes wrong in a handler
    public record Equipment(
            Doorman xmlrpc,
            Doorman sslrpc2,
            Secrets secrets,
            Formats formats,
            FaultReporter faults) {}

    /// Reads secrets from files.
    @FunctionalInterface
    public interface Secrets {

        /// The first line of a file.
        ///
        /// @throws IOException when it cannot be read, or others can read it, too; says what to do
        char[] read(Path file) throws IOException;
    }

    private Receiver() {}

    /// Starts to take pushes.
    ///
    /// @param library takes the dumps
    /// @param receipts told what became of every push
    /// @throws IllegalArgumentException when the plan cannot work; says what to write
    /// @throws RemoteFailure when an address cannot be had or a certificate cannot be read; nothing is
    ///     open then
    /// @throws IOException when the store key cannot be read; nothing is open then
    public static Receiver open(
            ReceiverPlan plan, Equipment equipment, Library library, Receipts receipts)
            throws RemoteFailure, IOException {
        check(plan);
        if (plan.storeKeyFile() != null) {
            Arrays.fill(equipment.secrets().read(plan.storeKeyFile()), '\0');
        }
        Receiver receiver = new Receiver();
        try {
            receiver.openDoors(plan, equipment, library, receipts);
        } catch (RemoteFailure | RuntimeException failed) {
            receiver.close();
            throw failed;
        }
        return receiver;
    }

    private static void check(ReceiverPlan plan) {
        if (plan.xmlrpc() == null && plan.sslrpc2() == null) {
            throw new IllegalArgumentException(
                    "say where to listen: an address for front ends (--xmlrpc ADDR) or for modules"
                            + " (--sslrpc2 ADDR)");
        }
        if (plan.xmlrpc() != null && plan.storeKeyFile() == null) {
            throw new IllegalArgumentException(
                    "front ends must send a key: name the file that holds it"
                            + " (--store-key-file)");
        }
        boolean needsCertificate =
                plan.sslrpc2() != null || plan.xmlrpcSecurity() == ReceiverPlan.Security.TLS;
        if (needsCertificate && plan.certificate() == null) {
            throw new IllegalArgumentException(
                    "TLS needs a certificate of our own: name its file (--cert, and --key)");
        }
        if (plan.sslrpc2() != null && plan.authorities() == null) {
            throw new IllegalArgumentException(
                    "modules introduce themselves by certificates: name the file of those who vouch"
                            + " for them (--ca)");
        }
    }

    private void openDoors(
            ReceiverPlan plan, Equipment equipment, Library library, Receipts receipts)
            throws RemoteFailure {
        Supplier<Optional<String>> storeKey = () -> text(secret(equipment, plan.storeKeyFile()));
        if (plan.xmlrpc() != null) {
            boolean isSecure = plan.xmlrpcSecurity() == ReceiverPlan.Security.TLS;
            Protocol protocol = isSecure ? Protocol.HTTPS_XMLRPC : Protocol.HTTP_XMLRPC;
            Optional<Access> security =
                    isSecure ? Optional.of(access(plan, equipment, null)) : Optional.empty();
            open(
                    protocol,
                    equipment.xmlrpc(),
                    DoorAddress.parse(plan.xmlrpc()),
                    security,
                    servant(PushServant.Door.API, equipment, library, storeKey, receipts));
        }
        if (plan.sslrpc2() != null) {
            open(
                    Protocol.SSLRPC2,
                    equipment.sslrpc2(),
                    DoorAddress.parse(plan.sslrpc2()),
                    Optional.of(access(plan, equipment, plan.authorities())),
                    servant(PushServant.Door.BACKEND, equipment, library, storeKey, receipts));
        }
    }

    private static Servant servant(
            PushServant.Door door,
            Equipment equipment,
            Library library,
            Supplier<Optional<String>> storeKey,
            Receipts receipts) {
        return new PushServant(
                door, library, equipment.formats(), storeKey, receipts, equipment.faults());
    }

    private void open(
            Protocol protocol,
            Doorman doorman,
            InetSocketAddress at,
            Optional<Access> security,
            Servant servant)
            throws RemoteFailure {
        Doorman.OpenDoor door = doorman.open(at, security, servant);
        doors.add(door);
        addresses.add(
                new Address(
                        protocol,
                        door.address().getAddress().getHostAddress(),
                        door.address().getPort(),
                        Address.USUAL_PATH));
    }

    private static Access access(
            ReceiverPlan plan, Equipment equipment, @Nullable Path authorities) {
        return new Access(
                null,
                Optional::empty,
                authorities,
                null,
                plan.certificate(),
                plan.key(),
                () -> secret(equipment, plan.keyPasswordFile()));
    }

    private static Optional<char[]> secret(Equipment equipment, @Nullable Path file) {
        try {
            return file == null ? Optional.empty() : Optional.of(equipment.secrets().read(file));
        } catch (IOException refused) {
            System.getLogger(Receiver.class.getName())
                    .log(System.Logger.Level.WARNING, refused.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<String> text(Optional<char[]> secret) {
        return secret.map(String::new).filter(key -> !key.isEmpty());
    }

    /// Where it listens.
    public List<Address> addresses() {
        return List.copyOf(addresses);
    }

    /// Takes no pushes any more.
    @Override
    public void close() {
        doors.forEach(Doorman.OpenDoor::close);
    }
}
