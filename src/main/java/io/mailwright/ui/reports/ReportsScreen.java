package io.mailwright.ui.reports;

import io.mailwright.service.Services;
import io.mailwright.ui.job.Ahead;
import io.mailwright.ui.shell.Command;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.shell.Screen;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;

/** How all sends went, one beside the other. */
public final class ReportsScreen implements Screen<Void> {
    private final Services services;
    private final BooleanProperty humanOnly;
    private final Frame frame;
    private final Texts texts = Texts.of(ReportsScreen.class);
    private final Ahead<Made> ahead;

    /**
     * The screen.
     *
     * @param humanOnly whether what machines did is left out, in all reports
     */
    public ReportsScreen(Services services, BooleanProperty humanOnly, Frame frame) {
        this.services = services;
        this.humanOnly = humanOnly;
        this.frame = frame;
        this.ahead = new Ahead<>(frame.jobs(), this::make, _ -> {});
    }

    private record Made(ReportsViewModel model, ReportsController controller, Parent view) {}

    private Made make() {
        var model = new ReportsViewModel(services, humanOnly, frame, InstantSource.system());
        var controller =
                new ReportsController(
                        model,
                        job -> frame.navigator().open(ReportScreen.class, job),
                        jobs -> frame.navigator().open(CompareScreen.class, jobs));
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

    private List<Command> commands(ReportsController controller) {
        return List.of(
                new Command(texts.get("key.search"), Command.SEARCH, controller::search),
                new Command(texts.get("key.bring"), Command.shortcut(KeyCode.I), controller::bring),
                new Command(
                        texts.get("key.compare"), Command.shortcut(KeyCode.D), controller::compare),
                new Command(
                        texts.get("key.open"),
                        new KeyCodeCombination(KeyCode.ENTER),
                        controller::openChosen));
    }
}
