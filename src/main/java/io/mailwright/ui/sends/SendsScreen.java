package io.mailwright.ui.sends;

import io.mailwright.service.Services;
import io.mailwright.ui.job.Ahead;
import io.mailwright.ui.shell.Command;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.shell.Screen;
import io.mailwright.ui.text.Texts;
import io.mailwright.ui.triggered.TriggeredScreen;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.function.LongConsumer;

/** All sends by where they stand: prepared, planned, made. */
public final class SendsScreen implements Screen<Void> {
    private final Services services;
    private final Frame frame;
    private final LongConsumer report;
    private final Texts texts = Texts.of(SendsScreen.class);
    private final Ahead<Made> ahead;

    /**
     * The screen.
     *
     * @param report shows what became of a job
     */
    public SendsScreen(Services services, Frame frame, LongConsumer report) {
        this.services = services;
        this.frame = frame;
        this.report = report;
        this.ahead = new Ahead<>(frame.jobs(), this::make, _ -> {});
    }

    private record Made(SendsViewModel model, SendsController controller, Parent view) {}

    private Made make() {
        var model = new SendsViewModel(services, frame, InstantSource.system());
        var controller =
                new SendsController(
                        model,
                        new Doors(
                                draft -> frame.navigator().open(SendScreen.class, draft),
                                report,
                                file -> frame.navigator().open(FrozenScreen.class, file),
                                () -> frame.navigator().open(TriggeredScreen.class)));
        return new Made(model, controller, Fxml.load(controller));
    }

    @Override
    public String title() {
        return texts.get("title");
    }

    @Override
    public void prepare(Runnable then) {
        ahead.prepare(then);
    }

    @Override
    public View open(@Nullable Void nothing) {
        var made = ahead.take();
        made.model().open();
        return new View(made.view(), made.model()::close, commands(made.controller()));
    }

    private List<Command> commands(SendsController controller) {
        return List.of(
                new Command(texts.get("key.search"), Command.SEARCH, controller::search),
                new Command(texts.get("key.new"), Command.NEW, controller::create),
                new Command(
                        texts.get("key.duplicate"),
                        Command.shortcut(KeyCode.D),
                        controller::duplicate),
                new Command(
                        texts.get("key.delete"),
                        new KeyCodeCombination(KeyCode.DELETE),
                        controller::delete),
                new Command(
                        texts.get("key.frozen"),
                        Command.shortcut(KeyCode.O),
                        controller::openFrozen),
                new Command(
                        texts.get("key.paste"),
                        Command.shortcut(KeyCode.V),
                        controller::pasteFrozen),
                new Command(
                        texts.get("key.triggered"),
                        Command.shortcut(KeyCode.T),
                        controller::triggered),
                new Command(
                        texts.get("key.open"),
                        new KeyCodeCombination(KeyCode.ENTER),
                        controller::open));
    }
}
