package io.mailwright.ui;

import io.mailwright.ui.control.Layers;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.ProblemBoard;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Navigator;
import io.mailwright.ui.shell.Online;
import io.mailwright.ui.shell.Sync;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * What a window offers its screens, without a window: work runs straight through, unless said
 * otherwise.
 */
public final class TestFrame {
    private final List<Throwable> problems = new ArrayList<>();
    private final ProblemBoard board = new ProblemBoard();
    private final Frame frame;

    public TestFrame() {
        this(Runnable::run);
    }

    /** With work that runs when that executor wants. */
    public TestFrame(Executor background) {
        var jobs = new Jobs(background, Runnable::run, problems::add);
        var online = new Online(jobs, board);
        frame =
                new Frame(
                        jobs,
                        new Navigator(),
                        new Layers(new Region()),
                        online,
                        new Sync(jobs, online));
    }

    public Frame frame() {
        return frame;
    }

    /** What is told in the banner. */
    public ProblemBoard board() {
        return board;
    }

    /** What is said at the bottom; the last of it. */
    public String said() {
        return frame.layers().getChildren().stream()
                .filter(node -> node.getStyleClass().contains("toast"))
                .map(toast -> ((Label) ((HBox) toast).getChildren().getFirst()).getText())
                .reduce((_, last) -> last)
                .orElse("");
    }

    /** What jobs did not deal with themselves. */
    public List<Throwable> problems() {
        return problems;
    }
}
