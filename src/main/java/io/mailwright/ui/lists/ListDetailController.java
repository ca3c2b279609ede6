package io.mailwright.ui.lists;

import io.mailwright.domain.Group;
import io.mailwright.domain.ListCounts;
import io.mailwright.ui.control.StackBar;
import io.mailwright.ui.lists.ListsScreen.Doors;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/** Ties ListDetail.fxml to the chosen list, or to the sums of several. */
final class ListDetailController {
    private final Texts texts = Texts.of(ListDetailController.class);
    private final ListDetailViewModel model;
    private final ListDialogs dialogs;
    private final Doors doors;
    @FXML private VBox head;
    @FXML private Label title;
    @FXML private Label facts;
    @FXML private Button rename;
    @FXML private Button delete;
    @FXML private HBox actions;
    @FXML private VBox figures;
    @FXML private Label total;
    @FXML private Label totalWords;
    @FXML private StackBar mix;
    @FXML private VBox legend;
    @FXML private VBox uploadsSection;
    @FXML private VBox uploadRows;
    @FXML private Label noUploads;
    @FXML private VBox groupsSection;
    @FXML private VBox groupRows;

    ListDetailController(ListDetailViewModel model, ListDialogs dialogs, Doors doors) {
        this.model = model;
        this.dialogs = dialogs;
        this.doors = doors;
    }

    @FXML
    void initialize() {
        model.chosenProperty().subscribe(this::show);
        model.recent().addListener((InvalidationListener) _ -> showUploads());
        model.groups().addListener((InvalidationListener) _ -> showGroups());
        showUploads();
        showGroups();
    }

    private void show(Chosen chosen) {
        shown(head, !chosen.isNone());
        shown(figures, !chosen.isNone());
        shown(uploadsSection, chosen.one() != null);
        shown(actions, chosen.one() != null);
        shown(rename, chosen.isOurs());
        shown(delete, chosen.isOurs());
        title.setText(model.title());
        facts.setText(model.facts());
        var sum = chosen.sum();
        total.setText(Formats.count(sum.subscribers()));
        totalWords.setText(texts.get(chosen.one() == null ? "total.several" : "total"));
        ListCells.showMix(mix, sum);
        showLegend(sum);
    }

    private void showLegend(ListCounts sum) {
        legend.getChildren()
                .setAll(
                        line("active", sum.active(), sum),
                        line("unsubscribed", sum.unsubscribed(), sum),
                        line("held", sum.held(), sum),
                        line("bounced", sum.bounced(), sum));
    }

    private HBox line(String status, long count, ListCounts sum) {
        var dot = new Region();
        dot.getStyleClass().addAll("status-dot", status);
        var number = label(Formats.count(count), "strong");
        var share = label(Formats.percent(count, sum.subscribers()), "small", "muted", "percent");
        var line = row(dot, new Label(texts.get("status." + status)), room(), number, share);
        line.getStyleClass().add("compact");
        return line;
    }

    private void showUploads() {
        uploadRows.getChildren().clear();
        for (var upload : model.recent()) {
            var file = new Label(upload.file());
            var outcome = label(upload.outcome(), "small", "muted");
            outcome.setMinWidth(Region.USE_PREF_SIZE);
            uploadRows.getChildren().add(row(file, room(), outcome));
        }
        shown(noUploads, model.recent().isEmpty());
    }

    private void showGroups() {
        groupRows.getChildren().setAll(model.groups().stream().map(this::group).toList());
        shown(groupsSection, !model.groups().isEmpty());
    }

    private HBox group(Group group) {
        return row(
                new FontIcon("fth-filter"),
                new Label(group.name()),
                room(),
                label(group.description(), "small", "muted"));
    }

    @FXML
    void rename() {
        dialogs.rename();
    }

    @FXML
    void delete() {
        dialogs.delete();
    }

    @FXML
    void upload() {
        var one = model.chosenProperty().get().one();
        if (one != null) {
            doors.upload().accept(one.id());
        }
    }

    @FXML
    void people() {
        var one = model.chosenProperty().get().one();
        if (one != null) {
            doors.people().accept(one.id());
        }
    }

    @FXML
    void uploads() {
        doors.uploads().run();
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("detail-row");
        return row;
    }

    private static Region room() {
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        return room;
    }

    private static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
