package io.mailwright.ui.sends;

import io.mailwright.service.Services;
import io.mailwright.ui.shell.Command;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.shell.Screen;
import io.mailwright.ui.text.Texts;

import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Sends an e-mail to one subscriber, which is its argument. */
public final class SingleScreen implements Screen<Long> {
    private final Services services;
    private final Frame frame;
    private final Texts texts = Texts.of(SingleScreen.class);

    public SingleScreen(Services services, Frame frame) {
        this.services = services;
        this.frame = frame;
    }

    @Override
    public String title() {
        return texts.get("single.title");
    }

    @Override
    public View open(@Nullable Long subscriber) {
        var model = new SingleViewModel(services, frame);
        var controller =
                new SingleController(model, frame.layers(), this::sent, frame.navigator()::back);
        var view = Fxml.load(controller);
        if (subscriber != null) {
            model.open(subscriber);
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
        var words = texts.get("sent", Long.toString(job));
        frame.navigator().back();
        frame.layers().toast(words, texts.get("sent.show"), this::show);
    }

    private void show() {
        frame.navigator().open(SendsScreen.class);
    }
}
