package dumpexplorer.ui.kit;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

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
    SHOW_ALL(MaterialDesignA.ARROW_EXPAND_HORIZONTAL),
    IMPORT_FOLDER(MaterialDesignF.FOLDER_DOWNLOAD_OUTLINE),
    SAMPLES(MaterialDesignF.FLASK_OUTLINE),
    VIEW_OPEN(MaterialDesignI.INBOX_OUTLINE),
    VIEW_NEW(MaterialDesignC.CREATION),
    VIEW_EVERYTHING(MaterialDesignA.ARCHIVE_OUTLINE),
    SOURCE(MaterialDesignD.DATABASE_OUTLINE),
    TIME_RANGE(MaterialDesignC.CLOCK_OUTLINE),
    THEME_LIGHT(MaterialDesignW.WEATHER_SUNNY),
    THEME_DARK(MaterialDesignW.WEATHER_NIGHT),
    MENU(MaterialDesignM.MENU),
    HELP(MaterialDesignH.HELP_CIRCLE_OUTLINE),
    DUMP_AT_RIGHT(MaterialDesignD.DOCK_RIGHT),
    DUMP_BELOW(MaterialDesignD.DOCK_BOTTOM),
    COPY(MaterialDesignC.CONTENT_COPY),
    NOTICE(MaterialDesignI.INFORMATION_OUTLINE),
    DONE(MaterialDesignC.CHECK_CIRCLE_OUTLINE),
    WARNING(MaterialDesignA.ALERT_OUTLINE),
    ERROR(MaterialDesignA.ALERT_OCTAGON_OUTLINE),
    NEXT(MaterialDesignC.CHEVRON_RIGHT),
    RENAME(MaterialDesignP.PENCIL_OUTLINE),
    COLUMNS(MaterialDesignV.VIEW_COLUMN_OUTLINE),
    HIERARCHY(MaterialDesignF.FILE_TREE_OUTLINE),
    FOLDED(MaterialDesignC.CHEVRON_RIGHT),
    UNFOLDED(MaterialDesignC.CHEVRON_DOWN),
    MATCH_BEFORE(MaterialDesignC.CHEVRON_UP),
    MATCH_AFTER(MaterialDesignC.CHEVRON_DOWN),
    NEWER(MaterialDesignC.CHEVRON_RIGHT),
    OLDER(MaterialDesignC.CHEVRON_LEFT),
    WRAP(MaterialDesignW.WRAP),
    UNFOLD_ALL(MaterialDesignU.UNFOLD_MORE_HORIZONTAL),
    FOLD_ALL(MaterialDesignU.UNFOLD_LESS_HORIZONTAL),
    TO_CRASH(MaterialDesignC.CROSSHAIRS_GPS),
    SOURCE_API(MaterialDesignW.WEB),
    SOURCE_BACKEND(MaterialDesignS.SERVER_NETWORK),
    SOURCE_HOST(MaterialDesignS.SERVER),
    SAVED_SEARCH(MaterialDesignB.BOOKMARK_OUTLINE),
    SAVE_SEARCH(MaterialDesignB.BOOKMARK_PLUS_OUTLINE),
    ADD(MaterialDesignP.PLUS),
    DELETE(MaterialDesignT.TRASH_CAN_OUTLINE),
    OPTIONS(MaterialDesignT.TUNE_VARIANT),
    OWN_CODE(MaterialDesignF.FILTER_OUTLINE),
    FETCH(MaterialDesignD.DOWNLOAD_OUTLINE),
    SEND(MaterialDesignT.TRAY_ARROW_UP),
    STOP(MaterialDesignS.STOP_CIRCLE_OUTLINE),
    TEST(MaterialDesignL.LAN_CONNECT),
    MORE(MaterialDesignD.DOTS_VERTICAL),
    ENABLE(MaterialDesignP.PLAY_CIRCLE_OUTLINE),
    SOURCE_NEVER(MaterialDesignC.CIRCLE_OUTLINE),
    SOURCE_PARTIAL(MaterialDesignC.CIRCLE_HALF_FULL),
    SOURCE_UNREACHABLE(MaterialDesignL.LAN_DISCONNECT),
    SOURCE_UNTRUSTED(MaterialDesignS.SHIELD_ALERT_OUTLINE),
    SOURCE_UNAUTHORISED(MaterialDesignL.LOCK_ALERT_OUTLINE),
    SOURCE_DISABLED(MaterialDesignP.PAUSE_CIRCLE_OUTLINE),
    REGEX(MaterialDesignR.REGEX),
    AS_TABLE(MaterialDesignT.TABLE),
    AS_TEXT(MaterialDesignT.TEXT),
    ORDER(MaterialDesignS.SWAP_VERTICAL),
    THREADS(MaterialDesignF.FORMAT_LIST_BULLETED),
    FRAME_DETAILS(MaterialDesignD.DOCK_BOTTOM),
    EDITOR(MaterialDesignO.OPEN_IN_NEW),
    COMPARE(MaterialDesignC.COMPARE_HORIZONTAL),
    MERGE(MaterialDesignC.CALL_MERGE),
    SPLIT(MaterialDesignC.CALL_SPLIT),
    PATH(MaterialDesignC.CODE_JSON);

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
