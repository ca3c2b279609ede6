package io.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.settings.Account;
import io.mailwright.settings.Home;
import io.mailwright.settings.Prompt;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.theme.Theme.Choice;

import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** A person without an account starts the program, and starts it again. */
@OneWindow
class FirstStartTest {
    @TempDir Path folder;

    @Test
    void theSampleAccountIsShownAndRemembered() {
        WholeWindow.startToolkit();
        var first = open();
        var hand = new Hand(first.shell().scene());
        hand.untilSeen(".table-row-cell:filled");
        assertThat(text(hand, "#name")).isEqualTo(Account.SAMPLE);
        assertThat(text(hand, "#summary")).contains("5 lists", "5,000 people");
        Hand.run(() -> first.shell().theme().choiceProperty().set(Choice.DARK));
        Hand.run(first::close);

        var second = open();
        new Hand(second.shell().scene()).untilSeen(".table-row-cell:filled");
        assertThat(Hand.onWindow(() -> second.shell().theme().isDark())).isTrue();
        Hand.run(() -> second.shell().theme().choiceProperty().set(Choice.LIGHT));
        Hand.run(second::close);
    }

    private MainWindow open() {
        var home = new Home(folder);
        var accounts = Composition.accounts(home, _ -> null, Prompt.NOBODY);
        var window = Hand.onWindow(() -> new MainWindow(new Stage(), home, accounts));
        Hand.run(window::show);
        return window;
    }

    private static String text(Hand hand, String selector) {
        return Hand.onWindow(() -> ((Label) hand.find(selector)).getText());
    }
}
