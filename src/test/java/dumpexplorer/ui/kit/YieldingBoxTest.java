package dumpexplorer.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class YieldingBoxTest {

    private static Region region(String id, double width) {
        var region = new Region();
        region.setId(id);
        region.setMinSize(width, 10);
        region.setPrefSize(width, 10);
        return region;
    }

    /// What is left in a line of a hundred for each letter, `b` to go first, then `c`.
    private static List<String> shown(double width, double widthOfC) throws Exception {
        return FxHarness.call(() -> {
            Region last = region("b", 100);
            Region broad = region("c", widthOfC);
            var box = new YieldingBox(region("a", 100), last, broad, region("d", 100));
            box.yieldInOrder(last, broad);
            var pane = new Pane(box);
            new Scene(pane, 1000, 100);
            box.resize(width, 10);
            box.layout();
            return box.getChildren().stream().filter(Node::isVisible).map(Node::getId).toList();
        });
    }

    @Test
    void showsEverythingWhereThereIsRoom() throws Exception {
        assertEquals(List.of("a", "b", "c", "d"), shown(400, 100));
    }

    @Test
    void putsTheLeastNeededAwayFirst() throws Exception {
        assertEquals(List.of("a", "c", "d"), shown(399, 100));
        assertEquals(List.of("a", "d"), shown(250, 100));
    }

    @Test
    void bringsBackWhatFitsIntoTheRoomOfSomethingBroad() throws Exception {
        assertEquals(List.of("a", "b", "d"), shown(320, 180));
    }
}
