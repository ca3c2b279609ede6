package io.mailwright.ui.content;

import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Fix;
import io.mailwright.domain.check.Place;
import io.mailwright.domain.check.Severity;
import io.mailwright.ui.content.ChecksViewModel.Checked;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Ties Checks.fxml to its view model. Decides nothing. */
final class ChecksController {
    /** So many are shown at a time: mended, they make room for others. */
    private static final int SHOWN = 40;

    private final Texts texts = Texts.of(ChecksController.class);
    private final ChecksViewModel model;
    private Consumer<Place> goTo = _ -> {};
    private Consumer<Fix> mend = _ -> {};
    private ObservableValue<Boolean> typing = new SimpleBooleanProperty();
    private @Nullable Checked last;
    private final List<CheckRow> shownRows = new ArrayList<>();
    @FXML private VBox checks;
    @FXML private HBox counts;
    @FXML private FontIcon foldSign;
    @FXML private ScrollPane scroll;
    @FXML private VBox rows;

    ChecksController(ChecksViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        model.checkedProperty().subscribe(_ -> show());
    }

    @FXML
    void fold() {
        boolean open = !scroll.isVisible();
        shown(scroll, open);
        foldSign.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-up");
    }

    ChecksViewModel model() {
        return model;
    }

    /** What leads to a place, and what makes a change of the source. */
    void setOnAction(Consumer<Place> toPlace, Consumer<Fix> toMend) {
        goTo = toPlace;
        mend = toMend;
    }

    /** Shows what is found while somebody types when they pause, so as not to hold them up. */
    void holdWhile(ObservableValue<Boolean> isTyping) {
        typing = isTyping;
        typing.subscribe((_, _) -> show());
    }

    private void show() {
        var checked = model.checkedProperty().get();
        shown(checks, checked != null);
        if (checked != null && !checked.equals(last) && !typing.getValue()) {
            last = checked;
            show(checked);
        }
    }

    private void show(Checked checked) {
        var findings = checked.findings();
        counts.getChildren().clear();
        count(findings, Severity.ERROR, "danger");
        count(findings, Severity.WARNING, "warning");
        count(findings, Severity.ADVICE, "neutral");
        showRows(findings.subList(0, Math.min(SHOWN, findings.size())));
        if (!checked.failure().isEmpty()) {
            rows.getChildren().add(quiet(checked.failure()));
        } else if (findings.isEmpty()) {
            counts.getChildren().add(badge(texts.get("checks.none"), "success"));
        } else if (findings.size() > SHOWN) {
            rows.getChildren().add(quiet(texts.get("checks.more", findings.size() - SHOWN)));
        }
    }

    private void showRows(List<Finding> findings) {
        while (shownRows.size() < findings.size()) {
            shownRows.add(new CheckRow(found -> goTo.accept(found.place()), this::mended));
        }
        shownRows.subList(findings.size(), shownRows.size()).clear();
        for (int i = 0; i < findings.size(); i++) {
            shownRows.get(i).show(findings.get(i), where(findings.get(i).place()));
        }
        rows.getChildren().retainAll(shownRows);
        rows.getChildren().addAll(shownRows.subList(rows.getChildren().size(), shownRows.size()));
    }

    private void count(List<Finding> findings, Severity severity, String level) {
        long count = findings.stream().filter(one -> one.severity() == severity).count();
        if (count > 0) {
            var key = "checks." + severity.name().toLowerCase(Locale.ROOT);
            counts.getChildren().add(badge(texts.get(key, count), level));
        }
    }

    private static Label badge(String words, String level) {
        var badge = new Label(words);
        badge.getStyleClass().addAll("badge", level);
        return badge;
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("small", "muted");
        label.setWrapText(true);
        return label;
    }

    private void mended(Fix fix) {
        if (model.fits(fix)) {
            mend.accept(fix);
        }
        model.refresh();
    }

    private String where(Place place) {
        var part = texts.get("checks.part." + place.part().name().toLowerCase(Locale.ROOT));
        return place.isWhole() ? part : texts.get("checks.line", part, place.line());
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
