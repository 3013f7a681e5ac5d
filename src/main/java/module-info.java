/// Dump Explorer: one module, whose packages are the rooms of the house.
module dumpexplorer {
    requires com.fasterxml.jackson.databind;
    requires com.github.luben.zstd_jni;
    requires com.h2database;
    requires info.picocli;
    requires java.desktop;
    requires java.sql;
    requires javafx.controls;
    requires org.apache.commons.compress;
    requires org.apache.commons.io;
    requires org.controlsfx.controls;
    requires org.fxmisc.flowless;
    requires org.fxmisc.richtext;
    requires reactfx;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.materialdesign2;
    requires org.tukaani.xz;
    requires atlantafx.base;
    requires static org.jspecify;

    exports dumpexplorer.ui.app to
            javafx.graphics;

    opens dumpexplorer.cli to
            info.picocli;
    opens dumpexplorer.core.settings to
            com.fasterxml.jackson.databind;
}
