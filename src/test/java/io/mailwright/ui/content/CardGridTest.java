package io.mailwright.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.content.EmailHeading;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestWindow;

import javafx.collections.FXCollections;
import javafx.scene.Scene;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@OneWindow
class CardGridTest {
    private static final Piece TEAS = piece(1, "Teas");
    private static final Piece CAKES = piece(2, "Cakes");

    private static Piece piece(long id, String name) {
        return new Piece.Theirs(new EmailHeading(id, name, "", null, null));
    }

    @AfterEach
    void hide() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void theFocusIsOnWhatIsChosenWhicheverComesFirst() throws Exception {
        var stage = FxToolkit.registerPrimaryStage();
        TestWindow.onFx(() -> {
            var grid = new CardGrid();
            stage.setScene(new Scene(grid, 600, 400));
            stage.show();
            grid.show(FXCollections.observableArrayList(TEAS, CAKES), _ -> {}, _ -> {});
            grid.chosenProperty().set(TEAS);
            grid.focusChosen();
            assertThat(focused(stage.getScene())).isEqualTo(TEAS);

            grid.chosenProperty().set(CAKES);

            assertThat(focused(stage.getScene())).isEqualTo(CAKES);
            assertThat(grid.chosenProperty().get()).isEqualTo(CAKES);
            return grid;
        });
    }

    private static Piece focused(Scene scene) {
        return ((MailCard) scene.getFocusOwner()).piece();
    }
}
