package io.mailwright.ui.subscribers;

import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.ui.control.StatusLabel;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;
import java.util.Map;

/** A list a person is on, how they stand on it, and what can be done about that. */
final class MembershipRow extends HBox {
    /** What can be done. */
    enum Action {
        UNSUBSCRIBE,
        MAKE_ACTIVE,
        REMOVE
    }

    private final Membership membership;
    private final Texts texts;
    private final MenuButton more = new MenuButton("", new FontIcon("fth-more-horizontal"));

    MembershipRow(Membership membership, Texts texts) {
        this.membership = membership;
        this.texts = texts;
        getStyleClass().addAll("detail-row", "compact");
        var name = new Label(membership.listName());
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var status = new StatusLabel();
        status.show(
                StatusWords.style(membership.status()), StatusWords.of(membership.status(), texts));
        status.setMinWidth(Region.USE_PREF_SIZE);
        more.getStyleClass().addAll("flat", "tool", "no-arrow");
        more.setAccessibleText(texts.get("membership.more", membership.listName()));
        getChildren().addAll(name, status, more);
    }

    /** Offers what makes sense for this status; where nothing does there is no menu. */
    void offer(Map<Action, Runnable> actions) {
        more.setVisible(!actions.isEmpty());
        var unsubscribed = membership.status() == Status.UNSUBSCRIBED;
        actions.entrySet().stream()
                .filter(entry ->
                        switch (entry.getKey()) {
                            case UNSUBSCRIBE -> !unsubscribed;
                            case MAKE_ACTIVE -> unsubscribed;
                            case REMOVE -> true;
                        })
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> more.getItems().add(item(entry.getKey(), entry.getValue())));
    }

    private MenuItem item(Action action, Runnable run) {
        var item = new MenuItem(texts.get("membership." + action.name().toLowerCase(Locale.ROOT)));
        item.setOnAction(_ -> run.run());
        return item;
    }
}
