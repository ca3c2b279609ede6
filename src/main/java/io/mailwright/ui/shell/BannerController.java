package io.mailwright.ui.shell;

import io.mailwright.ui.problem.Problem.Level;
import io.mailwright.ui.problem.ProblemBoard;
import io.mailwright.ui.problem.ProblemBoard.Notice;
import io.mailwright.ui.text.Texts;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Map;

/** Ties Banner.fxml to the board: the newest problem, how many more, and what can be done. */
final class BannerController {
    private final ProblemBoard board;
    private final Texts texts = Texts.of(BannerController.class);
    @FXML private VBox banner;
    @FXML private FontIcon fold;
    @FXML private Label headline;
    @FXML private Label advice;
    @FXML private Label more;
    @FXML private Button retry;
    @FXML private Button details;
    @FXML private HBox detail;
    @FXML private TextArea lines;

    BannerController(ProblemBoard board) {
        this.board = board;
    }

    @FXML
    void initialize() {
        shown(detail, false);
        board.notices().addListener((ListChangeListener<Notice>) _ -> show());
        show();
    }

    private void show() {
        var notice = first();
        shown(banner, notice != null);
        if (notice == null) {
            return;
        }
        var problem = notice.problem();
        boolean warning = problem.level() == Level.WARNING;
        banner.getStyleClass().setAll("banner", warning ? "warning" : "danger");
        headline.setText(problem.headline());
        advice.setText(problem.advice());
        lines.setText(texts.get("banner.number", problem.number()) + "\n" + problem.details());
        shown(retry, notice.retry() != null);
        shown(details, !problem.details().isEmpty());
        int others = board.notices().size() - 1;
        more.setText(texts.get("banner.more", others));
        shown(more, others > 0);
        unfold(false);
        banner.setAccessibleText(problem.headline() + " " + problem.advice());
        banner.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    @FXML
    void retry() {
        var notice = first();
        if (notice != null && notice.retry() != null) {
            board.dismiss(notice);
            notice.retry().run();
        }
    }

    @FXML
    void details() {
        unfold(!detail.isVisible());
    }

    @FXML
    void hide() {
        var notice = first();
        if (notice != null) {
            board.dismiss(notice);
        }
    }

    @FXML
    void copy() {
        var content = Map.<DataFormat, Object>of(DataFormat.PLAIN_TEXT, lines.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private @Nullable Notice first() {
        return board.notices().isEmpty() ? null : board.notices().getFirst();
    }

    private void unfold(boolean open) {
        shown(detail, open);
        fold.setIconLiteral(open ? "fth-chevron-up" : "fth-chevron-down");
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
