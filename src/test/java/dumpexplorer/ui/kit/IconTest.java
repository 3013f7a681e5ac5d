package dumpexplorer.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

class IconTest {

    @ParameterizedTest
    @EnumSource
    void everyIconHasTheCodeOfItsNameInTheFont(Icon icon) {
        String name = icon.getDescription();
        IkonHandler font =
                IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance()).resolve(name);

        Ikon named = font.resolve(name);

        assertEquals(named.getCode(), icon.getCode());
    }
}
