package io.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.fault.Fault;
import io.mailwright.settings.Look;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.theme.Theme.Choice;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Opens every screen as a person would, and looks for what is cut off or has no name. */
@OneWindow
class ScreensTest {
    private static final List<KeyCode> AREAS =
            List.of(
                    KeyCode.DIGIT2,
                    KeyCode.DIGIT3,
                    KeyCode.DIGIT4,
                    KeyCode.DIGIT5,
                    KeyCode.DIGIT6,
                    KeyCode.DIGIT7,
                    KeyCode.COMMA);

    private static final List<Fault> FAULTS =
            Stream.of("slow=5", "lost:0.1:subscriber.masterunsub", "drop:1:ftp.stor")
                    .map(Fault::parse)
                    .toList();

    @TempDir Path folder;

    @Test
    void everyScreenIsWholeWithPeople() {
        try (var test = new WholeWindow(folder, true)) {
            test.untilSynced();
            assertThat(flaws(test, "online")).isEmpty();
            assertThat(zoomedFlaws(test, "online")).isEmpty();
            test.server.close();
            test.hand.press(KeyCode.F5);
            test.hand.untilSeen(".offline-badge");
            assertThat(flaws(test, "offline")).isEmpty();
        }
    }

    @Test
    void everyScreenIsWholeWithoutPeople() {
        try (var test = new WholeWindow(folder, false)) {
            test.untilSynced();
            assertThat(flaws(test, "empty")).isEmpty();
        }
    }

    private static List<String> flaws(WholeWindow test, String state) {
        Hand.run(() -> test.window.shell().training().set(FAULTS));
        var flaws = new ArrayList<String>();
        theme(test, Choice.LIGHT);
        size(test, MainWindow.LEAST_WIDTH, MainWindow.LEAST_HEIGHT);
        flaws.addAll(screens(test, state + " light, small"));
        theme(test, Choice.DARK);
        size(test, MainWindow.WIDTH, MainWindow.HEIGHT);
        flaws.addAll(screens(test, state + " dark, usual"));
        return flaws;
    }

    /** Only where there is most to show: what lacks room does so in proportion. */
    private static List<String> zoomedFlaws(WholeWindow test, String state) {
        zoom(test, Look.LARGEST);
        size(test, MainWindow.LEAST_WIDTH * Look.LARGEST, MainWindow.LEAST_HEIGHT * Look.LARGEST);
        var flaws = screens(test, state + " zoomed");
        zoom(test, 1);
        return flaws;
    }

    /** What is cut off in one theme is in the other too: they differ in colours only. */
    private static void theme(WholeWindow test, Choice theme) {
        Hand.run(() -> test.window.shell().theme().choiceProperty().set(theme));
    }

    private static void zoom(WholeWindow test, double factor) {
        Hand.run(() -> test.window.shell().theme().zoomProperty().set(factor));
    }

    private static List<String> screens(WholeWindow test, String state) {
        var flaws = new ArrayList<String>();
        for (var area : AREAS) {
            test.hand.press(KeyCode.CONTROL, area);
            flaws.addAll(shown(test, state));
        }
        test.hand.focus(".training-badge");
        test.hand.press(KeyCode.SPACE);
        test.hand.untilSeen("#faults-kind-" + FAULTS.size());
        flaws.addAll(shown(test, state + " faults"));
        return flaws;
    }

    private static List<String> shown(WholeWindow test, String state) {
        var jobs = test.window.shell().frame().jobs();
        test.hand.until("the jobs", () -> jobs.running().isEmpty());
        test.hand.untilPainted();
        var place = test.window.shell().frame().navigator().placeProperty();
        var name = Hand.onWindow(() -> place.get().screen().title());
        return Hand.onWindow(() ->
                        all(test.window.shell().scene().getRoot())
                                .flatMap(ScreensTest::flaw)
                                .distinct()
                                .toList())
                .stream()
                .map(flaw -> name + ", " + state + ": " + flaw)
                .toList();
    }

    private static Stream<Node> all(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        var children =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream()
                        : Stream.<Node>empty();
        return Stream.concat(Stream.of(node), children.flatMap(ScreensTest::all));
    }

    private static Stream<String> flaw(Node node) {
        var flaws = Stream.<String>builder();
        if (node instanceof Labeled labeled && isClipped(labeled) && !isData(labeled)) {
            flaws.add("cut off: " + labeled.getText());
        }
        if (node instanceof Control control && control.isFocusTraversable() && !isNamed(control)) {
            flaws.add("without a name: " + control);
        }
        return flaws.build();
    }

    private static boolean isClipped(Labeled labeled) {
        var text = labeled.getText();
        return text != null
                && !text.isEmpty()
                && labeled.lookup(".text") instanceof Text shown
                && labeled.equals(shown.getParent())
                && shown.getText().endsWith(labeled.getEllipsisString())
                && !text.endsWith(labeled.getEllipsisString());
    }

    /** What the account holds may be longer than any column; the name of an account as well. */
    private static boolean isData(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at instanceof Cell || at.getStyleClass().contains("account-switcher")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Control control) {
        if (control instanceof ScrollPane || control instanceof ScrollBar) {
            return true;
        }
        if (control.getAccessibleText() != null && !control.getAccessibleText().isBlank()) {
            return true;
        }
        if (control instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return true;
        }
        return all(control.getScene().getRoot())
                .anyMatch(
                        node -> node instanceof Label label && control.equals(label.getLabelFor()));
    }

    private static void size(WholeWindow test, double width, double height) {
        Hand.run(() -> test.window.size(width, height));
        test.hand.untilPainted();
    }
}
