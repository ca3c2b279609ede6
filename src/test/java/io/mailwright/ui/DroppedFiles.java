package io.mailwright.ui;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files on their way from a folder of the desktop onto a part of a window. In tests there is no
 * desktop, and the headless platform carries nothing: so a board of the toolkit's own carries them,
 * and what a desktop would tell of on the way is told here. FX thread only.
 */
final class DroppedFiles {
    private final Dragboard board = DragboardHelper.createDragboard(carrier());
    private final Node onto;

    DroppedFiles(Node onto, Path... files) {
        this.onto = onto;
        var content = new ClipboardContent();
        content.putFiles(Stream.of(files).map(Path::toFile).toList());
        board.setContent(content);
    }

    /** The toolkit's own carries anything, but has no word for how it may be taken. */
    private static TKClipboard carrier() {
        var local = Toolkit.getToolkit().createLocalClipboard();
        return (TKClipboard)
                Proxy.newProxyInstance(
                        DroppedFiles.class.getClassLoader(),
                        new Class<?>[] {TKClipboard.class},
                        (_, asked, values) ->
                                asked.getName().equals("getTransferModes")
                                        ? Set.of(TransferMode.COPY)
                                        : asked.invoke(local, values));
    }

    /** Answers whether they were wanted, and then taken. */
    boolean arrive() {
        tell(DragEvent.DRAG_ENTERED);
        boolean isTaken =
                tell(DragEvent.DRAG_OVER).isAccepted()
                        && tell(DragEvent.DRAG_DROPPED).isDropCompleted();
        tell(DragEvent.DRAG_EXITED);
        return isTaken;
    }

    private DragEvent tell(EventType<DragEvent> what) {
        var told = new DragEvent(what, board, 0, 0, 0, 0, TransferMode.COPY, null, onto, null);
        onto.fireEvent(told);
        return told;
    }
}
