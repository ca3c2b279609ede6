package io.mailwright.ui.engagement;

import io.mailwright.domain.tracking.PersonActivity;
import io.mailwright.ui.chart.ChartMenu;
import io.mailwright.ui.control.EmptyState;
import io.mailwright.ui.control.PagedRow;
import io.mailwright.ui.control.RowDoor;
import io.mailwright.ui.control.Switch;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Ties Engagement.fxml to its view model. Decides nothing. */
final class EngagementController {
    private final Texts texts = Texts.of(EngagementController.class);
    private final EngagementViewModel model;
    private final TimeMachineController machine;
    private final List<CrowdTile> tiles = new ArrayList<>();
    @FXML private Label asOf;
    @FXML private Switch humanOnly;
    @FXML private ToggleGroup parts;
    @FXML private ToggleButton people;
    @FXML private ToggleButton lists;
    @FXML private StackPane place;
    @FXML private VBox peoplePart;
    @FXML private EmptyState empty;
    @FXML private HBox crowds;
    @FXML private VBox card;
    @FXML private Label crowdTitle;
    @FXML private TableView<PersonActivity> table;
    @FXML private TableColumn<PersonActivity, String> email;
    @FXML private TableColumn<PersonActivity, String> lastReaction;
    @FXML private TableColumn<PersonActivity, String> lastSent;
    @FXML private TableColumn<PersonActivity, String> opened;
    @FXML private TableColumn<PersonActivity, String> clicked;

    /**
     * The screen.
     *
     * @param machine the other part of it
     */
    EngagementController(EngagementViewModel model, TimeMachineController machine) {
        this.model = model;
        this.machine = machine;
    }

    @FXML
    void initialize() {
        humanOnly.selectedProperty().bindBidirectional(model.humanOnlyProperty());
        var group = new ToggleGroup();
        for (var crowd : Crowd.values()) {
            var tile = new CrowdTile(crowd, texts);
            tile.setToggleGroup(group);
            HBox.setHgrow(tile, Priority.ALWAYS);
            tile.setOnAction(_ -> choose(tile));
            tiles.add(tile);
        }
        crowds.getChildren().setAll(tiles);
        place.getChildren().add(Fxml.load(machine));
        parts.selectedToggleProperty().subscribe(this::showPart);
        column(email, PersonActivity::email);
        column(lastReaction, person -> when(person.lastReaction()));
        column(lastSent, person -> when(person.lastSent()));
        column(opened, person -> Formats.count(person.opened()));
        column(clicked, person -> Formats.count(person.clicked()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setItems(model.people().rows());
        table.setRowFactory(_ -> new PagedRow<>(model.people()::readMore));
        RowDoor.of(table, model::open);
        model.crowdProperty().subscribe(this::showCrowd);
        model.knownProperty().subscribe(this::show);
    }

    private static void column(
            TableColumn<PersonActivity, String> column, Function<PersonActivity, String> words) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    }

    private String when(@Nullable Instant moment) {
        return moment == null ? texts.get("never") : Formats.when(moment);
    }

    /** A tile that is chosen stays so when it is pressed again. */
    private void choose(CrowdTile tile) {
        tile.setSelected(true);
        model.crowdProperty().set(tile.crowd());
    }

    private void showPart() {
        if (parts.getSelectedToggle() == null) {
            people.setSelected(true);
            return;
        }
        boolean isPeople = people.isSelected();
        shown(peoplePart, isPeople);
        shown(humanOnly, isPeople);
        shown(asOf, isPeople);
        machine.show(!isPeople);
    }

    /** Shows what can be done with a picture of the chart, where there is one. */
    void picture() {
        ChartMenu.openNearest(place.getScene());
    }

    void otherPart() {
        (people.isSelected() ? lists : people).setSelected(true);
    }

    private void showCrowd(Crowd crowd) {
        tiles.forEach(tile -> tile.setSelected(tile.crowd() == crowd));
        crowdTitle.setText(texts.get("crowd." + crowd.name()));
    }

    private void show(@Nullable Known known) {
        shown(empty, known == null);
        shown(crowds, known != null);
        shown(card, known != null);
        if (known != null) {
            asOf.setText(texts.get("asof", Formats.when(known.asOf())));
            tiles.forEach(tile -> tile.show(known.counts().getOrDefault(tile.crowd(), 0L)));
        }
    }

    @FXML
    void listPeople() {
        model.listPeople();
    }

    @FXML
    void savePeople() {
        FileQuestion.ask(place.getScene().getWindow(), texts, model::save);
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
