package io.mailwright.ui.engagement;

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

/** Who has gone quiet, who is most active, and who was on any list at any day. */
public final class EngagementScreen implements Screen<Void> {
    private final Services services;
    private final BooleanProperty humanOnly;
    private final Frame frame;
    private final Texts texts = Texts.of(EngagementScreen.class);
    private final Ahead<Made> ahead;

    /**
     * The screen.
     *
     * @param humanOnly whether what machines did is left out, in all reports
     */
    public EngagementScreen(Services services, BooleanProperty humanOnly, Frame frame) {
        this.services = services;
        this.humanOnly = humanOnly;
        this.frame = frame;
        this.ahead = new Ahead<>(frame.jobs(), this::make, _ -> {});
    }

    private record Made(
            EngagementViewModel people,
            TimeMachineViewModel lists,
            EngagementController controller,
            Parent view) {
        void open() {
            people.open();
            lists.open();
        }

        void close() {
            people.close();
            lists.close();
        }
    }

    private Made make() {
        var people = new EngagementViewModel(services, humanOnly, frame);
        var lists = new TimeMachineViewModel(services, frame);
        var controller =
                new EngagementController(
                        people,
                        new TimeMachineController(
                                lists, new Pictures(frame.jobs(), frame.layers())));
        return new Made(people, lists, controller, Fxml.load(controller));
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
        made.open();
        return new View(made.view(), made::close, commands(made.controller()));
    }

    private List<Command> commands(EngagementController controller) {
        return List.of(
                new Command(
                        texts.get("key.lists"), Command.shortcut(KeyCode.L), controller::otherPart),
                new Command(
                        texts.get("key.picture"),
                        Command.shortcut(KeyCode.G),
                        controller::picture));
    }
}
