package io.mailwright.ui.sends;

import io.mailwright.service.Services;
import io.mailwright.service.send.Stage;
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

/** Prepares one send; its argument is the draft, none for a new one. */
public final class SendScreen implements Screen<Long> {
    private final Services services;
    private final Stage stage;
    private final Frame frame;
    private final Outside outside;
    private final long many;
    private final Texts texts = Texts.of(SendScreen.class);

    /**
     * The screen.
     *
     * @param stage where sends are rehearsed
     */
    public SendScreen(Services services, Stage stage, Frame frame, Outside outside) {
        this(services, stage, frame, outside, Confirmation.MANY);
    }

    SendScreen(Services services, Stage stage, Frame frame, Outside outside, long many) {
        this.services = services;
        this.stage = stage;
        this.frame = frame;
        this.outside = outside;
        this.many = many;
    }

    @Override
    public String title() {
        return texts.get("send.title");
    }

    @Override
    public View open(@Nullable Long draft) {
        var model = new SendViewModel(services, stage, frame);
        var dialogs = new SendDialogs(model, frame, this::sent, many);
        var controller =
                new SendController(
                        model,
                        new SendParts(
                                new EmailPicture(services.content(), frame.jobs()),
                                new TestCopies(services, frame),
                                new SafetyList(
                                        model,
                                        new Evidence(services, frame),
                                        frame.layers(),
                                        outside)),
                        dialogs,
                        this::back);
        var view = Fxml.load(controller);
        model.open(draft);
        return new View(view, controller::keepThen, () -> {}, commands(controller));
    }

    private void sent(long job) {
        frame.layers()
                .toast(texts.get("sent", Long.toString(job)), texts.get("sent.show"), this::back);
        back();
    }

    private void back() {
        frame.navigator().open(SendsScreen.class);
    }

    private List<Command> commands(SendController controller) {
        return List.of(
                new Command(
                        texts.get("key.send"),
                        Command.shortcut(KeyCode.ENTER),
                        controller::confirm),
                new Command(
                        texts.get("key.rehearse"),
                        Command.shortcut(KeyCode.R, KeyCombination.SHIFT_DOWN),
                        controller::rehearse),
                new Command(texts.get("key.before"), alt(KeyCode.UP), () -> controller.turn(-1)),
                new Command(texts.get("key.after"), alt(KeyCode.DOWN), () -> controller.turn(1)));
    }

    private static KeyCodeCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }
}
