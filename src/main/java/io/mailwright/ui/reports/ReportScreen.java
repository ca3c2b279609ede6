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

/** How one send went; its argument is the job. */
public final class ReportScreen implements Screen<Long> {
    private final Services services;
    private final BooleanProperty humanOnly;
    private final Frame frame;
    private final Texts texts = Texts.of(ReportScreen.class);
    private final Ahead<Made> ahead;

    /**
     * The screen.
     *
     * @param humanOnly whether what machines did is left out, in all reports
     */
    public ReportScreen(Services services, BooleanProperty humanOnly, Frame frame) {
        this.services = services;
        this.humanOnly = humanOnly;
        this.frame = frame;
        this.ahead = new Ahead<>(frame.jobs(), this::make, _ -> {});
    }

    private record Made(ReportViewModel model, ReportController controller, Parent view) {}

    private Made make() {
        var model = new ReportViewModel(services, humanOnly, frame);
        var mail = new OnMailViewModel(services, frame);
        var controller =
                new ReportController(
                        model, mail, frame.layers(), new Pictures(frame.jobs(), frame.layers()));
        return new Made(model, controller, Fxml.load(controller));
    }

    @Override
    public String title() {
        return texts.get("report.title");
    }

    @Override
    public void prepare(Runnable then) {
        ahead.prepare(then);
    }

    @Override
    public View open(@Nullable Long job) {
        var made = ahead.take();
        if (job != null) {
            made.model().open(job);
        }
        return new View(made.view(), made.model()::close, commands(made.controller()))
                .called(made.model().name());
    }

    private List<Command> commands(ReportController controller) {
        return List.of(
                new Command(
                        texts.get("key.people"),
                        Command.shortcut(KeyCode.I),
                        controller::togglePeople),
                new Command(
                        texts.get("key.export"), Command.shortcut(KeyCode.E), controller::export),
                new Command(
                        texts.get("key.picture"),
                        Command.shortcut(KeyCode.G),
                        controller::picture));
    }
}
