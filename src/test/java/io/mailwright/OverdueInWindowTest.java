package io.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.send.JobState;
import io.mailwright.server.LateJob;
import io.mailwright.settings.Account;
import io.mailwright.settings.Home;
import io.mailwright.settings.Prompt;
import io.mailwright.ui.OneWindow;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;

/** Sends whose time passed while no server ran: the window asks, and nothing happens before. */
@OneWindow
class OverdueInWindowTest {
    private static final String BANNER = "#overdue";

    @TempDir Path folder;

    @Test
    void theWindowAsksWhatBecomesOfEachAndTheServerDoesIt() {
        LateJob.fill(
                folder.resolve("server"),
                2,
                Instant.parse("2020-02-03T10:00:00Z"),
                JobState.PAUSED);
        try (var test = new WholeWindow(folder, false)) {
            test.untilSynced();
            test.hand.until("the question", () -> isAsked(test));
            assertThat(read(test, BANNER + " #headline")).contains("March", "3 February 2020");
            assertThat(read(test, BANNER + " #more")).isEqualTo("and 1 more");

            press(test, BANNER + " #send");
            confirm(test, "Marc");
            test.hand.press(KeyCode.ENTER);
            assertThat(waiting(test)).as("not before it is typed").isEqualTo(2);
            test.hand.type("h");
            test.hand.press(KeyCode.ENTER);
            test.hand.until("one less", () -> words(test, BANNER + " #more").isEmpty());
            assertThat(waiting(test)).isEqualTo(1);

            press(test, BANNER + " #never");
            confirm(test, "March");
            test.hand.press(KeyCode.ENTER);
            test.hand.until("no question", () -> !isAsked(test));
            assertThat(waiting(test)).isZero();
        }
    }

    @Test
    void whoDecidesLaterIsAskedAgainAfterTheNextSynchronisation() {
        LateJob.fill(
                folder.resolve("server"),
                1,
                Instant.parse("2020-02-03T10:00:00Z"),
                JobState.PAUSED);
        try (var test = new WholeWindow(folder, false)) {
            test.untilSynced();
            test.hand.until("the question", () -> isAsked(test));
            press(test, BANNER + " .tool");
            test.hand.until("no question", () -> !isAsked(test));

            test.hand.press(KeyCode.F5);
            test.hand.until("the question", () -> isAsked(test));
            assertThat(waiting(test)).isEqualTo(1);
        }
    }

    /** As the account's server tells whoever asks it. */
    private int waiting(WholeWindow test) {
        var home = new Home(folder.resolve("asker"));
        var accounts = Composition.accounts(home, _ -> "test", Prompt.NOBODY);
        try (var services =
                accounts.open(new Account("Asker", test.server.url(), "test", null, 1))) {
            return services.overdueSends().all().size();
        }
    }

    private static void confirm(WholeWindow test, String typed) {
        test.hand.untilSeen("#typedName");
        test.hand.focus("#typedName");
        test.hand.type(typed);
    }

    private static void press(WholeWindow test, String button) {
        test.hand.focus(button);
        test.hand.press(KeyCode.SPACE);
    }

    private static boolean isAsked(WholeWindow test) {
        return test.hand.find(BANNER) != null;
    }

    /** What stands there, nothing if that cannot be seen; asked on the window's thread. */
    private static String words(WholeWindow test, String selector) {
        return test.hand.find(selector) instanceof Labeled label ? label.getText() : "";
    }

    private static String read(WholeWindow test, String selector) {
        return Hand.onWindow(() -> words(test, selector));
    }
}
