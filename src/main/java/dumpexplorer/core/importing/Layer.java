package dumpexplorer.core.importing;

import java.io.IOException;

/// One wrapping that bytes are taken out of: a file, an archive, a compressed stream. Tells trouble
/// in an archive from trouble in what lies around it, however deep the one is inside the other.
final class Layer {

    private final Gauge gauge;

    Layer(Gauge gauge) {
        this.gauge = gauge;
    }

    /// Watches the bytes that come out of a layer.
    @FunctionalInterface
    interface Gauge {

        /// Takes note of some more bytes.
        ///
        /// @throws IOException when there are more than may be
        void passed(long bytes) throws IOException;
    }

    void passed(long bytes) throws IOException {
        gauge.passed(bytes);
    }

    /// Blames this layer for some trouble, unless one around it is to blame already.
    Damage blame(IOException trouble) {
        return trouble instanceof Damage known
                ? known
                : new Damage(this, Reasons.of(trouble), trouble);
    }

    /// Blames this layer.
    Damage blame(String reason) {
        return new Damage(this, reason, null);
    }
}
