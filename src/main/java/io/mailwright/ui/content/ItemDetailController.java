package io.mailwright.ui.content;

import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.ItemVersion;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/** Ties ItemDetail.fxml to the chosen piece. Decides nothing. */
final class ItemDetailController {
    private final Texts texts = Texts.of(ItemDetailController.class);
    private final ItemDetailViewModel model;
    private final ContentDialogs dialogs;
    private final Consumer<Piece> open;
    @FXML private VBox head;
    @FXML private Label title;
    @FXML private Label facts;
    @FXML private ToggleButton star;
    @FXML private Button archive;
    @FXML private Button rename;
    @FXML private Button delete;
    @FXML private Button edit;
    @FXML private Button publish;
    @FXML private Button duplicate;
    @FXML private Button move;
    @FXML private Button export;
    @FXML private Button takeBack;
    @FXML private VBox addressSection;
    @FXML private TextField address;
    @FXML private Label addressRefused;
    @FXML private VBox usesSection;
    @FXML private Label usesTitle;
    @FXML private VBox uses;
    @FXML private Button update;
    @FXML private VBox versionsSection;
    @FXML private VBox versions;

    ItemDetailController(ItemDetailViewModel model, ContentDialogs dialogs, Consumer<Piece> open) {
        this.model = model;
        this.dialogs = dialogs;
        this.open = open;
    }

    @FXML
    void initialize() {
        publish.disableProperty().bind(model.publishingProperty());
        addressRefused.textProperty().bind(model.refusalProperty());
        addressRefused.managedProperty().bind(model.refusalProperty().isNotEmpty());
        model.chosenProperty().subscribe(this::show);
        model.historyProperty().subscribe(this::showHistory);
    }

    private void show(@Nullable Piece piece) {
        boolean own = piece instanceof Piece.Own;
        boolean deleted = dialogs.isDeleted();
        boolean file = piece instanceof Piece.Own(var item, _) && item.kind() == ItemKind.FILE;
        shown(head, piece != null);
        title.setText(piece == null ? "" : piece.name());
        facts.setText(model.facts());
        shown(rename, own && !deleted);
        showMarks(piece, own && !deleted);
        shown(delete, own && !deleted);
        shown(edit, piece != null && !deleted && !file);
        edit.setText(texts.get(own ? "edit" : "adopt"));
        shown(publish, model.canPublish() && !deleted);
        shown(duplicate, own && !deleted && !file);
        shown(move, own && !deleted);
        shown(export, own && !deleted && !file);
        shown(takeBack, own && deleted);
        shown(addressSection, model.hasAddress() && !deleted);
        address.setText(model.address());
    }

    private void showMarks(@Nullable Piece piece, boolean has) {
        shown(star, has);
        shown(archive, has);
        if (piece instanceof Piece.Own(LibraryItem item, _)) {
            star.setSelected(item.isStarred());
            archive.setText(texts.get(item.isArchived() ? "archive.back" : "archive"));
        }
    }

    @FXML
    void keepAddress() {
        model.keepAddress(address.getText());
    }

    @FXML
    void star() {
        dialogs.star();
    }

    @FXML
    void archive() {
        dialogs.archive();
    }

    private void showHistory(ItemHistory history) {
        uses.getChildren()
                .setAll(history.uses().stream().map(use -> new Label(use.name())).toList());
        usesTitle.setText(texts.get("uses", history.uses().size()));
        shown(usesSection, !history.uses().isEmpty());
        shown(
                update,
                model.chosenProperty().get() instanceof Piece.Own(LibraryItem item, _)
                        && item.kind() == ItemKind.BLOCK);
        shown(versionsSection, !history.versions().isEmpty());
        versions.getChildren()
                .setAll(history.versions().stream().map(version -> row(version, history)).toList());
    }

    private HBox row(ItemVersion version, ItemHistory history) {
        var email = history.emailOf(version.number());
        var what = new Label(texts.get("version", version.number()));
        what.getStyleClass().add("strong");
        var when = new Label(Formats.when(version.savedAt()));
        when.getStyleClass().addAll("small", "muted");
        var words = new VBox(new HBox(8, what, when));
        if (!version.note().isEmpty()) {
            words.getChildren().add(small(version.note()));
        }
        if (email != null) {
            words.getChildren().add(small(texts.get("version.email", String.valueOf(email))));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        int number = version.number();
        var row =
                new HBox(
                        words,
                        tool(
                                "fth-file-text",
                                texts.get("version.compare", number),
                                () -> compare(number)));
        if (!history.versions().getFirst().equals(version) && !dialogs.isDeleted()) {
            row.getChildren()
                    .add(
                            tool(
                                    "fth-rotate-ccw",
                                    texts.get("version.restore", number),
                                    () -> restore(number)));
        }
        row.getStyleClass().addAll("detail-row", "version-row");
        return row;
    }

    private static Label small(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("small", "muted");
        label.setWrapText(true);
        return label;
    }

    private static Button tool(String icon, String words, Runnable run) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "tool");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> run.run());
        return button;
    }

    private void compare(int version) {
        model.compare(version, lines -> dialogs.showDifference(version, lines));
    }

    private void restore(int version) {
        if (model.chosenProperty().get() instanceof Piece.Own(LibraryItem item, _)) {
            model.changes().restore(item.id(), version);
        }
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
    void edit() {
        var piece = model.chosenProperty().get();
        if (piece != null) {
            open.accept(piece);
        }
    }

    @FXML
    void publish() {
        model.ask(question -> dialogs.publish(question, model::publish));
    }

    @FXML
    void duplicate() {
        dialogs.duplicate();
    }

    @FXML
    void move() {
        dialogs.move();
    }

    @FXML
    void export() {
        dialogs.export(export);
    }

    @FXML
    void takeBack() {
        dialogs.takeBack();
    }

    @FXML
    void update() {
        if (model.chosenProperty().get() instanceof Piece.Own(LibraryItem item, _)) {
            model.changes().updateUses(item);
        }
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
