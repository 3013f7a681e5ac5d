package dumpexplorer.ui.kit;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What icons stand for; each names its glyph once.
public enum Icon implements Ikon {
    IMPORT("mdi2i-import", 0xF02FA),
    OPEN_LIBRARY("mdi2f-folder-open-outline", 0xF0DCF),
    SEARCH("mdi2m-magnify", 0xF0349),
    CLEAR("mdi2c-close", 0xF0156),
    UNDO("mdi2u-undo", 0xF054C),
    SETTINGS("mdi2c-cog-outline", 0xF08BB),
    GROUP_OPEN("mdi2a-alert-circle-outline", 0xF05D6),
    GROUP_ACKNOWLEDGED("mdi2e-eye-check-outline", 0xF0D05),
    GROUP_RESOLVED("mdi2c-check-circle-outline", 0xF05E1),
    GROUP_IGNORED("mdi2e-eye-off-outline", 0xF06D1),
    GROUP_REGRESSED("mdi2r-restore-alert", 0xF110D),
    FAVOURITE("mdi2s-star", 0xF04CE),
    NOT_FAVOURITE("mdi2s-star-outline", 0xF04D2),
    NOTE("mdi2m-message-text-outline", 0xF036A),
    DUMP("mdi2f-file-document-outline", 0xF09EE),
    CRASH("mdi2f-flash-outline", 0xF06D5),
    ZOOM_IN("mdi2m-magnify-plus-outline", 0xF06ED),
    ZOOM_OUT("mdi2m-magnify-minus-outline", 0xF06EC),
    SHOW_ALL("mdi2a-arrow-expand-horizontal", 0xF084E),
    IMPORT_FOLDER("mdi2f-folder-download-outline", 0xF10E9),
    SAMPLES("mdi2f-flask-outline", 0xF0096),
    VIEW_OPEN("mdi2i-inbox-outline", 0xF1274),
    VIEW_NEW("mdi2c-creation", 0xF0674),
    VIEW_EVERYTHING("mdi2a-archive-outline", 0xF120E),
    SOURCE("mdi2d-database-outline", 0xF1632),
    TIME_RANGE("mdi2c-clock-outline", 0xF0150),
    THEME_LIGHT("mdi2w-weather-sunny", 0xF0599),
    THEME_DARK("mdi2w-weather-night", 0xF0594),
    MENU("mdi2m-menu", 0xF035C),
    HELP("mdi2h-help-circle-outline", 0xF0625),
    DUMP_AT_RIGHT("mdi2d-dock-right", 0xF10AB),
    DUMP_BELOW("mdi2d-dock-bottom", 0xF10A9),
    COPY("mdi2c-content-copy", 0xF018F),
    NOTICE("mdi2i-information-outline", 0xF02FD),
    DONE("mdi2c-check-circle-outline", 0xF05E1),
    WARNING("mdi2a-alert-outline", 0xF002A),
    ERROR("mdi2a-alert-octagon-outline", 0xF0CE6),
    NEXT("mdi2c-chevron-right", 0xF0142),
    RENAME("mdi2p-pencil-outline", 0xF0CB6),
    COLUMNS("mdi2v-view-column-outline", 0xF1487),
    HIERARCHY("mdi2f-file-tree-outline", 0xF13D2),
    FOLDED("mdi2c-chevron-right", 0xF0142),
    UNFOLDED("mdi2c-chevron-down", 0xF0140),
    MATCH_BEFORE("mdi2c-chevron-up", 0xF0143),
    MATCH_AFTER("mdi2c-chevron-down", 0xF0140),
    NEWER("mdi2c-chevron-right", 0xF0142),
    OLDER("mdi2c-chevron-left", 0xF0141),
    WRAP("mdi2w-wrap", 0xF05B6),
    UNFOLD_ALL("mdi2u-unfold-more-horizontal", 0xF054F),
    FOLD_ALL("mdi2u-unfold-less-horizontal", 0xF054E),
    TO_CRASH("mdi2c-crosshairs-gps", 0xF01A4),
    SOURCE_API("mdi2w-web", 0xF059F),
    SOURCE_BACKEND("mdi2s-server-network", 0xF048D),
    SOURCE_HOST("mdi2s-server", 0xF048B),
    SAVED_SEARCH("mdi2b-bookmark-outline", 0xF00C3),
    SAVE_SEARCH("mdi2b-bookmark-plus-outline", 0xF00C4),
    ADD("mdi2p-plus", 0xF0415),
    DELETE("mdi2t-trash-can-outline", 0xF0A7A),
    OPTIONS("mdi2t-tune-variant", 0xF1542),
    OWN_CODE("mdi2f-filter-outline", 0xF0233),
    FETCH("mdi2d-download-outline", 0xF0B8F),
    SEND("mdi2t-tray-arrow-up", 0xF011D),
    STOP("mdi2s-stop-circle-outline", 0xF0667),
    TEST("mdi2l-lan-connect", 0xF0318),
    MORE("mdi2d-dots-vertical", 0xF01D9),
    ENABLE("mdi2p-play-circle-outline", 0xF040D),
    SOURCE_NEVER("mdi2c-circle-outline", 0xF0766),
    SOURCE_PARTIAL("mdi2c-circle-half-full", 0xF1396),
    SOURCE_UNREACHABLE("mdi2l-lan-disconnect", 0xF0319),
    SOURCE_UNTRUSTED("mdi2s-shield-alert-outline", 0xF0ECD),
    SOURCE_UNAUTHORISED("mdi2l-lock-alert-outline", 0xF15D1),
    SOURCE_DISABLED("mdi2p-pause-circle-outline", 0xF03E6),
    REGEX("mdi2r-regex", 0xF0451),
    AS_TABLE("mdi2t-table", 0xF04EB),
    AS_TEXT("mdi2t-text", 0xF09A8),
    ORDER("mdi2s-swap-vertical", 0xF04E2),
    THREADS("mdi2f-format-list-bulleted", 0xF0279),
    FRAME_DETAILS("mdi2d-dock-bottom", 0xF10A9),
    EDITOR("mdi2o-open-in-new", 0xF03CC),
    COMPARE("mdi2c-compare-horizontal", 0xF1492),
    MERGE("mdi2c-call-merge", 0xF00F8),
    SPLIT("mdi2c-call-split", 0xF00FB),
    PATH("mdi2c-code-json", 0xF0626);

    private final String glyph;
    private final int code;

    /// @param glyph its name in the icon font
    /// @param code what stands for it there; of the font's own lists of names seventeen would be loaded for
    ///     these few
    Icon(String glyph, int code) {
        this.glyph = glyph;
        this.code = code;
    }

    @Override
    public String getDescription() {
        return glyph;
    }

    @Override
    public int getCode() {
        return code;
    }

    /// A new node that shows it, coloured and sized by the style class `icon`.
    public FontIcon node() {
        var icon = new FontIcon(this);
        icon.getStyleClass().add("icon");
        return icon;
    }
}
