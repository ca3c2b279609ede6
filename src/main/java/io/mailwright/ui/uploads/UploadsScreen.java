package io.mailwright.ui.uploads;

import io.mailwright.service.Services;
import io.mailwright.ui.shell.Command;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.shell.Navigator;
import io.mailwright.ui.shell.Screen;
import io.mailwright.ui.subscribers.SubscribersScreen;
import io.mailwright.ui.text.Texts;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Uploads, past and new; its argument is the list a new one goes onto, 0 for one to be chosen. */
public final class UploadsScreen implements Screen<Long> {
    private static final long NO_LIST = 0;
    private final Services services;
    private final Frame frame;
    private final Texts texts = Texts.of(UploadsScreen.class);
    private final UploadRuns runs;

    public UploadsScreen(Services services, Frame frame) {
        this.services = services;
        this.frame = frame;
        this.runs = new UploadRuns(services.uploads(), frame.jobs(), texts);
    }

    @Override
    public String title() {
        return texts.get("title");
    }

    @Override
    public View open(@Nullable Long listId) {
        var model = new UploadsViewModel(services, runs, frame.jobs(), texts);
        var controller =
                new UploadsController(
                        model, list -> frame.navigator().open(SubscribersScreen.class, list));
        var view = Fxml.load(controller);
        if (listId != null) {
            controller.begin(listId == NO_LIST ? null : listId);
        }
        return new View(
                view, controller::leave, commands(controller, texts, frame.navigator()::back));
    }

    /** Uploads a file onto no list in particular, from wherever one is. */
    public static Command upload(Navigator navigator) {
        return new Command(
                Texts.of(UploadsScreen.class).get("key.upload"),
                Command.UPLOAD,
                () -> navigator.open(UploadsScreen.class, NO_LIST));
    }

    static List<Command> commands(UploadsController controller, Texts texts, Runnable elsewhere) {
        return List.of(
                new Command(texts.get("key.upload"), Command.UPLOAD, controller::uploadFile),
                new Command(texts.get("key.upload"), Command.NEW, controller::uploadFile),
                new Command(
                        texts.get("key.stop"), Command.shortcut(KeyCode.PERIOD), controller::stop),
                new Command(texts.get("key.paste"), Command.shortcut(KeyCode.V), controller::paste),
                new Command(
                        texts.get("key.next"), Command.shortcut(KeyCode.ENTER), controller::next),
                new Command(
                        texts.get("key.back"),
                        new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN),
                        () -> controller.back(elsewhere)));
    }
}
