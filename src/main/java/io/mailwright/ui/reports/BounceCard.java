package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.BounceFigure;
import io.mailwright.ui.control.RowDoor;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Why messages came back, by category and code, with what the other servers said. */
final class BounceCard extends VBox {
    private static final double HEIGHT = 180;
    private static final double NARROW = 92;
    private static final double WIDE = 150;
    private static final double WIDEST = 220;

    /** Those of {@code tracking.md} T21 that say more than their category. */
    private static final Set<Integer> CODES =
            Set.of(1001, 1002, 1004, 1010, 2001, 2002, 2003, 3001, 3002, 4001, 4002, 4003);

    private final Texts texts;
    private final TableView<BounceFigure> table = new TableView<>();

    /**
     * The card.
     *
     * @param door shows the people behind a row
     */
    BounceCard(Consumer<BounceFigure> door, Texts texts) {
        this.texts = texts;
        table.setId("bounceTable");
        table.setAccessibleText(texts.get("bounces"));
        table.setMinHeight(HEIGHT);
        table.setPrefHeight(HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        text("bounces.why", bounce -> words(bounce, texts), WIDE, "lead", "first");
        text("bounces.category", bounce -> category(bounce, texts), NARROW, "muted");
        text("bounces.code", BounceCard::codes, NARROW, "muted");
        text("bounces.reason", this::reason, WIDEST, "muted");
        people();
        RowDoor.of(table, door);
        setId("bounces");
        getStyleClass().addAll("card-pane", "table-card");
        getChildren().setAll(head(), table);
        show(List.of());
    }

    private HBox head() {
        var title = new Label(texts.get("bounces"));
        title.getStyleClass().add("section-title");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var how = new Label(texts.get("bounces.how"));
        how.getStyleClass().addAll("small", "muted");
        var head = new HBox(title, room, how);
        head.getStyleClass().add("toolbar");
        return head;
    }

    private void text(
            String key, Function<BounceFigure, String> words, double width, String... styles) {
        var column = new TableColumn<BounceFigure, String>(texts.get(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.getStyleClass().addAll(styles);
        add(column, width);
    }

    private void people() {
        table.getColumns().add(CountColumn.of(texts.get("links.people"), BounceFigure::people));
        var share = new TableColumn<BounceFigure, BounceFigure>(texts.get("links.share"));
        share.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        share.setCellFactory(_ -> new ShareCell<>(BounceFigure::people));
        share.setSortable(false);
        add(share, WIDE);
    }

    /** Where the table was hidden before it is shown, its columns are as wide as they must be. */
    private void add(TableColumn<BounceFigure, ?> column, double width) {
        column.setPrefWidth(width);
        column.setMinWidth(width);
        if (width <= NARROW) {
            column.setMaxWidth(WIDE);
        }
        table.getColumns().add(column);
    }

    /** Why, in a few words; its category where the account's code says no more. */
    static String words(BounceFigure bounce, Texts texts) {
        return CODES.contains(bounce.code())
                ? texts.get("bounce.code." + bounce.code())
                : texts.get("bounce.other." + bounce.category());
    }

    private static String category(BounceFigure bounce, Texts texts) {
        return texts.get("bounce.category." + bounce.category());
    }

    /** The account's and the other server's; a dash where neither was told. */
    private static String codes(BounceFigure bounce) {
        var account = bounce.code() == 0 ? "" : Integer.toString(bounce.code());
        var server = bounce.smtpCode() == 0 ? "" : Integer.toString(bounce.smtpCode());
        var both =
                account.isEmpty() || server.isEmpty() ? account + server : account + " · " + server;
        return both.isEmpty() ? "–" : both;
    }

    private String reason(BounceFigure bounce) {
        return texts.get("bounces.said", bounce.reason(), bounce.reasons() - 1);
    }

    /** Shows those of a send; hidden where none are known one by one. */
    void show(List<BounceFigure> bounces) {
        table.getItems().setAll(bounces);
        setVisible(!bounces.isEmpty());
        setManaged(!bounces.isEmpty());
    }
}
