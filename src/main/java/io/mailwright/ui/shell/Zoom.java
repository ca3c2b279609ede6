package io.mailwright.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Makes the whole window larger without a screen knowing. FX thread only. */
final class Zoom extends Region {
    private final DoubleProperty factor = new SimpleDoubleProperty(1);
    private final Parent content;

    Zoom(Parent content) {
        this.content = content;
        var scale = new Scale();
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        content.getTransforms().add(scale);
        getChildren().add(content);
        factor.subscribe(this::requestLayout);
    }

    DoubleProperty factorProperty() {
        return factor;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }
}
