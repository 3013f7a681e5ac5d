package dumpexplorer.core.importing;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Bytes cannot be had, and which layer is to blame. What the layer gave before is sound.
final class Damage extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Layer layer;

    /// @param reason one line in plain words
    Damage(Layer layer, String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.layer = layer;
    }

    boolean isOf(Layer asked) {
        return layer == asked;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
