package dumpexplorer.core.remote;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes callers of sources: finds who speaks the protocol, and introduces us. Safe from any thread.
public final class Connections {

    private final List<Dialler> diallers;
    private final Passwords passwords;

    /// @param diallers one for each protocol
    /// @param passwords has those of the sources
    public Connections(List<Dialler> diallers, Passwords passwords) {
        this.diallers = List.copyOf(diallers);
        this.passwords = passwords;
    }

    /// Makes a caller; nothing is sent yet.
    ///
    /// @param source whose login is used
    /// @param address one of its addresses
    /// @throws RemoteFailure when its password cannot be had, or nobody speaks its protocol
    public Caller dial(Source source, Address address, Limits limits) throws RemoteFailure {
        for (Dialler dialler : diallers) {
            if (dialler.protocols().contains(address.protocol())) {
                return dialler.dial(address, access(source), limits);
            }
        }
        throw wrongSettings(
                source, "this program does not speak " + address.protocol().scheme(), null);
    }

    /// Who we are to a source.
    ///
    /// @throws RemoteFailure when a password cannot be had
    public Access access(Source source) throws RemoteFailure {
        Source.Login login = source.login();
        if (login.user() != null) {
            require(source, Passwords.Purpose.LOGIN);
        }
        if (login.keyPasswordFile() != null) {
            require(source, Passwords.Purpose.KEY);
        }
        return new Access(
                login.user(),
                supplier(source, Passwords.Purpose.LOGIN),
                login.authorities(),
                login.fingerprint(),
                login.certificate(),
                login.key(),
                supplier(source, Passwords.Purpose.KEY));
    }

    // Now, while it can be said in words; a login that finds none later is refused by the server.
    private void require(Source source, Passwords.Purpose purpose) throws RemoteFailure {
        try {
            passwords.find(source, purpose).ifPresent(Connections::fill);
        } catch (IOException refused) {
            throw wrongSettings(source, String.valueOf(refused.getMessage()), refused);
        }
    }

    private static void fill(char[] password) {
        Arrays.fill(password, '\0');
    }

    private Supplier<Optional<char[]>> supplier(Source source, Passwords.Purpose purpose) {
        return () -> {
            try {
                return passwords.find(source, purpose);
            } catch (IOException refused) {
                return Optional.empty();
            }
        };
    }

    private static RemoteFailure wrongSettings(
            Source source, String why, @Nullable Exception cause) {
        return new RemoteFailure(
                source.name(),
                RemoteFailure.Kind.UNAUTHORISED,
                RemoteFailure.Step.SETTINGS,
                source.name() + " was not asked: " + why,
                null,
                cause);
    }
}
