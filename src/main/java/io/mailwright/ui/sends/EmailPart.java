package io.mailwright.ui.sends;

import io.mailwright.domain.content.EmailHeading;
import io.mailwright.ui.text.Texts;

import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import java.util.Locale;
import java.util.function.Consumer;

/** Chooses the e-mail to be sent. */
final class EmailPart extends VBox {
    private static final double HEIGHT = 180;
    private final Texts texts = Texts.of(EmailPart.class);
    private final Consumer<EmailHeading> chosen;
    private final ListView<EmailHeading> list = new ListView<>();

    EmailPart(ObservableList<EmailHeading> emails, Consumer<EmailHeading> chosen) {
        this.chosen = chosen;
        var filter = new TextField();
        filter.setId("emailFilter");
        filter.setPromptText(texts.get("part.email.filter"));
        filter.setAccessibleText(texts.get("part.email.filter"));
        var shown = new FilteredList<>(emails);
        filter.textProperty()
                .subscribe(text ->
                        shown.setPredicate(email -> holds(email, text.toLowerCase(Locale.ROOT))));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, filter.getText()));
        list.setId("emailList");
        list.setItems(shown);
        list.setAccessibleText(texts.get("part.email"));
        list.setCellFactory(_ -> new Cell());
        list.setPrefHeight(HEIGHT);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                choose();
                event.consume();
            }
        });
        list.setOnMouseClicked(_ -> choose());
        setSpacing(8);
        getChildren().addAll(filter, list);
    }

    private static boolean holds(EmailHeading email, String wanted) {
        return (email.name() + "\n" + email.subject()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Taken before the field has them, which would go to its end. */
    private void pressed(KeyEvent event, String typed) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.DOWN) {
            mark();
            list.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !typed.isBlank()) {
            mark();
            choose();
            event.consume();
        }
    }

    /** The first that is shown, unless another is marked. */
    private void mark() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void choose() {
        var email = list.getSelectionModel().getSelectedItem();
        if (email != null) {
            chosen.accept(email);
        }
    }

    private static final class Cell extends ListCell<EmailHeading> {
        @Override
        protected void updateItem(EmailHeading email, boolean isEmpty) {
            super.updateItem(email, isEmpty);
            setText(isEmpty ? "" : email.name() + " · " + email.subject());
        }
    }
}
