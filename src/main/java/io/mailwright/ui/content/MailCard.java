package io.mailwright.ui.content;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/**
 * A piece of the library as a card: its small picture, name, state and when it was touched last.
 */
final class MailCard extends ToggleButton {
    private static final double WIDTH = 124;
    private static final double HEIGHT = 106;
    private final ImageView picture = new ImageView();
    private final Piece piece;

    MailCard(Piece piece, PieceWords words) {
        this.piece = piece;
        getStyleClass().setAll("mail-card");
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        picture.setPreserveRatio(true);
        var paper = new StackPane(picture);
        if (piece instanceof Piece.Own own && own.file() != null && !own.file().isPicture()) {
            paper.getChildren().add(new FontIcon("fth-file"));
        }
        paper.getStyleClass().add("mail-thumb");
        StackPane.setAlignment(picture, Pos.TOP_CENTER);
        var stage = new StackPane(paper);
        stage.getStyleClass().add("mail-stage");
        stage.setAlignment(Pos.TOP_CENTER);
        setGraphic(new VBox(stage, words(words)));
        setAccessibleText(
                "%s, %s, %s"
                        .formatted(piece.name(), words.state(piece).words(), words.when(piece)));
    }

    private VBox words(PieceWords words) {
        var title = new Label(piece.name());
        title.getStyleClass().add("strong");
        if (piece instanceof Piece.Own own && own.item().isStarred()) {
            title.setGraphic(new FontIcon("fth-star"));
        }
        var foot = new HBox(words.state(piece).label());
        foot.getStyleClass().add("mail-foot");
        // What a file measures leaves no room beside it.
        if (!(piece instanceof Piece.Own own && own.file() != null)) {
            var when = new Label(words.day(piece));
            when.setMinWidth(USE_PREF_SIZE);
            when.getStyleClass().addAll("caption", "muted");
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            foot.getChildren().addAll(0, List.of(when, gap));
        }
        var box = new VBox(title, foot);
        box.getStyleClass().add("mail-words");
        return box;
    }

    Piece piece() {
        return piece;
    }

    void show(Image image) {
        picture.setImage(image);
    }
}
