package dumpexplorer.ui.kit;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// What icons stand for; each names its glyph once.
public enum Icon {
    IMPORT(MaterialDesignI.IMPORT),
    OPEN_LIBRARY(MaterialDesignF.FOLDER_OPEN_OUTLINE),
    SEARCH(MaterialDesignM.MAGNIFY),
    CLEAR(MaterialDesignC.CLOSE),
    UNDO(MaterialDesignU.UNDO),
    SETTINGS(MaterialDesignC.COG_OUTLINE),
    GROUP_OPEN(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
    GROUP_ACKNOWLEDGED(MaterialDesignE.EYE_CHECK_OUTLINE),
    GROUP_RESOLVED(MaterialDesignC.CHECK_CIRCLE_OUTLINE),
    GROUP_IGNORED(MaterialDesignE.EYE_OFF_OUTLINE),
    GROUP_REGRESSED(MaterialDesignR.RESTORE_ALERT),
    FAVOURITE(MaterialDesignS.STAR),
    NOT_FAVOURITE(MaterialDesignS.STAR_OUTLINE),
    NOTE(MaterialDesignM.MESSAGE_TEXT_OUTLINE),
    DUMP(MaterialDesignF.FILE_DOCUMENT_OUTLINE),
    CRASH(MaterialDesignF.FLASH_OUTLINE),
    ZOOM_IN(MaterialDesignM.MAGNIFY_PLUS_OUTLINE),
    ZOOM_OUT(MaterialDesignM.MAGNIFY_MINUS_OUTLINE),
    SHOW_ALL(MaterialDesignA.ARROW_EXPAND_HORIZONTAL);

    // An enum constant of the icon library, which does not say that it is immutable.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Ikon glyph;

    Icon(Ikon glyph) {
        this.glyph = glyph;
    }

    /// A new node that shows it, coloured and sized by the style class `icon`.
    public FontIcon node() {
        var icon = new FontIcon(glyph);
        icon.getStyleClass().add("icon");
        return icon;
    }
}
