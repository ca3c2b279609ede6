package io.mailwright.ui.reports;

import io.mailwright.ui.control.Preview;
import io.mailwright.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The mail of a send with its clicks, or the way to get it. */
final class MailPane extends VBox {
    private final OnMailViewModel model;
    private final Preview preview = new Preview();
    private final Label absent = new Label();
    private final Button fetch = new Button();
    private final Label remark = new Label();
    private final Texts texts;

    MailPane(OnMailViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("mail-pane");
        preview.setAccessibleText(texts.get("mail"));
        setVgrow(preview, Priority.ALWAYS);
        HBox.setHgrow(this, Priority.ALWAYS);
        absent.getStyleClass().add("muted");
        absent.setWrapText(true);
        fetch.setId("fetchMail");
        fetch.setText(texts.get("mail.fetch"));
        fetch.setOnAction(_ -> model.fetch());
        remark.setId("mailRemark");
        remark.getStyleClass().addAll("small", "muted");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        remark.textProperty().bind(model.remarkProperty());
        getChildren().setAll(absent, fetch, preview, remark);
        model.shownProperty().subscribe(this::draw);
        model.mailProperty().subscribe(this::draw);
        model.missingProperty().subscribe(this::draw);
        model.chosenProperty().subscribe(this::draw);
        draw();
    }

    private void draw() {
        shown(this, model.shownProperty().get());
        boolean missing = model.missingProperty().get();
        absent.setText(texts.get(model.isKnown() ? "mail.missing" : "mail.unknown"));
        shown(absent, missing);
        shown(fetch, missing && model.isKnown());
        var mail = model.mailProperty().get();
        shown(preview, mail != null);
        shown(remark, mail != null);
        if (mail != null && isVisible()) {
            preview.show(mail.page(), mail.badges(model.chosenProperty().get()));
        }
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
