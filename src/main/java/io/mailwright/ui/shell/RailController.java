package io.mailwright.ui.shell;

import io.mailwright.settings.Account;
import io.mailwright.ui.text.Texts;

import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ties Rail.fxml to the open account and its areas. */
final class RailController {
    private static final double GAP = 6;
    private final Texts texts = Texts.of(RailController.class);
    private final Map<ToggleButton, Area> buttons = new LinkedHashMap<>();
    private final ShellViewModel model;
    private final Frame frame;
    private final Runnable switcherAction;
    private boolean compact;
    @FXML private VBox rail;
    @FXML private Button switcher;
    @FXML private Label initials;
    @FXML private Label name;
    @FXML private Label where;
    @FXML private Region dot;
    @FXML private VBox areas;
    @FXML private VBox foot;

    RailController(ShellViewModel model, Frame frame, Runnable switcherAction) {
        this.model = model;
        this.frame = frame;
        this.switcherAction = switcherAction;
    }

    @FXML
    void initialize() {
        model.areas().addListener((InvalidationListener) _ -> fill());
        model.accountProperty().subscribe(this::showAccount);
        frame.online()
                .offlineSinceProperty()
                .subscribe(_ -> showAccount(model.accountProperty().get()));
        frame.sync().lastProperty().subscribe(_ -> showAccount(model.accountProperty().get()));
        frame.navigator().placeProperty().subscribe(_ -> mark());
    }

    /** Names away, icons only. */
    void setCompact(boolean now) {
        compact = now;
        rail.getStyleClass().remove("compact");
        if (now) {
            rail.getStyleClass().add("compact");
        }
        rail.lookupAll(".rail-label").forEach(this::showLabel);
    }

    /** Where a popover of the switcher begins, below it. */
    double switcherBottom() {
        return switcher.getBoundsInParent().getMaxY() + GAP;
    }

    @FXML
    void switchAccount() {
        switcherAction.run();
    }

    private void showAccount(@Nullable Account account) {
        if (account == null) {
            return;
        }
        var state = frame.online().isOffline() ? "offline" : "connected";
        initials.setText(ShellViewModel.initials(account));
        name.setText(account.name());
        where.setText(ShellViewModel.where(account));
        dot.getStyleClass().setAll("account-dot", state);
        var words = texts.get("switcher." + state, account.name());
        switcher.setAccessibleText(words);
        switcher.setTooltip(new Tooltip(words));
    }

    private void fill() {
        buttons.clear();
        areas.getChildren().clear();
        foot.getChildren().clear();
        for (var area : model.areas()) {
            var button = button(area);
            buttons.put(button, area);
            Pane place = area.foot() ? foot : areas;
            place.getChildren().add(button);
        }
        mark();
        setCompact(compact);
    }

    private ToggleButton button(Area area) {
        var label = new Label(area.title());
        label.getStyleClass().add("rail-label");
        var content = new HBox(new FontIcon(area.icon()), label);
        content.getStyleClass().add("area-content");
        var button = new ToggleButton("", content);
        button.getStyleClass().add("area");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(
                texts.get("area", area.title(), Command.written(Command.shortcut(area.key()))));
        button.setOnAction(_ -> open(area));
        return button;
    }

    private void open(Area area) {
        frame.navigator().go(area.screens().getFirst());
        mark();
    }

    private void mark() {
        var place = frame.navigator().placeProperty().get();
        buttons.forEach((button, area) -> {
            boolean here = place != null && area.screens().contains(place.screen());
            button.setSelected(here);
        });
    }

    private void showLabel(Node label) {
        label.setVisible(!compact);
        label.setManaged(!compact);
        if (label.getParent() instanceof HBox content
                && content.getParent() instanceof ToggleButton button) {
            button.setTooltip(compact ? new Tooltip(button.getAccessibleText()) : null);
        }
    }
}
