/// Where passwords are kept and asked for: files that only their owner can read, the platform's keyring,
/// an encrypted file, the user. Nothing else is kept here, and no password leaves this room but into a
/// connection: not into arguments, logs, dumps or `sources.json`.
@NullMarked
package dumpexplorer.core.remote.secrets;

import org.jspecify.annotations.NullMarked;
