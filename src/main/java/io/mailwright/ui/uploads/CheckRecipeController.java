package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.DuplicateRule;
import io.mailwright.domain.upload.RecipeStep;
import io.mailwright.ui.control.FileKind;
import io.mailwright.ui.text.Texts;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Ties CheckRecipe.fxml to its view model. Decides nothing. */
final class CheckRecipeController {
    private static final double STEP_HEIGHT = 30;
    private final UploadCheckViewModel model;
    private final Texts texts = Texts.of(CheckRecipeController.class);
    private final CheckWords words = new CheckWords(texts);
    @FXML private MenuButton add;
    @FXML private Label none;
    @FXML private ListView<RecipeStep> recipeSteps;
    @FXML private Button save;
    @FXML private Label note;
    @FXML private ComboBox<DuplicateRule> duplicates;
    @FXML private TextField consent;

    CheckRecipeController(UploadCheckViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        var recipe = model.recipe();
        recipeSteps.setItems(recipe.steps());
        recipeSteps.setCellFactory(_ -> new StepCell(words, texts, recipe::undo));
        recipeSteps.setFixedCellSize(STEP_HEIGHT);
        recipeSteps
                .prefHeightProperty()
                .bind(Bindings.size(recipe.steps()).multiply(STEP_HEIGHT).add(2));
        recipeSteps.setOnKeyPressed(event -> {
            int place = recipeSteps.getSelectionModel().getSelectedIndex();
            if (event.getCode() == KeyCode.DELETE && place >= 0) {
                recipe.undo(place);
                event.consume();
            }
        });
        shownWith(recipeSteps, Bindings.isNotEmpty(recipe.steps()));
        shownWith(none, Bindings.isEmpty(recipe.steps()));
        save.disableProperty().bind(Bindings.isEmpty(recipe.steps()));
        note.textProperty().bind(recipe.noteProperty());
        shownWith(note, note.textProperty().isNotEmpty());
        duplicates.getItems().setAll(DuplicateRule.values());
        duplicates.setConverter(new Rules(words));
        duplicates.valueProperty().bindBidirectional(recipe.duplicatesProperty());
        consent.textProperty().bindBidirectional(model.consentProperty());
        model.sumsProperty().subscribe(_ -> offer());
    }

    private static void shownWith(
            javafx.scene.Node node, javafx.beans.value.ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    /** What can be done with a whole column. */
    private void offer() {
        var menus = new ArrayList<MenuItem>();
        for (var column : model.cells().used()) {
            var menu = new Menu(column);
            menu.setMnemonicParsing(false);
            for (var step : steps(column)) {
                var item = new MenuItem(words.fix(step, 0));
                item.setOnAction(_ -> model.recipe().add(step));
                menu.getItems().add(item);
            }
            menus.add(menu);
        }
        add.getItems().setAll(menus);
    }

    private static List<RecipeStep> steps(String column) {
        return List.of(
                new RecipeStep.Trim(column),
                new RecipeStep.ChangeCase(column, RecipeStep.LetterCase.LOWER),
                new RecipeStep.ChangeCase(column, RecipeStep.LetterCase.UPPER),
                new RecipeStep.ChangeCase(column, RecipeStep.LetterCase.TITLE));
    }

    @FXML
    private void open() {
        var file = chooser("recipe.open").showOpenDialog(add.getScene().getWindow());
        if (file != null) {
            model.recipe().open(file.toPath());
        }
    }

    @FXML
    private void save() {
        var chooser = chooser("recipe.save");
        chooser.setInitialFileName("recipe.json");
        var file = chooser.showSaveDialog(add.getScene().getWindow());
        if (file != null) {
            model.recipe().save(file.toPath());
        }
    }

    private FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get(title));
        chooser.getExtensionFilters().add(FileKind.of(texts.get("recipe.kind"), ".json"));
        return chooser;
    }

    /** Which row of one address is used, in words. */
    private static final class Rules extends StringConverter<DuplicateRule> {
        private final CheckWords words;

        Rules(CheckWords words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable DuplicateRule rule) {
            return rule == null ? "" : words.rule(rule);
        }

        @Override
        public DuplicateRule fromString(String typed) {
            throw new UnsupportedOperationException("rules are chosen, not typed");
        }
    }
}
