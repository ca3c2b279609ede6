package io.mailwright.ui.subscribers;

import io.mailwright.domain.SubscriberQuery;
import io.mailwright.service.ListService;
import io.mailwright.service.SubscriberService;
import io.mailwright.ui.job.Ahead;
import io.mailwright.ui.sends.SingleScreen;
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

import java.util.List;

/** The people of the account; its argument is which of them are wanted. */
public final class SubscribersScreen implements Screen<PeopleWanted> {
    private final SubscriberService subscribers;
    private final ListService lists;
    private final BooleanProperty humanOnly;
    private final Frame frame;
    private final Texts texts = Texts.of(SubscribersScreen.class);
    private final Ahead<Made> ahead;

    /**
     * The screen.
     *
     * @param humanOnly whether what machines did is left out, in all reports
     */
    public SubscribersScreen(
            SubscriberService subscribers,
            ListService lists,
            BooleanProperty humanOnly,
            Frame frame) {
        this.subscribers = subscribers;
        this.lists = lists;
        this.humanOnly = humanOnly;
        this.frame = frame;
        this.ahead = new Ahead<>(frame.jobs(), this::make, this::furnish);
    }

    private record Made(
            SubscribersViewModel model, SubscribersController controller, Parent view) {}

    private Made make() {
        var model = new SubscribersViewModel(subscribers, lists, frame.jobs(), texts);
        model.person().humanOnlyProperty().bindBidirectional(humanOnly);
        var controller =
                new SubscribersController(
                        model,
                        frame.layers(),
                        id -> frame.navigator().open(SingleScreen.class, id));
        return new Made(model, controller, Fxml.load(controller));
    }

    /** Columns and fields follow from the account's attributes. */
    private void furnish(Made made) {
        made.model().define(subscribers.attributes());
        subscribers.page(SubscriberQuery.ALL, 0, 1).stream()
                .map(row -> row.subscriber().id())
                .flatMap(id -> subscribers.saved(id).stream())
                .forEach(made.model().person()::rehearse);
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
    public View open(@Nullable PeopleWanted wanted) {
        var made = ahead.take();
        var model = made.model();
        var controller = made.controller();
        model.open(wanted == null ? PeopleWanted.EVERYBODY : wanted);
        var synced = frame.sync().lastProperty().subscribe((_, _) -> model.reload());
        return new View(made.view(), controller::leave, synced::unsubscribe, commands(controller));
    }

    private List<Command> commands(SubscribersController controller) {
        return List.of(
                new Command(texts.get("key.search"), Command.SEARCH, controller::search),
                new Command(texts.get("key.add"), Command.NEW, controller::add),
                key("key.save", Command.SAVE, controller::save),
                key("key.copy", Command.COPY, controller::copy),
                key("key.drawer", Command.shortcut(KeyCode.I), controller::toggleDrawer),
                key("key.delete", new KeyCodeCombination(KeyCode.DELETE), controller::delete));
    }

    private Command key(
            String words, javafx.scene.input.KeyCombination combination, Runnable action) {
        return new Command(texts.get(words), combination, action);
    }
}
