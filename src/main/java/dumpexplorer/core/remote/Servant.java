package dumpexplorer.core.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// Does what callers of our own server ask for. Is called by many threads at a time.
public interface Servant {

    /// Answers one call. When it returns, what it was given is durable.
    ///
    /// @param call the method with its arguments, of bounded size
    /// @param login user and password that came with it over HTTP
    /// @return the result, null nodes included
    /// @throws Refusal to be sent as the error that it holds
    JsonNode answer(Call call, Optional<Login> login) throws Refusal;

    /// What a caller says who they are.
    ///
    /// @param user name up to the first colon
    /// @param password the rest
    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[user=" + user + "]";
        }
    }

    /// A call that is not done: ToMaTo's error dict, or that there is no such method.
    final class Refusal extends Exception {

        private static final long serialVersionUID = 1;

        /// Whether the call failed or could not even begin.
        public enum Kind {
            NO_SUCH_METHOD,
            FAILED
        }

        private final Kind kind;
        private final transient JsonNode error;

        /// @param error ToMaTo's error dict (PROTOCOLS.md section 1)
        public Refusal(Kind kind, String message, JsonNode error) {
            super(message);
            this.kind = kind;
            this.error = error;
        }

        /// Whether the call failed or could not even begin.
        public Kind kind() {
            return kind;
        }

        /// ToMaTo's error dict (PROTOCOLS.md section 1).
        public JsonNode error() {
            return error;
        }
    }
}
