package io.mailwright.ui.shell;

import io.mailwright.settings.Account;
import io.mailwright.ui.text.Texts;
import io.mailwright.ui.theme.Theme;
import io.mailwright.ui.theme.Theme.Choice;

import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Map;

/** Ties AccountSwitcher.fxml to the accounts there are, and to the theme. */
final class AccountSwitcherController {
    private final Texts texts = Texts.of(AccountSwitcherController.class);
    private final ShellViewModel model;
    private final Frame frame;
    private final Theme theme;
    private final Runnable manageAction;
    @FXML private VBox list;
    @FXML private Button manage;
    @FXML private ToggleButton system;
    @FXML private ToggleButton light;
    @FXML private ToggleButton dark;
    @FXML private Label key;

    AccountSwitcherController(
            ShellViewModel model, Frame frame, Theme theme, Runnable manageAction) {
        this.model = model;
        this.frame = frame;
        this.theme = theme;
        this.manageAction = manageAction;
    }

    @FXML
    void initialize() {
        model.accounts().addListener((InvalidationListener) _ -> fill());
        key.setText(Command.written(Commands.ACCOUNTS));
        var choices = Map.of(Choice.SYSTEM, system, Choice.LIGHT, light, Choice.DARK, dark);
        choices.forEach((choice, button) -> {
            button.setSelected(theme.choiceProperty().get() == choice);
            button.setOnAction(_ -> choose(choice, button));
        });
        fill();
    }

    Button first() {
        return manage;
    }

    private void choose(Choice choice, ToggleButton button) {
        button.setSelected(true);
        theme.choiceProperty().set(choice);
    }

    private void fill() {
        list.getChildren().removeIf(Button.class::isInstance);
        model.accounts().forEach(account -> list.getChildren().add(row(account)));
    }

    private Button row(Account account) {
        var words = new VBox(new Label(account.name()), new Label(ShellViewModel.where(account)));
        words.getChildren().getFirst().getStyleClass().add("strong");
        words.getChildren().getLast().getStyleClass().addAll("small", "muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        var content = new HBox(mark(account), words);
        content.getStyleClass().add("account");
        content.setPrefWidth(300);
        boolean open = model.isOpen(account);
        if (open) {
            content.getChildren().add(new FontIcon("fth-check"));
        }
        var row = new Button("", content);
        row.getStyleClass().addAll("account-row", open ? "chosen" : "other");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(texts.get(open ? "account.open" : "account.other", account.name()));
        row.setOnAction(_ -> {
            frame.layers().closeTop();
            model.choose(account);
        });
        return row;
    }

    private StackPane mark(Account account) {
        var mark = new StackPane(new Label(ShellViewModel.initials(account)));
        mark.getStyleClass().add("account-mark");
        if (model.isOpen(account)) {
            var dot = new Region();
            dot.getStyleClass()
                    .addAll("account-dot", frame.online().isOffline() ? "offline" : "connected");
            StackPane.setAlignment(dot, Pos.BOTTOM_RIGHT);
            mark.getChildren().add(dot);
        } else {
            mark.getStyleClass().add(account.name().equals(Account.SAMPLE) ? "third" : "second");
        }
        return mark;
    }

    @FXML
    void manage() {
        frame.layers().closeTop();
        manageAction.run();
    }
}
