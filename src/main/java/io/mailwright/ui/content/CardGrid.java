package io.mailwright.ui.content;

import io.mailwright.ui.text.Texts;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/**
 * Pieces as cards in rows. The arrows go from one to the next, and what has the focus is chosen. At
 * first there are some, and more when they are asked for: each is a dozen nodes. FX thread only.
 */
public final class CardGrid extends ScrollPane {
    private static final int AT_FIRST = 60;
    private final Texts texts = Texts.of(CardGrid.class);
    private final PieceWords words = new PieceWords();
    private final TilePane tiles = new TilePane();
    private final Button more = new Button();
    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<@Nullable Piece> chosen = new SimpleObjectProperty<>();
    private ObservableList<Piece> pieces = FXCollections.observableArrayList();
    private Consumer<Piece> open = _ -> {};
    private Consumer<List<MailCard>> drawn = _ -> {};
    private int most = AT_FIRST;

    public CardGrid() {
        tiles.getStyleClass().add("mail-grid");
        more.setOnAction(_ -> showMore());
        setContent(new VBox(12, tiles, more));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("bleed");
        chosen.subscribe(this::follow);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        focusedProperty()
                .subscribe(isFocused -> {
                    if (isFocused) {
                        focusChosen();
                    }
                });
    }

    /**
     * Shows pieces from now on.
     *
     * @param opened gets one that Enter or a double click opens
     * @param shown gets the cards whenever there are others
     */
    void show(
            ObservableList<Piece> shownPieces,
            Consumer<Piece> opened,
            Consumer<List<MailCard>> shown) {
        pieces = shownPieces;
        open = opened;
        drawn = shown;
        pieces.addListener((InvalidationListener) _ -> refill());
        refill();
    }

    ObjectProperty<@Nullable Piece> chosenProperty() {
        return chosen;
    }

    private void refill() {
        boolean hadFocus = isFocusWithin();
        group.getToggles().clear();
        tiles.getChildren().setAll(pieces.stream().limit(most).map(this::card).toList());
        int left = pieces.size() - cards().size();
        more.setText(texts.get("more", left));
        more.setVisible(left > 0);
        more.setManaged(left > 0);
        mark(chosen.get());
        if (hadFocus) {
            focusChosen();
        }
        drawn.accept(cards());
    }

    private MailCard card(Piece piece) {
        var card = new MailCard(piece, words);
        card.setToggleGroup(group);
        card.focusedProperty()
                .subscribe(isFocused -> {
                    if (isFocused) {
                        chosen.set(piece);
                    }
                });
        card.setOnAction(_ -> chosen.set(piece));
        return card;
    }

    private void showMore() {
        most = Integer.MAX_VALUE;
        refill();
    }

    /** The focus is nowhere else among the cards than on the chosen one. */
    private void follow(@Nullable Piece piece) {
        mark(piece);
        if (isFocusWithin()) {
            focusChosen();
        }
    }

    private void mark(@Nullable Piece piece) {
        for (var card : cards()) {
            card.setSelected(piece != null && card.piece().isOfSame(piece));
        }
    }

    /** Gives the focus to the chosen card. */
    void focusChosen() {
        cards().stream().filter(MailCard::isSelected).findFirst().ifPresent(MailCard::requestFocus);
    }

    private List<MailCard> cards() {
        return tiles.getChildren().stream().map(MailCard.class::cast).toList();
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            openChosen();
        }
    }

    private void openChosen() {
        var piece = chosen.get();
        if (piece != null) {
            open.accept(piece);
        }
    }

    private void key(KeyEvent event) {
        if (more.isFocused()) {
            return;
        }
        int across = Math.max(1, (int) (tiles.getWidth() / (tiles.getTileWidth() + 1)));
        int step =
                switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    case UP -> -across;
                    case DOWN -> across;
                    case HOME -> -cards().size();
                    case END -> cards().size();
                    default -> 0;
                };
        if (step != 0 && !event.isAltDown() && !event.isShortcutDown()) {
            go(step);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            openChosen();
            event.consume();
        }
    }

    private void go(int step) {
        var cards = cards();
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).isSelected()) {
                int to = Math.clamp(i + step, 0, cards.size() - 1);
                var card = cards.get(to);
                card.requestFocus();
                reveal(card);
                return;
            }
        }
    }

    private void reveal(MailCard card) {
        double all = getContent().getBoundsInLocal().getHeight() - getViewportBounds().getHeight();
        var place = card.getBoundsInParent();
        double top = getVvalue() * all;
        if (all > 0 && place.getMinY() < top) {
            setVvalue(place.getMinY() / all);
        } else if (all > 0 && place.getMaxY() > top + getViewportBounds().getHeight()) {
            setVvalue((place.getMaxY() - getViewportBounds().getHeight()) / all);
        }
    }
}
