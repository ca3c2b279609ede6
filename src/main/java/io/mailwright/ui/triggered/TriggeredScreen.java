package io.mailwright.ui.triggered;

import io.mailwright.service.Services;
import io.mailwright.ui.shell.Command;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.shell.Screen;
import io.mailwright.ui.text.Texts;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The definitions of triggered sends that are known here, and messages by them. */
public final class TriggeredScreen implements Screen<Void> {
    private final Services services;
    private final Frame frame;
    private final Texts texts = Texts.of(TriggeredScreen.class);

    public TriggeredScreen(Services services, Frame frame) {
        this.services = services;
        this.frame = frame;
    }

    @Override
    public String title() {
        return texts.get("title");
    }

    @Override
    public View open(@Nullable Void nothing) {
        var model = new TriggeredViewModel(services, frame);
        var fire = new FireViewModel(services, frame);
        var dialogs = new TriggeredDialogs(model, fire, frame.layers());
        var controller =
                new TriggeredController(model, dialogs, new FireController(model, fire, dialogs));
        var view = Fxml.load(controller);
        model.open();
        return new View(
                view,
                () -> {},
                List.of(
                        new Command(texts.get("key.new"), Command.NEW, dialogs::add),
                        new Command(
                                texts.get("key.send"),
                                Command.shortcut(KeyCode.ENTER),
                                controller::fire),
                        new Command(
                                texts.get("key.paste"),
                                Command.shortcut(KeyCode.V),
                                dialogs::paste),
                        new Command(
                                texts.get("key.forget"),
                                new KeyCodeCombination(KeyCode.DELETE),
                                dialogs::forget),
                        new Command(
                                texts.get("key.detail"),
                                Command.shortcut(KeyCode.I),
                                controller::toggleDetail)));
    }
}
