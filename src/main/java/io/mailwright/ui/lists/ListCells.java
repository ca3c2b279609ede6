package io.mailwright.ui.lists;

import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.ui.control.StackBar;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/** The cells of the table of lists, and what the mix of statuses looks like everywhere. */
final class ListCells {
    private static final Texts TEXTS = Texts.of(ListCells.class);
    private static final double BAR = 8;

    private ListCells() {}

    /** Shows the mix of statuses, with its finding in words. */
    static void showMix(StackBar bar, ListCounts counts) {
        bar.show(
                List.of(
                        new StackBar.Share("active", counts.active()),
                        new StackBar.Share("unsubscribed", counts.unsubscribed()),
                        new StackBar.Share("held", counts.held()),
                        new StackBar.Share("bounced", counts.bounced())),
                TEXTS.get(
                        "mix",
                        Formats.percent(counts.active(), counts.subscribers()),
                        Formats.percent(counts.unsubscribed(), counts.subscribers()),
                        Formats.percent(counts.held(), counts.subscribers()),
                        Formats.percent(counts.bounced(), counts.subscribers())));
    }

    private static String icon(ListType type) {
        return switch (type) {
            case PUBLIC -> "fth-list";
            case PRIVATE -> "fth-lock";
            case MASTER -> "fth-users";
            case SALESFORCE -> "fth-cloud";
            case VIRTUAL -> "fth-filter";
        };
    }

    /** Icon, name and, for what is not an ordinary list, its type. */
    static final class Name extends TableCell<MailList, MailList> {
        private final FontIcon icon = new FontIcon();
        private final Label name = new Label();
        private final Label type = new Label();
        private final HBox row = new HBox(8, icon, name, type);

        Name() {
            row.setAlignment(Pos.CENTER_LEFT);
            type.getStyleClass().add("badge");
            type.setMinWidth(USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable MailList list, boolean empty) {
            super.updateItem(list, empty);
            setGraphic(list == null ? null : row);
            if (list != null) {
                icon.setIconLiteral(icon(list.type()));
                name.setText(list.name());
                type.setText(TEXTS.get("type." + list.type()));
                boolean plain = list.type() == ListType.PUBLIC;
                type.setVisible(!plain);
                type.setManaged(!plain);
            }
        }
    }

    /** The mix of statuses as a bar. */
    static final class Mix extends TableCell<MailList, ListCounts> {
        private final StackBar bar = new StackBar();
        private final HBox row = new HBox(bar);

        Mix() {
            row.setAlignment(Pos.CENTER_LEFT);
            bar.setMaxHeight(BAR);
            HBox.setHgrow(bar, Priority.ALWAYS);
        }

        @Override
        protected void updateItem(@Nullable ListCounts counts, boolean empty) {
            super.updateItem(counts, empty);
            setGraphic(counts == null ? null : row);
            if (counts != null) {
                showMix(bar, counts);
            }
        }
    }

    /** A grouped number. */
    static final class Count extends TableCell<MailList, Long> {
        @Override
        protected void updateItem(@Nullable Long count, boolean empty) {
            super.updateItem(count, empty);
            setText(count == null ? null : Formats.count(count));
        }
    }
}
