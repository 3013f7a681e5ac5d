package dumpexplorer.ui.groups;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// One line for a title: what names the problem stays readable for as long as it can, what is around it
/// gives way first.
final class TitleLine extends Region {

    private static final double SCOPE_SHARE = 0.35;

    /// Less than this shows dots only.
    private static final double LEAST = 30;

    private final Label scope = label("title-scope");
    private final Label name = label("title-name");
    private final Label rest = label("title-rest");

    TitleLine() {
        getStyleClass().add("title-line");
        getChildren().addAll(scope, name, rest);
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.setMnemonicParsing(false);
        label.getStyleClass().add(styleClass);
        return label;
    }

    void show(TitleParts parts) {
        scope.setText(parts.scope());
        name.setText(parts.name());
        rest.setText(parts.rest());
    }

    @Override
    protected double computePrefHeight(double width) {
        return name.prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return scope.prefWidth(-1) + name.prefWidth(-1) + rest.prefWidth(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        double nameWidth = Math.min(snapSizeX(name.prefWidth(-1)), room);
        double free = room - nameWidth;
        double wanted = scope.getText().isEmpty() ? 0 : snapSizeX(scope.prefWidth(-1));
        double wantedAfter = rest.getText().isEmpty() ? 0 : snapSizeX(rest.prefWidth(-1));
        double most = Math.max(free - wantedAfter, free * SCOPE_SHARE);
        double scopeWidth = shown(Math.min(wanted, most), wanted);
        double restWidth = shown(Math.min(wantedAfter, free - scopeWidth), wantedAfter);
        place(scope, 0, scopeWidth);
        place(name, scopeWidth, nameWidth);
        place(rest, scopeWidth + nameWidth, restWidth);
    }

    private static double shown(double width, double wanted) {
        return width < wanted && width < LEAST ? 0 : width;
    }

    private void place(Label label, double x, double width) {
        label.setVisible(width > 0);
        label.resizeRelocate(x, 0, width, getHeight());
    }
}
