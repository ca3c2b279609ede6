package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.ui.control.PagedRows;
import io.mailwright.ui.control.Slot;
import io.mailwright.ui.control.StackBar;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.util.function.LongConsumer;

/** Ties UploadResult.fxml to its view model. Decides nothing. */
final class UploadResultController {
    private final UploadResultViewModel model;
    private final LongConsumer opener;
    private final Runnable again;
    private final Texts texts = Texts.of(UploadResultController.class);
    private final TableView<Slot<UploadRow>> table =
            new RowTable<Slot<UploadRow>>(texts, Slot::rowProperty).table();
    @FXML private HBox sum;
    @FXML private StackBar shares;
    @FXML private Label rejectedCount;
    @FXML private Label saved;
    @FXML private Button saveRejects;
    @FXML private Button openList;
    @FXML private StackPane rejects;

    /**
     * A result.
     *
     * @param opener shows the people of a list
     * @param again begins another upload
     */
    UploadResultController(UploadResultViewModel model, LongConsumer opener, Runnable again) {
        this.model = model;
        this.opener = opener;
        this.again = again;
    }

    @FXML
    private void initialize() {
        saved.textProperty().bind(model.savedProperty());
        rejects.getChildren().add(table);
        model.rejectsProperty().subscribe(this::showRejects);
        model.uploadProperty().subscribe(this::show);
    }

    private void show(@Nullable Upload upload) {
        if (upload == null) {
            return;
        }
        sum.getChildren().setAll(Facts.sum(upload, texts));
        shares.show(Outcome.shares(upload), Outcome.words(upload, texts));
        rejectedCount.setText(Formats.count(upload.rejected()));
        saveRejects.setDisable(upload.rejected() == 0);
        openList.setText(texts.get("result.open", upload.listName()));
        table.setPlaceholder(new Label(texts.get("result.norejects")));
    }

    private void showRejects(@Nullable PagedRows<UploadRow> rows) {
        if (rows != null) {
            table.setItems(rows);
        }
    }

    @FXML
    private void saveRejects() {
        var files = new FileChooser();
        files.setTitle(texts.get("result.save"));
        files.setInitialFileName(model.rejectsName());
        var file = files.showSaveDialog(table.getScene().getWindow());
        if (file != null) {
            model.saveRejects(file.toPath());
        }
    }

    @FXML
    private void openList() {
        var upload = model.uploadProperty().get();
        if (upload != null) {
            opener.accept(upload.listId());
        }
    }

    @FXML
    private void another() {
        again.run();
    }
}
