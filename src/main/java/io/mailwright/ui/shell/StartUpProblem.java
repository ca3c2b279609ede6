package io.mailwright.ui.shell;

import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Texts;
import io.mailwright.ui.theme.Theme;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.slf4j.LoggerFactory;

/** A window that says why there is no other: better than silence. */
public final class StartUpProblem {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 400;

    private StartUpProblem() {}

    /** Shows what happened on a stage that has nothing else to show. */
    public static void show(Stage stage, Throwable thrown) {
        var texts = Texts.of(StartUpProblem.class);
        var problem = new Problems().of(thrown);
        LoggerFactory.getLogger(StartUpProblem.class)
                .error("{} {}", problem.number(), problem.details());
        var title = new Label(texts.get("start.title"));
        title.getStyleClass().add("page-title");
        var words = new Label(problem.headline() + " " + problem.advice());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var details = new TextArea(problem.details());
        details.setEditable(false);
        details.setAccessibleText(texts.get("banner.details"));
        var close = new Button(texts.get("start.close"));
        close.setDefaultButton(true);
        close.setOnAction(_ -> stage.close());
        var page = new VBox(title, words, details, close);
        page.getStyleClass().add("page");
        stage.setScene(new Scene(page, WIDTH, HEIGHT));
        Theme.on(stage.getScene());
        stage.setTitle(texts.get("start.title"));
        stage.show();
    }
}
