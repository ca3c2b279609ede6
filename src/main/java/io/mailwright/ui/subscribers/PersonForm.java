package io.mailwright.ui.subscribers;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields of one person, and what of them would be sent: only what was changed. */
final class PersonForm {
    private final Texts texts;
    private final ObservableList<AttributeField> fields = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper();

    PersonForm(Texts texts) {
        this.texts = texts;
    }

    /** One field an attribute, the address first. */
    void define(List<Attribute> attributes) {
        if (attributes.equals(fields.stream().map(AttributeField::attribute).toList())) {
            return;
        }
        var made = attributes.stream().map(attribute -> new AttributeField(attribute, texts));
        fields.setAll(made.toList());
        fields.forEach(field -> {
            field.changedProperty().subscribe(this::weigh);
            field.problemProperty().subscribe(this::weigh);
        });
        weigh();
    }

    /** Shows a person as stored. */
    void load(Subscriber person) {
        fields.forEach(field -> field.load(stored(field, person)));
    }

    /** Empties the form for somebody new. */
    void begin() {
        fields.forEach(AttributeField::begin);
    }

    private static String stored(AttributeField field, Subscriber person) {
        var name = field.attribute().name();
        if (name.equalsIgnoreCase(Attribute.EMAIL_ADDRESS)) {
            return person.email();
        }
        if (name.equalsIgnoreCase(Attribute.EMAIL_TYPE)) {
            return shown(person.emailType());
        }
        return person.attributes().getOrDefault(name, "");
    }

    private static String shown(EmailType type) {
        return switch (type) {
            case HTML -> "HTML";
            case TEXT -> "Text";
        };
    }

    void discard() {
        fields.forEach(AttributeField::discard);
    }

    /** What was changed, for the account. */
    SubscriberValues values() {
        var attributes = new LinkedHashMap<String, String>();
        String email = null;
        EmailType type = null;
        for (var field : fields.filtered(field -> field.changedProperty().get())) {
            var name = field.attribute().name();
            var value = field.valueProperty().get().strip();
            if (name.equalsIgnoreCase(Attribute.EMAIL_ADDRESS)) {
                email = value;
            } else if (name.equalsIgnoreCase(Attribute.EMAIL_TYPE)) {
                type = value.isEmpty() ? null : EmailType.valueOf(value.toUpperCase(Locale.ROOT));
            } else {
                attributes.put(name, value);
            }
        }
        return new SubscriberValues(email, type, null, null, attributes);
    }

    /** What differs from what is stored now, by field: typed, and not sent with the last change. */
    Map<AttributeField, String> unsent(Subscriber now) {
        var typed = new LinkedHashMap<AttributeField, String>();
        for (var field : fields.filtered(field -> field.changedProperty().get())) {
            var text = field.valueProperty().get().strip();
            if (!text.equals(stored(field, now))) {
                typed.put(field, text);
            }
        }
        return typed;
    }

    private void weigh() {
        changes.set((int) fields.stream().filter(field -> field.changedProperty().get()).count());
        valid.set(fields.stream().allMatch(field -> field.problemProperty().get().isEmpty()));
    }

    ObservableList<AttributeField> fields() {
        return fields;
    }

    /** How many fields differ from what is stored. */
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }
}
