package io.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.ui.OneWindow;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Whoever has let the sample account fail is reminded of it, and led to where that ends. */
@OneWindow
class TrainingFaultsTest {
    private static final String BADGE = ".training-badge";

    @TempDir Path folder;

    @Test
    void aBadgeLeadsBackToTheFaultsUntilTheyAreOff() {
        try (var test = new WholeWindow(folder, false)) {
            test.untilSynced();
            test.hand.press(KeyCode.CONTROL, KeyCode.COMMA);
            test.hand.click("#list .account-mark.third");
            test.hand.untilSeen("#addFault");
            assertThat(isReminded(test)).isFalse();
            press(test, "#addFault");
            test.hand.untilSeen(BADGE);

            test.hand.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            test.hand.until("the panel is left", () -> test.hand.find("#addFault") == null);
            press(test, BADGE);
            test.hand.untilSeen("#faults-kind-1");

            test.hand.focus("#faults-percent-1");
            test.hand.press(KeyCode.CONTROL, KeyCode.A);
            test.hand.press(KeyCode.DELETE);
            test.hand.type("0");
            test.hand.press(KeyCode.ENTER);
            assertThat(isReminded(test)).as("of what never happens").isFalse();
            test.hand.press(KeyCode.UP);
            test.hand.untilSeen(BADGE);

            press(test, "#allOff");
            test.hand.until("no badge", () -> test.hand.find(BADGE) == null);
            press(test, ".toast .button");
            test.hand.untilSeen(BADGE);
        }
    }

    private static void press(WholeWindow test, String button) {
        test.hand.focus(button);
        test.hand.press(KeyCode.SPACE);
    }

    private static boolean isReminded(WholeWindow test) {
        return Hand.onWindow(() -> test.hand.find(BADGE) != null);
    }
}
