package io.mailwright.ui.shell;

import io.mailwright.domain.Failure;
import io.mailwright.settings.Passphrase;
import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.text.Texts;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks in the window for the passphrase of the stored passwords; the work that needs it waits. Who
 * does not answer is asked again by the next thing they begin themselves. Thread-safe.
 */
public final class PassphraseSheet implements Passphrase {
    private static final Texts TEXTS = Texts.of(PassphraseSheet.class);

    /** Fewer are guessed too soon, however slow each guess is made. */
    private static final int SHORTEST = 8;

    private volatile @Nullable Frame frame;

    /** The window to ask in, once there is one. */
    public void attach(Frame window) {
        frame = window;
    }

    @Override
    public char[] choose() {
        return answer(PassphraseSheet::showChoice);
    }

    @Override
    public char[] recall(boolean wrong) {
        return answer((window, answer) -> showQuestion(window, wrong, answer));
    }

    /** Shows a question and takes the answer, once; empty for none. */
    @FunctionalInterface
    private interface Question {
        void show(Frame window, Consumer<Optional<char[]>> answer);
    }

    private char[] answer(Question question) {
        var window = frame;
        Optional<char[]> typed =
                window == null
                        ? Optional.empty()
                        : window.jobs().ask(answer -> question.show(window, answer));
        return typed.orElseThrow(
                () -> new Failure.NoPassword(TEXTS.get("passphrase.missing"), null));
    }

    private static void showQuestion(
            Frame window, boolean wrong, Consumer<Optional<char[]>> answer) {
        var dialog = dialog(window, "passphrase.title", "passphrase.line");
        var field = field("passphrase");
        dialog.body().getChildren().add(named(TEXTS.get("passphrase.field"), field));
        foot(
                dialog,
                TEXTS.get("passphrase.open"),
                field,
                field.textProperty().isNotEmpty(),
                answer);
        dialog.refuse(wrong ? TEXTS.get("passphrase.wrong") : "");
        dialog.show(field);
    }

    private static void showChoice(Frame window, Consumer<Optional<char[]>> answer) {
        var dialog = dialog(window, "passphrase.new.title", "passphrase.new.line");
        var field = field("passphrase");
        var again = field("passphraseAgain");
        var lost = new Label(TEXTS.get("passphrase.new.lost"));
        lost.getStyleClass().addAll("small", "muted");
        lost.setWrapText(true);
        lost.setMinHeight(Region.USE_PREF_SIZE);
        dialog.body()
                .getChildren()
                .addAll(
                        named(TEXTS.get("passphrase.new.field", SHORTEST), field),
                        named(TEXTS.get("passphrase.new.repeat"), again),
                        lost);
        var same = field.textProperty().isEqualTo(again.textProperty());
        var good = field.textProperty().length().greaterThanOrEqualTo(SHORTEST).and(same);
        foot(dialog, TEXTS.get("passphrase.new.keep"), field, good, answer);
        // Told to the fields themselves: nothing would hold a binding of the two in memory.
        Runnable compare =
                () -> {
                    boolean differ =
                            !again.getText().isEmpty() && !again.getText().equals(field.getText());
                    dialog.refuse(differ ? TEXTS.get("passphrase.new.differ") : "");
                };
        field.textProperty().subscribe(compare);
        again.textProperty().subscribe(compare);
        dialog.show(field);
    }

    private static Dialog dialog(Frame window, String title, String line) {
        return new Dialog(window.layers(), "fth-lock", "accent", TEXTS.get(title), TEXTS.get(line));
    }

    /** However it is closed there is an answer: the work that asked must not wait for ever. */
    private static void foot(
            Dialog dialog,
            String action,
            PasswordField field,
            ObservableBooleanValue good,
            Consumer<Optional<char[]>> answer) {
        var act =
                dialog.foot(
                        TEXTS.get("passphrase.later"),
                        action,
                        () -> {
                            answer.accept(Optional.of(field.getText().toCharArray()));
                            dialog.close();
                        });
        act.disableProperty().bind(Bindings.not(good));
        dialog.body()
                .sceneProperty()
                .subscribe((_, now) -> {
                    if (now == null) {
                        answer.accept(Optional.empty());
                    }
                });
    }

    private static PasswordField field(String id) {
        var field = new PasswordField();
        field.setId(id);
        return field;
    }

    private static VBox named(String words, PasswordField field) {
        var name = new Label(words);
        name.setLabelFor(field);
        field.setAccessibleText(words);
        var box = new VBox(name, field);
        box.getStyleClass().add("option-field");
        return box;
    }
}
