package dumpexplorer.ui.kit;

/// How much a message matters.
public enum Severity {
    NOTE("note", Icon.NOTICE),
    SUCCESS("success", Icon.DONE),
    WARNING("warning", Icon.WARNING),
    ERROR("error", Icon.ERROR);

    private final String styleClass;
    private final Icon icon;

    Severity(String styleClass, Icon icon) {
        this.styleClass = styleClass;
        this.icon = icon;
    }

    /// The style class of what shows such a message.
    public String styleClass() {
        return styleClass;
    }

    /// Its sign, so that it is not told by colour alone.
    public Icon icon() {
        return icon;
    }
}
