package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.CheckReport;
import io.mailwright.domain.upload.RecipeStep;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.Upload;
import io.mailwright.ui.control.StackBar;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** Ties UploadCheck.fxml to its view model. Decides nothing. */
final class UploadCheckController {
    private static final double ENTRY_HEIGHT = 48;
    private final UploadCheckViewModel model;
    private final Runnable readOtherwise;
    private final Texts texts = Texts.of(UploadCheckController.class);
    private final CheckWords words = new CheckWords(texts);
    private final ToggleGroup group = new ToggleGroup();
    private final ChangeBars bars = new ChangeBars(texts);
    private final CheckTables tables;
    @FXML private HBox problemNote;
    @FXML private Label problem;
    @FXML private Button otherwise;
    @FXML private VBox waiting;
    @FXML private ProgressBar progress;
    @FXML private VBox outcome;
    @FXML private HBox tiles;
    @FXML private StackBar shares;
    @FXML private ListView<CheckEntry> entries;
    @FXML private Label entriesTitle;
    @FXML private HBox safe;
    @FXML private Label safeWords;
    @FXML private VBox barsPlace;
    @FXML private VBox recipePlace;
    @FXML private CheckBox whole;
    @FXML private Button keepOld;
    @FXML private Button saveChanges;
    @FXML private Label saved;
    @FXML private Label shownTitle;
    @FXML private Label shownNote;
    @FXML private CheckBox everywhere;
    @FXML private HBox fixes;
    @FXML private HBox pages;
    @FXML private ScrollPane side;
    @FXML private Button rowsBefore;
    @FXML private Button rowsAfter;
    @FXML private StackPane rows;

    /**
     * A controller.
     *
     * @param readOtherwise checks once more, with the quotes by which the file can be read
     */
    UploadCheckController(UploadCheckViewModel model, Runnable readOtherwise) {
        this.model = model;
        this.readOtherwise = readOtherwise;
        this.tables = new CheckTables(model, texts, words);
    }

    @FXML
    private void initialize() {
        problem.textProperty().bind(model.problemProperty());
        problemNote.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problemNote.managedProperty().bind(problemNote.visibleProperty());
        otherwise.visibleProperty().bind(model.remedyProperty().isNotNull());
        otherwise.managedProperty().bind(otherwise.visibleProperty());
        var formats = new FormatWords(texts);
        model.remedyProperty().subscribe(quotes -> otherwise.setText(formats.remedy(quotes)));
        waiting.visibleProperty().bind(model.runningProperty());
        waiting.managedProperty()
                .bind(waiting.visibleProperty().and(model.sumsProperty().isNull()));
        progress.progressProperty().bind(model.progressProperty());
        outcome.visibleProperty().bind(model.sumsProperty().isNotNull());
        everywhere.selectedProperty().bindBidirectional(model.everywhereProperty());
        recipePlace.getChildren().setAll(Fxml.load(new CheckRecipeController(model)));
        entries();
        saved.textProperty().bind(model.export().saidProperty());
        whole.selectedProperty().bindBidirectional(model.wholeProperty());
        model.wholeProperty().subscribe(() -> showChosen(model.chosenProperty().get()));
        barsPlace.getChildren().setAll(bars);
        rows.getChildren()
                .setAll(tables.rows(), tables.changes(), tables.clusters(), tables.cells());
        model.sumsProperty().subscribe(this::show);
        model.chosenProperty().subscribe(this::showChosen);
        model.chosenProperty().subscribe(this::focus);
        model.rows()
                .addListener((InvalidationListener) _ -> showChosen(model.chosenProperty().get()));
        model.shownProperty().subscribe((_, state) -> showState(state));
    }

    @FXML
    private void readOtherwise() {
        readOtherwise.run();
    }

    private void entries() {
        entries.setItems(model.entries());
        entries.setCellFactory(_ -> new EntryCell(words));
        entries.setFixedCellSize(ENTRY_HEIGHT);
        entries.prefHeightProperty()
                .bind(Bindings.size(model.entries()).multiply(ENTRY_HEIGHT).add(2));
        entries.getSelectionModel()
                .selectedItemProperty()
                .subscribe((_, entry) -> {
                    if (entry != null) {
                        model.chosenProperty().set(entry);
                        reveal(entries.getSelectionModel().getSelectedIndex());
                    }
                });
    }

    /** The list is as high as it is long, and what is around it scrolls. */
    private void reveal(int entry) {
        double all =
                side.getContent().getBoundsInLocal().getHeight()
                        - side.getViewportBounds().getHeight();
        double first = entries.getBoundsInParent().getMinY() + entry * ENTRY_HEIGHT;
        double last = first + ENTRY_HEIGHT - side.getViewportBounds().getHeight();
        if (all > 0) {
            side.setVvalue(Math.clamp(side.getVvalue(), last / all, Math.max(first, last) / all));
        }
    }

    private void show(@Nullable Upload sums) {
        if (sums != null) {
            showTiles();
            shares.show(Outcome.shares(sums), Outcome.words(sums, texts));
            safeWords.setText(
                    texts.get(model.cells().clears() ? "check.safe.clears" : "check.safe"));
            showChosen(model.chosenProperty().get());
        }
    }

    private void showTiles() {
        var sums = model.sumsProperty().get();
        if (sums != null) {
            group.getToggles().clear();
            tiles.getChildren()
                    .setAll(Arrays.stream(Outcome.values()).map(one -> tile(one, sums)).toList());
        }
    }

    private void showState(RowState state) {
        var outcome = Outcome.of(state);
        tiles.getChildren().stream()
                .filter(tile -> tile.getUserData() == outcome)
                .map(ToggleButton.class::cast)
                .findFirst()
                .ifPresent(group::selectToggle);
        showChosen(model.chosenProperty().get());
    }

    /** The first time only: after a step of the recipe one goes on where one was. */
    private void focus(@Nullable CheckEntry before, @Nullable CheckEntry entry) {
        if (before == null && entry != null) {
            rows.getChildren().stream().filter(Node::isVisible).forEach(Node::requestFocus);
        }
    }

    private ToggleButton tile(Outcome one, Upload sums) {
        var dot = new Region();
        dot.getStyleClass().addAll("status-dot", one.style());
        var name = new Label(one.planned(texts));
        name.getStyleClass().addAll("small", "muted");
        var head = new HBox(dot, name);
        head.getStyleClass().add("toolbar");
        var number = new Label(Formats.count(one.of(sums)));
        number.getStyleClass().add("value");
        var tile = new ToggleButton();
        tile.setUserData(one);
        tile.setGraphic(new VBox(head, number));
        tile.getStyleClass().add("outcome");
        tile.setId("tile-" + one.style());
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setToggleGroup(group);
        tile.setSelected(model.shownProperty().get() == one.state());
        tile.setAccessibleText(number.getText() + " " + name.getText());
        tile.setOnAction(_ -> {
            tile.setSelected(true);
            model.showAll(one.state());
        });
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }

    private void showChosen(@Nullable CheckEntry entry) {
        fixes.getChildren().clear();
        if (entry == null) {
            return;
        }
        entries.getSelectionModel().select(entry);
        boolean isClusters = entry.kind() == CheckEntry.Kind.CLUSTERS;
        boolean isChanges = !isClusters && model.shownProperty().get() == RowState.UPDATED;
        boolean isCells = model.showsCells();
        var shown = rows.getChildren();
        shown.get(0).setVisible(!isClusters && !isChanges && !isCells);
        shown.get(1).setVisible(isChanges && !isCells);
        shown.get(2).setVisible(isClusters);
        shown.get(3).setVisible(isCells);
        showSide(isChanges);
        only(whole, isChanges);
        only(keepOld, isChanges && !isCells);
        only(saveChanges, isChanges);
        only(saved, isChanges);
        only(everywhere, !isClusters && !(isChanges && !isCells));
        shownTitle.setText(
                entry.kind() == CheckEntry.Kind.ALL
                        ? Outcome.of(model.shownProperty().get()).planned(texts)
                        : words.title(entry));
        shownNote.setText(isClusters ? model.clusterNote() : note(entry.rows()));
        showPage(entry);
        var found = entry.group();
        if (found != null) {
            found.fixes().forEach(step -> fixes.getChildren().add(fix(step, entry.rows())));
        }
    }

    /** Beside changes nothing is said of them once more. */
    private void showSide(boolean isChanges) {
        entriesTitle.setText(
                texts.get(isChanges ? "check.entries.changes" : "check.entries.problems"));
        only(safe, isChanges);
        var sums = model.sumsProperty().get();
        bars.show(
                isChanges || sums == null ? List.of() : model.changes(),
                sums == null ? 0 : sums.updated());
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void keepOld() {
        tables.keepOld();
    }

    @FXML
    private void saveChanges() {
        var plan = model.plan();
        var files = new FileChooser();
        files.setTitle(texts.get("check.save"));
        files.setInitialFileName(model.export().name(plan));
        var file = files.showSaveDialog(rows.getScene().getWindow());
        if (file != null) {
            model.export().save(plan, file.toPath());
        }
    }

    private Button fix(RecipeStep step, long number) {
        var button = new Button(words.fix(step, number));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setId("fix-" + fixes.getChildren().size());
        button.setOnAction(_ -> {
            model.recipe().add(step);
            entries.requestFocus();
        });
        return button;
    }

    /** Which of the rows are shown, where they are more than a page. */
    private String note(long number) {
        long before = (long) model.pages().pageProperty().get() * CheckReport.KEPT;
        return number > CheckReport.KEPT
                ? texts.get(
                        "check.page",
                        Formats.count(before + 1),
                        Formats.count(before + model.rows().size()),
                        Formats.count(number))
                : texts.get("check.rows", number);
    }

    private void showPage(CheckEntry entry) {
        boolean isPaged =
                entry.kind() != CheckEntry.Kind.CLUSTERS && entry.rows() > CheckReport.KEPT;
        pages.setVisible(isPaged);
        pages.setManaged(isPaged);
        rowsBefore.setDisable(model.pages().pageProperty().get() == 0);
        rowsAfter.setDisable(!model.pages().hasNext());
    }

    @FXML
    private void rowsBefore() {
        model.pages().previous();
    }

    @FXML
    private void rowsAfter() {
        model.pages().next();
    }
}
