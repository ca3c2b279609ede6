package io.mailwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestWindow;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.util.List;

@OneWindow
class ColumnMenuTest {
    private TableView<String> table;
    private MenuButton menu;

    @BeforeEach
    void show() throws Exception {
        var stage = FxToolkit.registerPrimaryStage();
        TestWindow.onFx(() -> {
            table = new TableView<>();
            var fixed = column("fixed");
            fixed.setReorderable(false);
            var others = List.of(column("a"), column("b"), column("c"));
            table.getColumns().add(fixed);
            table.getColumns().addAll(others);
            menu = new MenuButton();
            ColumnMenu.offer(menu, others);
            stage.setScene(new Scene(table, 600, 300));
            return null;
        });
    }

    @AfterEach
    void hide() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void columnsAreHiddenAndShown() {
        TestWindow.onFx(() -> {
            ((CheckMenuItem) menu.getItems().get(1)).setSelected(false);
            return null;
        });
        assertThat(table.getVisibleLeafColumns())
                .extracting(TableColumn::getText)
                .containsExactly("fixed", "a", "c");
    }

    @Test
    void columnsChangePlacesWithTheNextThatIsShown() {
        TestWindow.onFx(() -> {
            table.getColumns().get(2).setVisible(false);
            move("c", 0);
            return null;
        });
        assertThat(order()).containsExactly("fixed", "c", "a", "b");
        TestWindow.onFx(() -> {
            move("c", 1);
            return null;
        });
        assertThat(order()).containsExactly("fixed", "a", "c", "b");
    }

    @Test
    void neitherBeyondTheEndNorBeforeOneThatStays() {
        TestWindow.onFx(() -> {
            assertThat(isOffered("a", 0)).as("the one that stays is there").isFalse();
            assertThat(isOffered("a", 1)).isTrue();
            assertThat(isOffered("c", 1)).as("the end").isFalse();
            return null;
        });
        TestWindow.onFx(() -> {
            move("a", 0);
            move("c", 1);
            return null;
        });
        assertThat(order()).containsExactly("fixed", "a", "b", "c");
    }

    private void move(String column, int direction) {
        item(column, direction).fire();
    }

    private boolean isOffered(String column, int direction) {
        var moves = moves(column);
        Event.fireEvent(moves, new Event(Menu.ON_SHOWING));
        return !item(column, direction).isDisable();
    }

    private MenuItem item(String column, int direction) {
        return moves(column).getItems().get(direction);
    }

    private Menu moves(String column) {
        return ((Menu) menu.getItems().getLast())
                .getItems().stream()
                        .filter(one -> one.getText().equals(column))
                        .map(Menu.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    private List<String> order() {
        return TestWindow.onFx(
                () -> table.getColumns().stream().<String>map(TableColumn::getText).toList());
    }

    private static TableColumn<String, String> column(String name) {
        var column = new TableColumn<String, String>(name);
        column.setId(name);
        return column;
    }
}
