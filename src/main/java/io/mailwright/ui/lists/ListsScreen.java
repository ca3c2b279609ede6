package io.mailwright.ui.lists;

import io.mailwright.service.ListService;
import io.mailwright.service.upload.UploadService;
import io.mailwright.ui.job.Ahead;
import io.mailwright.ui.shell.Command;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.shell.Screen;
import io.mailwright.ui.text.Texts;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.LongConsumer;

/** The account's mailing lists; its argument is the list to begin with. */
public final class ListsScreen implements Screen<Long> {
    private final ListService lists;
    private final UploadService uploads;
    private final Frame frame;
    private final Doors doors;
    private final Texts texts = Texts.of(ListsScreen.class);
    private final Ahead<Made> ahead;

    public ListsScreen(ListService lists, UploadService uploads, Frame frame, Doors doors) {
        this.lists = lists;
        this.uploads = uploads;
        this.frame = frame;
        this.doors = doors;
        this.ahead = new Ahead<>(frame.jobs(), this::make, _ -> {});
    }

    private record Made(ListsViewModel model, ListsController controller, Parent view) {}

    private Made make() {
        var model = new ListsViewModel(lists, frame);
        var detail = new ListDetailViewModel(lists, uploads, model, frame.jobs());
        var controller =
                new ListsController(model, detail, new ListDialogs(model, detail, frame), doors);
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
    public View open(@Nullable Long listId) {
        var made = ahead.take();
        made.model().open(listId);
        return new View(made.view(), made.model()::close, commands(made.controller()));
    }

    private List<Command> commands(ListsController controller) {
        return List.of(
                new Command(texts.get("key.search"), Command.SEARCH, controller::search),
                new Command(texts.get("key.new"), Command.NEW, controller::create),
                new Command(texts.get("key.upload"), Command.UPLOAD, controller::upload),
                new Command(texts.get("key.rename"), key(KeyCode.F2), controller::rename),
                new Command(texts.get("key.delete"), key(KeyCode.DELETE), controller::delete),
                new Command(texts.get("key.people"), key(KeyCode.ENTER), controller::people),
                new Command(texts.get("key.copy"), Command.COPY, controller::copy),
                new Command(
                        texts.get("key.detail"),
                        Command.shortcut(KeyCode.I),
                        controller::toggleDetail));
    }

    private static KeyCodeCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    /**
     * Where one can go from here.
     *
     * @param people shows the people of a list
     * @param upload uploads a file to a list
     * @param uploads shows all uploads
     */
    public record Doors(LongConsumer people, LongConsumer upload, Runnable uploads) {}
}
