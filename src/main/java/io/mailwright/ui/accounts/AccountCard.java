package io.mailwright.ui.accounts;

import io.mailwright.settings.Account;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** One account in the list of accounts: mark, name, where it is. */
final class AccountCard extends Button {
    AccountCard(Account account, boolean chosen, Runnable choose, Texts texts) {
        boolean sample = AccountsViewModel.isSample(account);
        var name = new Label(account.name());
        name.getStyleClass().add("strong");
        var where =
                new Label(
                        sample
                                ? texts.get("sample.here")
                                : Objects.requireNonNullElse(
                                        account.url().getHost(), account.url().toString()));
        where.getStyleClass().addAll("small", "muted");
        var words = new VBox(name, where);
        HBox.setHgrow(words, Priority.ALWAYS);
        var mark = new StackPane(new Label(initials(account.name())));
        mark.getStyleClass().addAll("account-mark", sample ? "third" : "second");
        var content = new HBox(mark, words);
        content.getStyleClass().add("account");
        content.setPrefWidth(300);
        setGraphic(content);
        getStyleClass().addAll("account-row", chosen ? "chosen" : "other");
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(account.name() + ", " + where.getText());
        setOnAction(_ -> choose.run());
    }

    private static String initials(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
