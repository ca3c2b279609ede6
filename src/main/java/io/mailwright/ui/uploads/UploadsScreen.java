package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.Services;
import io.mailwright.ui.job.Ahead;
import io.mailwright.ui.shell.Command;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.shell.Navigator;
import io.mailwright.ui.shell.Screen;
import io.mailwright.ui.subscribers.PeopleWanted;
import io.mailwright.ui.subscribers.SubscribersScreen;
import io.mailwright.ui.text.Texts;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Uploads, past and new; its argument is which of them is begun. */
public final class UploadsScreen implements Screen<UploadWanted> {
    private final Services services;
    private final @Nullable Plug plug;
    private final Frame frame;
    private final Texts texts = Texts.of(UploadsScreen.class);
    private final UploadRuns runs;
    private final Ahead<Made> ahead;

    /**
     * The uploads of an account.
     *
     * @param plug what can be pulled while an upload goes; {@code null} for none
     */
    public UploadsScreen(Services services, Frame frame, @Nullable Plug plug) {
        this.plug = plug;
        this.services = services;
        this.frame = frame;
        this.runs = new UploadRuns(services.uploads(), frame.jobs(), texts, plug);
        this.ahead = new Ahead<>(frame.jobs(), this::make, _ -> {});
    }

    private record Made(UploadsViewModel model, UploadsController controller, Parent view) {}

    private Made make() {
        var model = new UploadsViewModel(services, runs, frame.jobs(), texts);
        var controller =
                new UploadsController(
                        model,
                        new PeopleDoors(
                                list -> people(PeopleWanted.of(list)),
                                upload ->
                                        people(
                                                PeopleWanted.createdBy(
                                                        upload.id(),
                                                        upload.file().getFileName().toString()))));
        return new Made(model, controller, Fxml.load(controller));
    }

    private void people(PeopleWanted wanted) {
        frame.navigator().open(SubscribersScreen.class, wanted);
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
    public View open(@Nullable UploadWanted wanted) {
        var made = ahead.take();
        var controller = made.controller();
        made.model().load();
        if (plug != null) {
            plug.pulled().ifPresent(id -> made.model().find(id, controller::goOn));
        }
        switch (wanted) {
            case null -> {}
            case UploadWanted.Any() -> controller.begin(null);
            case UploadWanted.Onto(long listId) -> controller.begin(listId);
            case UploadWanted.Begun(long id) -> made.model().find(id, controller::start);
        }
        return new View(
                made.view(),
                controller::leave,
                commands(controller, texts, frame.navigator()::back));
    }

    /** Uploads a file onto no list in particular, from wherever one is. */
    public static Command upload(Navigator navigator) {
        return new Command(
                Texts.of(UploadsScreen.class).get("key.upload"),
                Command.UPLOAD,
                () -> navigator.open(UploadsScreen.class, new UploadWanted.Any()));
    }

    /** Says that uploads were broken off, if some were, and leads to them. */
    public static void offerUnfinished(Services services, Frame frame) {
        var texts = Texts.of(UploadsScreen.class);
        frame.jobs()
                .of(texts.get("job.unfinished"), _ -> unfinished(services))
                .quietly()
                .onDone(number -> {
                    if (number > 0) {
                        frame.layers()
                                .toast(
                                        texts.get("unfinished", number),
                                        texts.get("unfinished.look"),
                                        () -> frame.navigator().open(UploadsScreen.class));
                    }
                })
                .start();
    }

    /** One that another window or command is at work on is not. */
    private static long unfinished(Services services) {
        return services.uploads().history().stream()
                .filter(upload ->
                        upload.state() == UploadState.STOPPED
                                || upload.state() == UploadState.READING)
                .count();
    }

    static List<Command> commands(UploadsController controller, Texts texts, Runnable elsewhere) {
        return List.of(
                new Command(texts.get("key.upload"), Command.UPLOAD, controller::uploadFile),
                new Command(texts.get("key.upload"), Command.NEW, controller::uploadFile),
                new Command(
                        texts.get("key.stop"), Command.shortcut(KeyCode.PERIOD), controller::stop),
                new Command(texts.get("key.undo"), Command.shortcut(KeyCode.Z), controller::undo),
                new Command(texts.get("key.paste"), Command.shortcut(KeyCode.V), controller::paste),
                new Command(
                        texts.get("key.next"), Command.shortcut(KeyCode.ENTER), controller::next),
                new Command(
                        texts.get("key.back"),
                        new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN),
                        () -> controller.back(elsewhere)));
    }
}
