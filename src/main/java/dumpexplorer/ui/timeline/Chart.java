package dumpexplorer.ui.timeline;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A drawing that fills its region, is drawn at most once per frame, and takes its colours and its font
/// from the style sheets.
abstract class Chart extends Region {

    private final Canvas canvas = new Canvas();
    private final ChartColours colours = new ChartColours(this, this::redraw);

    /// Never shown: the style sheets' font for text arrives here.
    private final Text fontSource = new Text();

    private final Text measure = new Text();

    Chart(String styleClass) {
        getStyleClass().addAll("chart", styleClass);
        fontSource.setManaged(false);
        canvas.setManaged(false);
        getChildren().addAll(canvas, fontSource);
        fontSource.fontProperty().addListener((property, old, font) -> redraw());
        widthProperty().addListener((property, old, width) -> redraw());
        heightProperty().addListener((property, old, height) -> redraw());
    }

    final ChartColours colours() {
        return colours;
    }

    final Font font() {
        return fontSource.getFont();
    }

    /// Width of a text in that font.
    final double widthOf(String text) {
        measure.setText(text);
        measure.setFont(font());
        return measure.getLayoutBounds().getWidth();
    }

    /// Has the next frame drawn anew.
    final void redraw() {
        requestLayout();
    }

    @Override
    protected final void layoutChildren() {
        double width = snapSizeX(getWidth());
        double height = snapSizeY(getHeight());
        canvas.setWidth(width);
        canvas.setHeight(height);
        if (width > 0 && height > 0) {
            GraphicsContext brush = canvas.getGraphicsContext2D();
            brush.clearRect(0, 0, width, height);
            brush.setFont(font());
            draw(brush, width, height);
        }
    }

    /// Draws everything.
    abstract void draw(GraphicsContext brush, double width, double height);

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return ChartColours.declared();
    }
}
