package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadCourse;
import io.mailwright.ui.control.StackBar;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Ties UploadRun.fxml to an upload on its way. Decides nothing. */
final class UploadRunController {
    /** Rows a second; 0 for no limit. */
    private static final List<Long> LIMITS = List.of(0L, 500L, 100L, 20L, 5L);

    private final UploadRun model;
    private final Texts texts = Texts.of(UploadRunController.class);
    @FXML private VBox uploadRun;
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
    @FXML private Button cancel;
    @FXML private Button plug;
    @FXML private Label waiting;
    @FXML private ComboBox<Long> throttle;
    @FXML private Label throttleNote;
    @FXML private Label cancelNote;
    @FXML private VBox speedPlace;
    @FXML private VBox parts;
    private final SpeedChart speed;
    private final Timeline pulse = new Timeline(new KeyFrame(Duration.seconds(1), _ -> beat()));

    UploadRunController(UploadRun model) {
        this.model = model;
        this.speed = new SpeedChart(texts);
    }

    @FXML
    private void initialize() {
        pace.textProperty().bind(model.paceProperty());
        stop.visibleProperty().bind(model.runningProperty());
        stop.managedProperty().bind(stop.visibleProperty());
        pace.visibleProperty().bind(model.runningProperty());
        goOn.visibleProperty().bind(model.runningProperty().not());
        goOn.managedProperty().bind(goOn.visibleProperty());
        model.runningProperty().subscribe((_, isRunning) -> leadOn(isRunning));
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        problemNote.visibleProperty().bind(model.runningProperty().not());
        problemNote.managedProperty().bind(problemNote.visibleProperty());
        model.watch().figuresProperty().subscribe(this::show);
        model.watch().courseProperty().subscribe(this::showCourse);
        speedPlace.getChildren().add(speed.chart());
        VBox.setVgrow(speed.chart(), Priority.ALWAYS);
        cancel.visibleProperty().bind(goOn.visibleProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        plug.setVisible(model.hasPlug());
        plug.managedProperty().bind(plug.visibleProperty());
        plug.disableProperty().bind(model.runningProperty().not());
        waiting.textProperty().bind(model.watch().waitingProperty());
        waiting.managedProperty().bind(waiting.textProperty().isNotEmpty());
        throttleNote.managedProperty().bind(throttleNote.textProperty().isNotEmpty());
        throttle.getItems().setAll(LIMITS);
        throttle.setConverter(new Limits());
        throttle.setValue(model.throttle());
        throttle.valueProperty().subscribe(limit -> model.throttle(limit));
        pulse.setCycleCount(Animation.INDEFINITE);
        // It beats while it is seen: nothing holds on to a screen that was left.
        percent.sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        pulse.stop();
                    } else {
                        pulse.play();
                    }
                });
    }

    /** From the button that is hidden to the one in its place. */
    private void leadOn(boolean isRunning) {
        var scene = uploadRun.getScene();
        var focused = scene == null ? null : scene.getFocusOwner();
        for (Node at = focused; at != null; at = at.getParent()) {
            if (uploadRun.equals(at)) {
                (isRunning ? stop : goOn).requestFocus();
            }
        }
    }

    private void showCourse(UploadCourse course) {
        throttle.setDisable(course.isByFile());
        throttleNote.setText(course.isByFile() ? texts.get("run.throttle.file") : "");
        cancelNote.setText(
                texts.get(
                        course.cannotBeCalledBack()
                                ? "run.cancel.asked"
                                : course.isByFile() ? "run.cancel.planned" : "run.cancel.calls"));
        showParts();
    }

    private void showParts() {
        parts.getChildren()
                .setAll(
                        UploadPart.all(
                                        model.watch().figuresProperty().get(),
                                        model.watch().courseProperty().get(),
                                        texts)
                                .stream()
                                .map(UploadPart::node)
                                .toList());
    }

    private void show(Upload figures) {
        long settled = figures.rows() - figures.waiting();
        double share = figures.rows() == 0 ? 0 : (double) settled / figures.rows();
        percent.setText(texts.get("run.percent", (int) Math.floor(100 * share)));
        done.setText(texts.get("run.done", Formats.count(settled), Formats.count(figures.rows())));
        progress.setProgress(share);
        counts.getChildren().setAll(Facts.counts(figures, texts));
        shares.show(Outcome.shares(figures), Outcome.words(figures, texts));
        showParts();
    }

    private void beat() {
        long now = System.nanoTime();
        model.heartbeat(now);
        speed.show(model.watch().speed(now));
    }

    /** A limit in words. */
    private final class Limits extends StringConverter<Long> {
        @Override
        public String toString(@Nullable Long limit) {
            return limit == null || limit == 0
                    ? texts.get("run.throttle.none")
                    : texts.get("run.throttle.some", Formats.count(limit));
        }

        @Override
        public Long fromString(String words) {
            throw new UnsupportedOperationException(words);
        }
    }

    @FXML
    private void pull() {
        model.pull();
    }

    @FXML
    private void cancel() {
        model.cancel();
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
