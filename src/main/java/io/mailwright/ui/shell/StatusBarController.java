package io.mailwright.ui.shell;

import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Ties StatusBar.fxml to the running jobs and the local copy. */
final class StatusBarController {
    /** What is over sooner is not told of. */
    private static final long YOUNG = 1000;

    /** After so much of it one wants to know that something is still waited for. */
    private static final long LONG_SILENCE = 15_000;

    private static final long FRESH_MINUTES = 60;
    private final Texts texts = Texts.of(StatusBarController.class);
    private final Timeline clock =
            new Timeline(new KeyFrame(Duration.millis(250), _ -> showJobs()));
    private final Timeline minutes =
            new Timeline(new KeyFrame(Duration.seconds(30), _ -> showCopy()));
    private final Jobs jobs;
    private final Online online;
    private final Sync sync;
    private final BackgroundSync unasked;
    private @Nullable Job<?> shown;
    @FXML private HBox running;
    @FXML private ProgressBar progress;
    @FXML private Label title;
    @FXML private Label message;
    @FXML private Label pace;
    @FXML private Label more;
    @FXML private HBox idle;
    @FXML private Label age;
    @FXML private Label size;
    @FXML private MenuButton background;

    StatusBarController(Frame frame, BackgroundSync unasked) {
        this.unasked = unasked;
        this.jobs = frame.jobs();
        this.online = frame.online();
        this.sync = frame.sync();
        clock.setCycleCount(Animation.INDEFINITE);
        minutes.setCycleCount(Animation.INDEFINITE);
    }

    @FXML
    void initialize() {
        jobs.running().addListener((InvalidationListener) _ -> showJobs());
        online.offlineSinceProperty().subscribe(_ -> showCopy());
        sync.lastProperty().subscribe(_ -> showCopy());
        sync.sizeProperty().subscribe(_ -> showCopy());
        offerBackground();
        unasked.minutesProperty().subscribe(_ -> showBackground());
        unasked.stateProperty().subscribe(_ -> showBackground());
        showJobs();
        minutes.play();
    }

    private void offerBackground() {
        var group = new ToggleGroup();
        for (int choice : BackgroundSync.CHOICES) {
            var item = new RadioMenuItem(texts.get("background.choice", choice));
            item.setToggleGroup(group);
            item.setOnAction(_ -> unasked.minutesProperty().set(choice));
            unasked.minutesProperty().subscribe(now -> item.setSelected(now.intValue() == choice));
            background.getItems().add(item);
        }
    }

    private void showBackground() {
        int every = unasked.minutesProperty().get();
        var words =
                every == 0
                        ? texts.get("background.choice", every)
                        : switch (unasked.stateProperty().get()) {
                            case WAITING -> texts.get("background.choice", every);
                            case BATTERY -> texts.get("background.battery");
                            case METERED -> texts.get("background.metered");
                            case FAILED -> texts.get("background.failed");
                        };
        background.setText(words);
        background.setAccessibleText(texts.get("background.name", words));
    }

    private void showJobs() {
        if (jobs.running().isEmpty()) {
            clock.stop();
        } else {
            clock.play();
        }
        var old = jobs.running().stream().filter(job -> job.age() >= YOUNG).toList();
        show(old.isEmpty() ? null : old.getFirst(), old.size() - 1);
    }

    private void show(@Nullable Job<?> job, int others) {
        shown = job;
        visible(running, job != null);
        visible(idle, job == null);
        if (job != null) {
            progress.setProgress(job.progressProperty().get());
            title.setText(job.title());
            message.setText(job.messageProperty().get());
            pace.setText(pace(job));
            more.setText(texts.get("more", others));
            visible(more, others > 0);
        }
    }

    private String pace(Job<?> job) {
        return job.silence() < LONG_SILENCE
                ? job.paceProperty().get()
                : texts.get("waiting", job.silence() / 1000);
    }

    private void showCopy() {
        var last = sync.lastProperty().get();
        var offline = online.offlineSinceProperty().get();
        age.setText(offline == null ? synced(last) : offline(offline, last));
        age.setTooltip(last == null ? null : new Tooltip(Formats.whole(last)));
        size.setText(texts.get("copy.size", Formats.size(sync.sizeProperty().get())));
    }

    private String synced(@Nullable Instant last) {
        if (last == null) {
            return texts.get("synced.never");
        }
        long minutesAgo = java.time.Duration.between(last, Instant.now()).toMinutes();
        if (minutesAgo < 1) {
            return texts.get("synced.now", Formats.when(last));
        }
        return minutesAgo < FRESH_MINUTES
                ? texts.get("synced.ago", Formats.when(last), minutesAgo)
                : texts.get("synced", Formats.when(last));
    }

    private String offline(Instant since, @Nullable Instant last) {
        return last == null
                ? texts.get("offline.empty", Formats.when(since))
                : texts.get("offline.since", Formats.when(since), Formats.when(last));
    }

    @FXML
    void stop() {
        if (shown != null) {
            shown.cancel();
        }
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
