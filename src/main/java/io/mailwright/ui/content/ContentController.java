package io.mailwright.ui.content;

import io.mailwright.domain.content.ItemKind;
import io.mailwright.ui.content.ContentViewModel.Order;
import io.mailwright.ui.content.ContentViewModel.State;
import io.mailwright.ui.control.DetailPane;
import io.mailwright.ui.control.EmptyState;
import io.mailwright.ui.control.RowDoor;
import io.mailwright.ui.control.Skeleton;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Ties Content.fxml to its view model. Decides nothing. */
final class ContentController {
    private final Texts texts = Texts.of(ContentController.class);
    private final PieceWords words = new PieceWords();
    private final ContentViewModel model;
    private final ItemDetailController detail;
    private final ContentDialogs dialogs;
    private final CardPictures cardPictures;
    private final Doors doors;
    @FXML private DetailPane split;
    @FXML private FolderList folders;
    @FXML private Button renameFolder;
    @FXML private Button removeFolder;
    @FXML private Label summary;
    @FXML private Button newPiece;
    @FXML private ToggleGroup kinds;
    @FXML private ToggleButton emails;
    @FXML private ToggleButton blocks;
    @FXML private ToggleButton pictures;
    @FXML private TextField search;
    @FXML private ComboBox<Order> order;
    @FXML private ToggleGroup looks;
    @FXML private ToggleButton cards;
    @FXML private ToggleButton rows;
    @FXML private Pane easel;
    @FXML private Skeleton skeleton;
    @FXML private EmptyState empty;
    @FXML private EmptyState noMatch;
    @FXML private CardGrid grid;
    @FXML private TableView<Piece> table;
    @FXML private TableColumn<Piece, String> name;
    @FXML private TableColumn<Piece, String> subject;
    @FXML private TableColumn<Piece, String> when;
    @FXML private TableColumn<Piece, Piece> stateColumn;
    @FXML private ScrollPane detailScroll;

    ContentController(
            ContentViewModel model,
            ItemDetailController detail,
            ContentDialogs dialogs,
            CardPictures cardPictures,
            Doors doors) {
        this.model = model;
        this.detail = detail;
        this.dialogs = dialogs;
        this.cardPictures = cardPictures;
        this.doors = doors;
    }

    @FXML
    void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        search.textProperty().bindBidirectional(model.textProperty());
        folders.show(model);
        empty.action(texts.get("new.email"), "fth-plus", this::createEmail);
        noMatch.action(texts.get("nomatch.clear"), "fth-x", search::clear);
        kinds();
        orders();
        cells();
        cardPictures.drawOn(easel);
        grid.show(model.shown(), this::open, cardPictures::show);
        grid.chosenProperty().bindBidirectional(model.chosenProperty());
        looks.selectedToggleProperty().subscribe(() -> showState(model.stateProperty().get()));
        model.stateProperty().subscribe(this::showState);
        model.placeProperty().subscribe(this::showPlace);
        detailScroll.setContent(Fxml.load(detail));
    }

    private void kinds() {
        emails.setUserData(ItemKind.EMAIL);
        blocks.setUserData(ItemKind.BLOCK);
        pictures.setUserData(ItemKind.FILE);
        kinds.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null) {
                        kinds.selectToggle(before);
                    } else {
                        model.kindProperty().set((ItemKind) now.getUserData());
                    }
                });
        model.kindProperty()
                .subscribe(kind -> {
                    List.of(emails, blocks, pictures)
                            .forEach(one -> one.setSelected(kind == one.getUserData()));
                    newPiece.setText(texts.get("new." + kind.name().toLowerCase(Locale.ROOT)));
                });
        looks.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null) {
                        looks.selectToggle(before);
                    }
                });
    }

    private void orders() {
        order.getItems().setAll(Order.values());
        order.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Order value) {
                        return value == null
                                ? ""
                                : texts.get("order." + value.name().toLowerCase(Locale.ROOT));
                    }

                    @Override
                    public @Nullable Order fromString(String text) {
                        return null;
                    }
                });
        order.valueProperty().bindBidirectional(model.orderProperty());
    }

    private void cells() {
        name.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().name()));
        subject.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().subject()));
        when.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(words.when(row.getValue())));
        stateColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        stateColumn.setCellFactory(_ -> new StateCell());
        stateColumn.setSortable(false);
        table.setItems(model.shown());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        RowDoor.of(table, this::open);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(piece -> {
                    if (piece != null) {
                        model.chosenProperty().set(piece);
                    }
                });
        model.chosenProperty()
                .subscribe(piece -> {
                    if (piece != null) {
                        table.getSelectionModel().select(piece);
                    }
                });
    }

    /** A state as dot and word. */
    private final class StateCell extends TableCell<Piece, Piece> {
        @Override
        protected void updateItem(@Nullable Piece piece, boolean isEmpty) {
            super.updateItem(piece, isEmpty);
            setGraphic(piece == null ? null : words.state(piece).label());
        }
    }

    private void showState(State state) {
        boolean found = state == State.FOUND;
        boolean first = found && !grid.isVisible() && !table.isVisible() && !noMatch.isVisible();
        shown(skeleton, state == State.LOADING);
        shown(empty, state == State.EMPTY);
        shown(noMatch, state == State.NO_MATCH);
        shown(grid, found && cards.isSelected());
        shown(table, found && rows.isSelected());
        if (first) {
            focusPieces();
        }
    }

    private void showPlace(Place place) {
        boolean folder = place instanceof Place.In;
        shown(renameFolder, folder);
        shown(removeFolder, folder);
        for (var kind : List.of(emails, blocks, pictures)) {
            kind.setDisable(place instanceof Place.Account);
        }
    }

    /** Gives the focus to what was found. */
    void focusPieces() {
        if (grid.isVisible()) {
            grid.focusChosen();
        } else {
            table.requestFocus();
        }
    }

    /** Opens a piece: what is written here to be written on, of the account's a copy. */
    private void open(Piece piece) {
        doors.open(piece, model.changes());
    }

    void search() {
        search.requestFocus();
        search.selectAll();
    }

    @FXML
    void create() {
        switch (model.kindProperty().get()) {
            case EMAIL -> createEmail();
            case BLOCK -> dialogs.create(ItemKind.BLOCK, doors.edit());
            case FILE -> dialogs.addFiles(table);
        }
    }

    private void createEmail() {
        dialogs.create(ItemKind.EMAIL, doors.edit());
    }

    /** Makes e-mails of files. */
    @FXML
    void importFiles() {
        dialogs.importFiles(table);
    }

    @FXML
    void createFolder() {
        dialogs.createFolder();
    }

    @FXML
    void renameFolder() {
        dialogs.renameFolder();
    }

    @FXML
    void removeFolder() {
        dialogs.removeFolder();
    }

    @FXML
    void toggleDetail() {
        split.openProperty().set(!split.openProperty().get());
        if (split.openProperty().get()) {
            detailScroll.requestFocus();
        } else {
            focusPieces();
        }
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
