package dumpexplorer.ui.sources;

import dumpexplorer.core.remote.Source;
import java.util.Optional;

/// A kind of source, as the form explains it.
enum FormKind {
    API(
            "api",
            "sources.kind.api",
            "sources.kind.api.hint",
            "testbed",
            "http+xmlrpc://backend:8000"),
    HOST(
            "host",
            "sources.kind.host",
            "sources.kind.host.hint",
            "host:host-01",
            "https+xmlrpc://host-01:8000"),
    MODULE(
            "module",
            "sources.kind.module",
            "sources.kind.module.hint",
            "backend:backend_core",
            "sslrpc2://backend:8004"),
    FOLDER(
            "folder",
            "sources.kind.folder",
            "sources.kind.folder.hint",
            "dropbox",
            System.getProperty("user.home"));

    private final String word;
    private final String labelKey;
    private final String hintKey;
    private final String exampleName;
    private final String exampleUrl;

    FormKind(String word, String labelKey, String hintKey, String exampleName, String exampleUrl) {
        this.word = word;
        this.labelKey = labelKey;
        this.hintKey = hintKey;
        this.exampleName = exampleName;
        this.exampleUrl = exampleUrl;
    }

    static Optional<FormKind> find(Source source) {
        for (FormKind kind : values()) {
            if (kind.word.equals(source.kind())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    String word() {
        return word;
    }

    String labelKey() {
        return labelKey;
    }

    String hintKey() {
        return hintKey;
    }

    /// A name that is right for the kind.
    String exampleName() {
        return exampleName;
    }

    /// An address or folder that is right for the kind.
    String exampleUrl() {
        return exampleUrl;
    }

    /// Whether a name and a password are asked for.
    boolean hasLogin() {
        return this == API;
    }

    /// Whether certificates can matter.
    boolean hasCertificates() {
        return this != FOLDER;
    }

    /// Whether it has a second address.
    boolean hasAlternative() {
        return this == HOST;
    }
}
