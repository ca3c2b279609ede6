package io.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.ui.OneWindow;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The window as a whole, by keys alone. */
@OneWindow
class ShellByKeyboardTest {
    @TempDir Path folder;
    private WholeWindow test;
    private Hand hand;

    @Test
    void everythingIsReachedWithoutAMouse() {
        try (var window = new WholeWindow(folder, false)) {
            test = window;
            hand = window.hand;
            test.untilSynced();
            zoomsWithWhateverKeyIsPlus();
            screensTakeTheFocus();
            regionsFollowEachOther();
            aFileIsUploadedFromAnywhere();
        }
    }

    private void zoomsWithWhateverKeyIsPlus() {
        hand.press(KeyCode.CONTROL, KeyCode.PLUS);
        hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
        hand.press(KeyCode.CONTROL, KeyCode.ADD);
        assertThat(zoom()).isEqualTo(1.3);
        hand.press(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(zoom()).isEqualTo(1.2);
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(zoom()).isEqualTo(1);
    }

    private void screensTakeTheFocus() {
        for (var area : List.of(KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.COMMA, KeyCode.DIGIT2)) {
            hand.press(KeyCode.CONTROL, area);
            hand.until("the focus in " + area, () -> isInside(".screen-area", focused()));
            assertThat(Hand.onWindow(() -> isInside(".top-bar", focused()))).isFalse();
        }
    }

    private void regionsFollowEachOther() {
        var regions = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            hand.press(KeyCode.F6);
            regions.add(Hand.onWindow(this::region));
        }
        assertThat(regions)
                .containsExactly(".detail", ".status-bar", ".rail", ".top-bar", ".list-side");
    }

    private void aFileIsUploadedFromAnywhere() {
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        hand.press(KeyCode.CONTROL, KeyCode.U);
        hand.untilSeen("#uploadFile #choose");
        assertThat(Hand.onWindow(() -> focused().getId())).isEqualTo("choose");
        hand.press(KeyCode.ALT, KeyCode.LEFT);
        hand.until("back where one was", () -> hand.find("#search") != null);
    }

    private String region() {
        return List.of(".detail", ".rail", ".top-bar", ".list-side", ".status-bar").stream()
                .filter(region -> isInside(region, focused()))
                .findFirst()
                .orElse("nowhere");
    }

    private double zoom() {
        return Hand.onWindow(() -> test.window.shell().theme().zoomProperty().get());
    }

    private Node focused() {
        return test.window.shell().scene().getFocusOwner();
    }

    private boolean isInside(String selector, Node node) {
        var outer = hand.find(selector);
        for (var at = node; at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
