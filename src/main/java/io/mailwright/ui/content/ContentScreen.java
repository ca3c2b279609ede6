package io.mailwright.ui.content;

import io.mailwright.service.Services;
import io.mailwright.service.content.Content;
import io.mailwright.ui.job.Ahead;
import io.mailwright.ui.shell.Command;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.shell.Screen;
import io.mailwright.ui.text.Texts;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** E-mails, blocks and pictures that are written here; its argument is the item to begin with. */
public final class ContentScreen implements Screen<Long> {
    private final Content content;
    private final Frame frame;
    private final FileChoosing choosing;
    private final Texts texts = Texts.of(ContentScreen.class);
    private final Ahead<Made> ahead;

    public ContentScreen(Services services, Frame frame) {
        this(services, frame, new SystemFiles());
    }

    ContentScreen(Services services, Frame frame, FileChoosing choosing) {
        this.content = services.content();
        this.frame = frame;
        this.choosing = choosing;
        this.ahead = new Ahead<>(frame.jobs(), this::make, _ -> {});
    }

    private record Made(
            ContentViewModel model,
            ContentController controller,
            ContentDialogs dialogs,
            CardPictures pictures,
            Parent view) {}

    private Made make() {
        var model = new ContentViewModel(content, frame, frame.layers()::toast);
        var dialogs = new ContentDialogs(model, frame.layers(), choosing);
        var doors = new Doors(id -> frame.navigator().open(EditorScreen.class, EditorAt.of(id)));
        var pictures = new CardPictures(content, frame.jobs());
        var detail =
                new ItemDetailController(
                        new ItemDetailViewModel(content, model, frame, frame.layers()::toast),
                        dialogs,
                        piece -> doors.open(piece, model.changes()));
        var controller = new ContentController(model, detail, dialogs, pictures, doors);
        return new Made(model, controller, dialogs, pictures, Fxml.load(controller));
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
    public View open(@Nullable Long item) {
        var made = ahead.take();
        made.model().open(item);
        Runnable leave =
                () -> {
                    made.model().close();
                    made.pictures().close();
                };
        return new View(made.view(), leave, commands(made));
    }

    private List<Command> commands(Made made) {
        var controller = made.controller();
        var dialogs = made.dialogs();
        return List.of(
                new Command(texts.get("key.search"), Command.SEARCH, controller::search),
                new Command(texts.get("key.new"), Command.NEW, controller::create),
                new Command(texts.get("key.rename"), key(KeyCode.F2), dialogs::rename),
                new Command(
                        texts.get("key.duplicate"),
                        Command.shortcut(KeyCode.D),
                        dialogs::duplicate),
                new Command(texts.get("key.move"), Command.shortcut(KeyCode.M), dialogs::move),
                new Command(
                        texts.get("key.star"),
                        Command.shortcut(KeyCode.S, KeyCombination.SHIFT_DOWN),
                        dialogs::star),
                new Command(
                        texts.get("key.archive"), Command.shortcut(KeyCode.E), dialogs::archive),
                new Command(texts.get("key.delete"), key(KeyCode.DELETE), dialogs::delete),
                new Command(
                        texts.get("key.detail"),
                        Command.shortcut(KeyCode.I),
                        controller::toggleDetail));
    }

    private static KeyCodeCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }
}
