package dumpexplorer.ui.stackwalk;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Text that looks like a label, breaks into as many lines as it needs, and can be selected and copied.
final class SelectableText extends Region {

    private final TextArea area = new TextArea();
    private final Text ruler = new Text();

    SelectableText(String text, String styleClass) {
        getStyleClass().add("selectable-text");
        area.setEditable(false);
        area.setWrapText(true);
        area.setText(text);
        area.getStyleClass().add(styleClass);
        area.setFocusTraversable(false);
        ruler.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> area.getText().isEmpty() ? " " : area.getText(),
                                area.textProperty()));
        ruler.fontProperty().bind(area.fontProperty());
        ruler.setManaged(false);
        ruler.setVisible(false);
        area.textProperty().subscribe(() -> requestLayout());
        area.fontProperty().subscribe(() -> requestLayout());
        getChildren().addAll(area, ruler);
    }

    void setText(String text) {
        area.setText(text);
    }

    String getText() {
        return area.getText();
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 40;
    }

    @Override
    protected double computePrefWidth(double height) {
        ruler.setWrappingWidth(0);
        return Math.ceil(ruler.getLayoutBounds().getWidth()) + 2;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double forText = width < 0 ? 0 : width - insets.getLeft() - insets.getRight();
        ruler.setWrappingWidth(Math.max(0, forText));
        double height = Math.ceil(ruler.getLayoutBounds().getHeight());
        return height + insets.getTop() + insets.getBottom() + 1;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        area.resizeRelocate(
                insets.getLeft(),
                insets.getTop(),
                getWidth() - insets.getLeft() - insets.getRight(),
                getHeight() - insets.getTop() - insets.getBottom());
    }
}
