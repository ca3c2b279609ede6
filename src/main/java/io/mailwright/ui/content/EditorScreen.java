package io.mailwright.ui.content;

import io.mailwright.service.Services;
import io.mailwright.ui.shell.Command;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.shell.Screen;
import io.mailwright.ui.text.Texts;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.LongConsumer;

/** Where one e-mail or block is written; its argument is which one. Made when it is opened. */
public final class EditorScreen implements Screen<EditorAt> {
    private final Services services;
    private final Frame frame;
    private final LongConsumer sendDoor;
    private final Texts texts = Texts.of(EditorScreen.class);

    /**
     * The screen.
     *
     * @param sendDoor leads to a send that is being prepared, by its id
     */
    public EditorScreen(Services services, Frame frame, LongConsumer sendDoor) {
        this.services = services;
        this.frame = frame;
        this.sendDoor = sendDoor;
    }

    @Override
    public String title() {
        return texts.get("editor");
    }

    @Override
    public View open(@Nullable EditorAt at) {
        var content = services.content();
        var model =
                new EditorViewModel(
                        content, services.guidedSends().drafts(), frame, frame.layers()::toast);
        var preview = new PreviewViewModel(content, services.subscribers(), frame.jobs());
        var controller =
                new EditorController(
                        model,
                        new PreviewController(preview, frame.layers()),
                        new ChecksController(new ChecksViewModel(services, frame.jobs())),
                        new Insertions(content, frame),
                        new EditorDialogs(
                                model, new TestSendViewModel(services, frame), frame.layers()));
        controller.setDoors(
                () -> frame.navigator().open(ContentScreen.class, at == null ? null : at.item()),
                sendDoor);
        var node = Fxml.load(controller);
        if (at != null) {
            controller.startAt(at.place());
            model.open(at.item());
        }
        Runnable leave =
                () -> {
                    controller.keepNow();
                    model.close();
                };
        return new View(node, controller::keepThen, leave, commands(controller));
    }

    private List<Command> commands(EditorController controller) {
        return List.of(
                new Command(texts.get("key.find"), Command.SEARCH, controller::find),
                new Command(texts.get("key.save"), Command.SAVE, controller::save),
                new Command(
                        texts.get("key.personalise"),
                        Command.shortcut(KeyCode.P, KeyCombination.SHIFT_DOWN),
                        controller::personalise),
                new Command(
                        texts.get("key.block"),
                        Command.shortcut(KeyCode.B, KeyCombination.SHIFT_DOWN),
                        controller::block),
                new Command(
                        texts.get("key.picture"),
                        Command.shortcut(KeyCode.I, KeyCombination.SHIFT_DOWN),
                        controller::picture),
                new Command(
                        texts.get("key.test"),
                        Command.shortcut(KeyCode.T, KeyCombination.SHIFT_DOWN),
                        controller::testSend),
                new Command(texts.get("key.bold"), Command.shortcut(KeyCode.B), controller::bold),
                new Command(
                        texts.get("key.italic"), Command.shortcut(KeyCode.I), controller::italic),
                new Command(
                        texts.get("key.other"),
                        new KeyCodeCombination(KeyCode.F6),
                        controller::other));
    }
}
