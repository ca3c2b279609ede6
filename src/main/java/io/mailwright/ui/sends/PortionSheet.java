package io.mailwright.ui.sends;

import io.mailwright.domain.Subscriber;
import io.mailwright.domain.send.Portion;
import io.mailwright.domain.send.SendMail;
import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.control.PagedRow;
import io.mailwright.ui.control.Pages;
import io.mailwright.ui.control.RowDoor;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows some of the people of a send, as many as there are; leads to each of them. */
final class PortionSheet {
    private static final double HEIGHT = 320;
    private final Texts texts = Texts.of(PortionSheet.class);
    private final SendViewModel model;
    private final Evidence evidence;
    private final Layers layers;
    private final Outside outside;

    PortionSheet(SendViewModel model, Evidence evidence, Layers layers, Outside outside) {
        this.model = model;
        this.evidence = evidence;
        this.layers = layers;
        this.outside = outside;
    }

    /** Shows them, the first ones at once. */
    void show(Portion portion) {
        var prepared = model.preparedProperty().get();
        if (prepared == null) {
            return;
        }
        var dialog =
                new Dialog(layers, "fth-users", "accent", title(portion), texts.get(line(portion)));
        dialog.widen();
        var table = table(evidence.people(prepared.plan(), portion));
        RowDoor.of(
                table,
                person -> {
                    dialog.close();
                    outside.person(person.id(), person.email());
                });
        dialog.body().getChildren().add(table);
        if (portion instanceof Portion.Lacking(var attribute) && prepared.mail() != null) {
            dialog.body().getChildren().add(otherwise(prepared.mail(), attribute, dialog));
            dialog.busyWhile(evidence.mendingProperty());
        }
        dialog.closingFoot(texts.get("messages.close"));
        dialog.show(table);
    }

    /** What they are called, without how many they are. */
    String title(Portion portion) {
        return switch (portion) {
            case Portion.Reached() -> texts.get("audience.people");
            case Portion.LeftOut(var why) -> texts.get("portion.out", texts.get("why." + why));
            case Portion.Lacking(var attribute) -> texts.get("portion.lacking", attribute);
        };
    }

    private static String line(Portion portion) {
        return switch (portion) {
            case Portion.Reached() -> "portion.reached.line";
            case Portion.LeftOut(var _) -> "portion.out.line";
            case Portion.Lacking(var _) -> "evidence.people.line";
        };
    }

    /** What is to be printed for them, which is written into the e-mail. */
    private VBox otherwise(SendMail mail, String attribute, Dialog dialog) {
        var field = new TextField();
        field.setId("otherwise");
        HBox.setHgrow(field, Priority.ALWAYS);
        var label = new Label(texts.get("portion.otherwise"));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        var refusal = new Label();
        refusal.getStyleClass().add("wrong-words");
        refusal.setWrapText(true);
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        var write = new Button(texts.get("portion.write"));
        write.setId("writeOtherwise");
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.disableProperty().bind(field.textProperty().map(String::isBlank));
        write.setOnAction(_ ->
                evidence.otherwise(
                        mail,
                        attribute,
                        field.getText(),
                        made -> {
                            dialog.close();
                            model.chooseMended(made);
                        },
                        refusal::setText));
        field.setOnAction(_ -> write.fire());
        var row = new HBox(8, label, field, write);
        row.getStyleClass().add("toolbar");
        return new VBox(4, row, refusal);
    }

    private TableView<Subscriber> table(Pages<Subscriber> people) {
        var table = new TableView<>(people.rows());
        table.setId("portion");
        table.setAccessibleText(texts.get("portion.table"));
        table.setPrefHeight(HEIGHT);
        table.setRowFactory(_ -> new PagedRow<>(people::readMore));
        table.getColumns().add(column(texts.get("portion.email"), Subscriber::email));
        table.getColumns().add(column(texts.get("portion.name"), PortionSheet::name));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(new Label(texts.get("portion.none")));
        return table;
    }

    private static TableColumn<Subscriber, String> column(
            String title, Function<Subscriber, String> words) {
        var column = new TableColumn<Subscriber, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setSortable(false);
        return column;
    }

    private static String name(Subscriber person) {
        var parts =
                Stream.of("First Name", "Last Name")
                        .map(part -> person.attributes().getOrDefault(part, ""))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" "));
        return parts.isEmpty() ? person.attributes().getOrDefault("Full Name", "") : parts;
    }
}
