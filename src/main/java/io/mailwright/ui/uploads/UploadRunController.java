package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.ui.control.StackBar;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** Ties UploadRun.fxml to an upload on its way. Decides nothing. */
final class UploadRunController {
    private final UploadRun model;
    private final Texts texts = Texts.of(UploadRunController.class);
    @FXML private Label percent;
    @FXML private Label done;
    @FXML private Label pace;
    @FXML private Button stop;
    @FXML private Button goOn;
    @FXML private ProgressBar progress;
    @FXML private HBox counts;
    @FXML private StackBar shares;
    @FXML private HBox problemNote;
    @FXML private Label problem;

    UploadRunController(UploadRun model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        pace.textProperty().bind(model.paceProperty());
        stop.visibleProperty().bind(model.runningProperty());
        stop.managedProperty().bind(stop.visibleProperty());
        pace.visibleProperty().bind(model.runningProperty());
        goOn.visibleProperty().bind(model.runningProperty().not());
        goOn.managedProperty().bind(goOn.visibleProperty());
        problem.textProperty().bind(model.problemProperty());
        problemNote.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problemNote.managedProperty().bind(problemNote.visibleProperty());
        model.figuresProperty().subscribe(this::show);
    }

    private void show(Upload figures) {
        long settled = figures.rows() - figures.waiting();
        double share = figures.rows() == 0 ? 0 : (double) settled / figures.rows();
        percent.setText(texts.get("run.percent", (int) Math.floor(100 * share)));
        done.setText(texts.get("run.done", Formats.count(settled), Formats.count(figures.rows())));
        progress.setProgress(share);
        counts.getChildren().setAll(Facts.counts(figures, texts));
        shares.show(Outcome.shares(figures), Outcome.words(figures, texts));
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void goOn() {
        model.start();
    }
}
