package io.mailwright.ui.sends;

import io.mailwright.service.Services;
import io.mailwright.ui.shell.Command;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.shell.Screen;
import io.mailwright.ui.text.Texts;

import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** A send that was frozen in a file, which is its argument. */
public final class FrozenScreen implements Screen<Path> {
    private final Services services;
    private final Frame frame;
    private final long many;
    private final Texts texts = Texts.of(FrozenScreen.class);

    public FrozenScreen(Services services, Frame frame) {
        this(services, frame, Confirmation.MANY);
    }

    FrozenScreen(Services services, Frame frame, long many) {
        this.services = services;
        this.frame = frame;
        this.many = many;
    }

    @Override
    public String title() {
        return texts.get("frozen.title");
    }

    @Override
    public View open(@Nullable Path file) {
        var model = new FrozenViewModel(services, frame);
        var dialogs = new FrozenDialogs(model, frame.layers(), this::sent, many);
        var controller = new FrozenController(model, dialogs, this::back);
        var view = Fxml.load(controller);
        if (file != null) {
            model.open(file);
        }
        return new View(
                view,
                () -> {},
                List.of(
                        new Command(
                                texts.get("key.send"),
                                Command.shortcut(KeyCode.ENTER),
                                controller::confirm)));
    }

    private void sent(long job) {
        frame.layers()
                .toast(texts.get("sent", Long.toString(job)), texts.get("sent.show"), this::back);
        back();
    }

    private void back() {
        frame.navigator().open(SendsScreen.class);
    }
}
