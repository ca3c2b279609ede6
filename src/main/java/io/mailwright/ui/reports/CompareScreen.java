package io.mailwright.ui.reports;

import io.mailwright.service.Services;
import io.mailwright.ui.chart.Pictures;
import io.mailwright.ui.job.Ahead;
import io.mailwright.ui.shell.Command;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.shell.Screen;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Sends beside each other; its argument is their jobs. */
public final class CompareScreen implements Screen<List<Long>> {
    /** More curves cannot be told apart. */
    static final int MOST = 20;

    private final Services services;
    private final BooleanProperty humanOnly;
    private final Frame frame;
    private final Texts texts = Texts.of(CompareScreen.class);
    private final Ahead<Made> ahead;

    /**
     * The screen.
     *
     * @param humanOnly whether what machines did is left out, in all reports
     */
    public CompareScreen(Services services, BooleanProperty humanOnly, Frame frame) {
        this.services = services;
        this.humanOnly = humanOnly;
        this.frame = frame;
        this.ahead = new Ahead<>(frame.jobs(), this::make, _ -> {});
    }

    private record Made(CompareViewModel model, CompareController controller, Parent view) {}

    private Made make() {
        var model = new CompareViewModel(services, humanOnly, frame);
        var controller = new CompareController(model, new Pictures(frame.jobs(), frame.layers()));
        return new Made(model, controller, Fxml.load(controller));
    }

    @Override
    public String title() {
        return texts.get("compare.title");
    }

    @Override
    public void prepare(Runnable then) {
        ahead.prepare(then);
    }

    @Override
    public View open(@Nullable List<Long> jobs) {
        var made = ahead.take();
        made.model().open(jobs == null ? List.of() : jobs);
        return new View(
                made.view(),
                made.model()::close,
                List.of(
                        new Command(
                                texts.get("key.picture"),
                                Command.shortcut(KeyCode.G),
                                made.controller()::picture)));
    }
}
