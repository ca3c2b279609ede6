package io.mailwright.ui.uploads;

import io.mailwright.domain.Failure;
import io.mailwright.service.Services;
import io.mailwright.service.upload.Addresses;
import io.mailwright.service.upload.NewLists;
import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/**
 * Asks what a new list of people is to be called, wherever people are shown, and sets the upload on
 * its way that puts them on it. FX thread only.
 */
public final class NewList {
    private static final int LONGEST_NAME = 100;
    private final Texts texts = Texts.of(NewList.class);
    private final Problems problems = new Problems();
    private final NewLists lists;
    private final Frame frame;

    public NewList(Services services, Frame frame) {
        this.lists = services.newLists();
        this.frame = frame;
    }

    /**
     * Asks, unless the account is out of reach: then says so.
     *
     * @param name proposed
     * @param count how many people there are
     */
    public void ask(String name, long count, Addresses people) {
        frame.online().change(() -> show(name, count, people));
    }

    private void show(String proposed, long count, Addresses people) {
        var dialog =
                new Dialog(
                        frame.layers(),
                        "fth-user-plus",
                        "accent",
                        texts.get("newlist.title", count),
                        texts.get("newlist.line"));
        var name = nameField(proposed);
        var label = new Label(texts.get("newlist.name"));
        label.setLabelFor(name);
        var box = new VBox(label, name);
        box.getStyleClass().add("option-field");
        dialog.body().getChildren().add(box);
        var act =
                dialog.foot(
                        texts.get("newlist.keep"),
                        texts.get("newlist.action"),
                        () -> begin(dialog, name.getText(), people));
        act.setId("makeList");
        act.disableProperty().bind(name.textProperty().map(String::isBlank));
        dialog.show(name);
        name.selectAll();
    }

    private TextField nameField(String proposed) {
        var field = new TextField(proposed.substring(0, Math.min(LONGEST_NAME, proposed.length())));
        field.setId("newListName");
        field.setAccessibleText(texts.get("newlist.name"));
        field.textProperty()
                .subscribe(now -> {
                    if (now.length() > LONGEST_NAME) {
                        field.setText(now.substring(0, LONGEST_NAME));
                    }
                });
        return field;
    }

    private void begin(Dialog dialog, String name, Addresses people) {
        var job =
                frame.jobs()
                        .of(
                                texts.get("job.newlist", name.strip()),
                                progress -> lists.begin(name, people, progress))
                        .onDone(id -> {
                            frame.online().answered();
                            dialog.close();
                            frame.navigator().open(UploadsScreen.class, new UploadWanted.Begun(id));
                        })
                        .onRefusal(failure -> dialog.refuse(words(failure)));
        dialog.busyWhile(job.runningProperty());
        job.start();
    }

    private String words(Failure failure) {
        frame.online().failed(failure);
        var problem = problems.of(failure);
        return problem.headline() + " " + problem.advice();
    }
}
