package io.mailwright.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes files that are dropped on a part of a window, which shows by an edge that it would. FX
 * thread only.
 */
public final class FileDrop {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Function<List<File>, List<Path>> wanted;
    private final Consumer<List<Path>> taken;

    private FileDrop(Function<List<File>, List<Path>> wanted, Consumer<List<Path>> taken) {
        this.wanted = wanted;
        this.taken = taken;
    }

    /**
     * Takes files from now on.
     *
     * @param wanted those of the files offered that can be taken; if there are none, none is
     */
    public static void on(
            Node node, Function<List<File>, List<Path>> wanted, Consumer<List<Path>> taken) {
        var drop = new FileDrop(wanted, taken);
        node.getStyleClass().add("drop-target");
        node.setOnDragEntered(
                event -> node.pseudoClassStateChanged(DROPPING, !drop.files(event).isEmpty()));
        node.setOnDragExited(_ -> node.pseudoClassStateChanged(DROPPING, false));
        node.setOnDragOver(drop::over);
        node.setOnDragDropped(drop::dropped);
    }

    private List<Path> files(DragEvent event) {
        return wanted.apply(event.getDragboard().getFiles());
    }

    private void over(DragEvent event) {
        if (!files(event).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        var files = files(event);
        if (!files.isEmpty()) {
            taken.accept(files);
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
