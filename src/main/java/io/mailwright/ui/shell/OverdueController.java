package io.mailwright.ui.shell;

import io.mailwright.domain.send.OverdueJob;
import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.control.TypedConfirmation;
import io.mailwright.ui.control.TypedConfirmation.Consequence;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.problem.ProblemBoard;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/**
 * Ties Overdue.fxml to the sends that wait: the one planned first, how many more, and the two
 * things that can become of it. A problem's banner goes before it.
 */
final class OverdueController {
    private final Texts texts = Texts.of(OverdueController.class);
    private final OverdueViewModel model;
    private final ProblemBoard board;
    private final Layers layers;
    @FXML private VBox overdue;
    @FXML private Label headline;
    @FXML private Label more;
    @FXML private Button send;
    @FXML private Button never;

    OverdueController(OverdueViewModel model, ProblemBoard board, Layers layers) {
        this.model = model;
        this.board = board;
        this.layers = layers;
    }

    @FXML
    void initialize() {
        InvalidationListener show = _ -> show();
        model.waiting().addListener(show);
        board.notices().addListener(show);
        show();
    }

    private void show() {
        boolean shown = !model.waiting().isEmpty() && board.notices().isEmpty();
        overdue.setVisible(shown);
        overdue.setManaged(shown);
        if (!shown) {
            return;
        }
        var first = model.waiting().getFirst();
        headline.setText(words(first));
        int others = model.waiting().size() - 1;
        more.setText(texts.get("overdue.more", others));
        more.setVisible(others > 0);
        more.setManaged(others > 0);
        send.setAccessibleText(texts.get("overdue.send.title", first.emailName()));
        never.setAccessibleText(texts.get("overdue.never.title", first.emailName()));
        overdue.setAccessibleText(headline.getText());
        overdue.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private String words(OverdueJob job) {
        var planned = job.planned();
        return planned == null
                ? texts.get("overdue.headline.once", job.emailName())
                : texts.get("overdue.headline", job.emailName(), Formats.whole(planned));
    }

    @FXML
    void send() {
        ask("send", "fth-send", OverdueViewModel::release);
    }

    @FXML
    void never() {
        ask("never", "fth-slash", OverdueViewModel::cancel);
    }

    /** Neither can be taken back, so the e-mail's name is to be typed. */
    private void ask(String what, String icon, Decision decision) {
        var job = model.waiting().getFirst();
        model.ifOnline(() -> confirm(job, "overdue." + what, icon, decision));
    }

    private void confirm(OverdueJob job, String key, String icon, Decision decision) {
        var dialog =
                new Dialog(
                        layers,
                        icon,
                        "danger",
                        texts.get(key + ".title", job.emailName()),
                        texts.get(key + ".line", job.subject()));
        var consequences =
                List.of(
                        new Consequence(true, texts.get(key + ".lost")),
                        new Consequence(false, texts.get(key + ".kept")));
        new TypedConfirmation(dialog, job.emailName(), consequences)
                .ask(
                        texts.get("overdue.wait"),
                        texts.get(key + ".action"),
                        () ->
                                dialog.busyWhile(
                                        decision.make(model, job, dialog::close, dialog::refuse)
                                                .runningProperty()));
    }

    @FXML
    void later() {
        model.later();
    }

    @FunctionalInterface
    private interface Decision {
        Job<?> make(
                OverdueViewModel model, OverdueJob job, Runnable done, Consumer<String> refused);
    }
}
