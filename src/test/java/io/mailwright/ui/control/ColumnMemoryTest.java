package io.mailwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.settings.Layout.Column;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestWindow;

import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@OneWindow
class ColumnMemoryTest {
    private final List<List<Column>> told = new ArrayList<>();
    private TableView<String> table;

    @BeforeEach
    void show() throws Exception {
        var stage = FxToolkit.registerPrimaryStage();
        table =
                TestWindow.onFx(() -> {
                    var made = new TableView<String>();
                    made.getColumns().setAll(List.of(column("a"), column("b"), column("c")));
                    stage.setScene(new Scene(made, 600, 300));
                    stage.show();
                    return made;
                });
    }

    @AfterEach
    void hide() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void asTheyWereLeft() {
        keep(new Column("c", 90, true), new Column("a", 0, false), new Column("b", 0, true));
        assertThat(ids()).containsExactly("c", "a", "b");
        assertThat(shown()).containsExactly("c", "b");
        assertThat(table.getColumns().getFirst().getWidth()).isEqualTo(90);
        assertThat(told).as("nothing was changed by the user").isEmpty();
    }

    @Test
    void whatComesLaterGetsItsPlace() throws Exception {
        keep(new Column("late", 70, true), new Column("b", 0, true), new Column("a", 0, true));
        assertThat(ids()).containsExactly("b", "c", "a");
        TestWindow.onFx(() -> table.getColumns().addAll(List.of(column("new"), column("late"))));
        until(() -> ids().equals(List.of("late", "b", "c", "a", "new")));
        assertThat(table.getColumns().getFirst().getWidth()).isEqualTo(70);
        assertThat(told).isEmpty();
    }

    @Test
    void hiddenAndMovedOnesAreTold() {
        keep();
        TestWindow.onFx(() -> {
            table.getColumns().get(1).setVisible(false);
            return null;
        });
        assertThat(told.getLast())
                .containsExactly(
                        new Column("a", 0, true),
                        new Column("b", 0, false),
                        new Column("c", 0, true));
        TestWindow.onFx(() -> {
            var moved = new ArrayList<>(table.getColumns());
            moved.addFirst(moved.removeLast());
            return table.getColumns().setAll(moved);
        });
        assertThat(told.getLast()).extracting(Column::name).containsExactly("c", "a", "b");
    }

    @Test
    void resizedWithTheMouseTheWidthIsKept() throws Exception {
        keep();
        until(() -> table.lookup("#a").getLayoutBounds().getWidth() > 99);
        var edge =
                TestWindow.onFx(() -> {
                    var header = table.lookup("#a");
                    return header.localToScreen(header.getLayoutBounds());
                });
        var robot = new FxRobot();
        robot.moveTo(edge.getMaxX() - 1, edge.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveTo(edge.getMaxX() + 40, edge.getCenterY())
                .release(MouseButton.PRIMARY);
        assertThat(told).isNotEmpty();
        assertThat(told.getLast().getFirst().width()).isGreaterThan(100);
        assertThat(told.getLast().get(1).width()).as("as wide as it was").isZero();
        assertThat(ColumnMemory.isSized(table.getColumns().getFirst())).isTrue();
    }

    private void keep(Column... kept) {
        TestWindow.onFx(() -> {
            ColumnMemory.keep(table, List.of(kept), told::add);
            return null;
        });
    }

    private static void until(Callable<Boolean> state) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> TestWindow.onFx(state));
    }

    private List<String> ids() {
        return table.getColumns().stream().map(TableColumn::getId).toList();
    }

    private List<String> shown() {
        return table.getVisibleLeafColumns().stream().map(TableColumn::getId).toList();
    }

    private static TableColumn<String, String> column(String id) {
        var column = new TableColumn<String, String>(id);
        column.setId(id);
        column.setPrefWidth(100);
        return column;
    }
}
