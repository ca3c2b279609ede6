package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.ui.control.StackBar;
import io.mailwright.ui.control.StatusLabel;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the columns of the table of past uploads show. */
final class UploadColumns {
    private final UploadsViewModel model;
    private final Consumer<Upload> open;
    private final Consumer<Upload> takeBack;
    private final Texts texts;

    /**
     * The columns.
     *
     * @param open goes on with an upload, or shows its result
     * @param takeBack shows its result and asks what an undo could put back
     */
    UploadColumns(
            UploadsViewModel model, Consumer<Upload> open, Consumer<Upload> takeBack, Texts texts) {
        this.model = model;
        this.open = open;
        this.takeBack = takeBack;
        this.texts = texts;
    }

    /** The columns that say something in words. */
    void write(
            TableColumn<Upload, String> file,
            TableColumn<Upload, String> list,
            TableColumn<Upload, String> rows,
            TableColumn<Upload, String> when) {
        text(file, upload -> fileName(upload));
        text(list, Upload::listName);
        text(rows, upload -> Formats.count(upload.rows()));
        text(when, upload -> Formats.when(upload.startedAt()));
    }

    private String fileName(Upload upload) {
        var name = upload.file().getFileName();
        return upload.undoes() == 0 ? name.toString() : texts.get("title.undo", name);
    }

    /** The columns that show something else than one line of words. */
    void draw(
            TableColumn<Upload, Upload> shares,
            TableColumn<Upload, Upload> sum,
            TableColumn<Upload, Upload> state,
            TableColumn<Upload, Upload> action) {
        node(shares, this::shares);
        node(sum, this::sum);
        node(state, this::state);
        node(action, this::action);
    }

    private static void text(TableColumn<Upload, String> column, Function<Upload, String> words) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    }

    private static void node(TableColumn<Upload, Upload> column, Function<Upload, Node> node) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable Upload upload, boolean empty) {
                        super.updateItem(upload, empty);
                        setGraphic(empty || upload == null ? null : node.apply(upload));
                    }
                });
    }

    private Node shares(Upload upload) {
        var bar = new StackBar();
        bar.show(Outcome.shares(upload), Outcome.words(upload, texts));
        bar.setPrefWidth(96);
        bar.setMaxHeight(8);
        return bar;
    }

    /** In as many lines as it takes: the sum is what an upload is looked up for. */
    private Node sum(Upload upload) {
        var done = Outcome.words(upload, texts);
        var open = texts.get("sum.open", Formats.count(upload.waiting()));
        var words =
                new Label(
                        upload.waiting() == 0
                                ? done
                                : done.isEmpty() ? open : texts.get("sum.both", done, open));
        words.getStyleClass().addAll("small", "muted");
        words.setWrapText(true);
        return words;
    }

    private Node state(Upload upload) {
        var label = new StatusLabel();
        var name =
                model.isRunning(upload)
                        ? "running"
                        : upload.state().name().toLowerCase(Locale.ROOT);
        label.show(style(name), texts.get("state." + name));
        return label;
    }

    private static String style(String state) {
        return switch (state) {
            case "done", "running" -> state;
            default -> "paused";
        };
    }

    private Node action(Upload upload) {
        var button = new Button(texts.get(model.canGoOn(upload) ? "go.on" : "go.show"));
        button.setAccessibleText(button.getText() + " " + upload.file().getFileName());
        button.setOnAction(_ -> open.accept(upload));
        if (!UploadUndoViewModel.concerns(upload)) {
            return button;
        }
        var undo = new Button("", new FontIcon("fth-rotate-ccw"));
        undo.getStyleClass().addAll("flat", "icon-only");
        undo.setAccessibleText(texts.get("undo.of", upload.file().getFileName()));
        undo.setTooltip(new Tooltip(undo.getAccessibleText()));
        undo.setOnAction(_ -> takeBack.accept(upload));
        var both = new HBox(button, undo);
        both.getStyleClass().add("toolbar");
        return both;
    }
}
