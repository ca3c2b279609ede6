package io.mailwright.ui.subscribers;

import com.sanctionco.jmail.JMail;

import io.mailwright.domain.Attribute;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One attribute of a person being edited: what it was, what it is now, whether that will do. */
final class AttributeField {
    /** How accounts write a date; two digits are accepted for one. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private final Attribute attribute;
    private final Texts texts;
    private final StringProperty value = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private String saved = "";
    private boolean stored;

    AttributeField(Attribute attribute, Texts texts) {
        this.attribute = attribute;
        this.texts = texts;
        value.subscribe(this::weigh);
    }

    /**
     * What the account has; the field shows it, and counts as unchanged. It is not complained of:
     * what an account holds need not keep its own rules.
     */
    void load(String text) {
        stored = true;
        saved = text;
        value.set(text);
        weigh();
    }

    /** The field of somebody new: what the account would put there by itself. */
    void begin() {
        stored = false;
        saved = "";
        value.set(attribute.defaultValue());
        weigh();
    }

    void discard() {
        value.set(saved);
    }

    /** Whether it shows somebody the account has, not somebody new. */
    boolean isStored() {
        return stored;
    }

    Attribute attribute() {
        return attribute;
    }

    boolean isAddress() {
        return attribute.name().equalsIgnoreCase(Attribute.EMAIL_ADDRESS);
    }

    /** The name with the mark of what must be filled in. */
    String label() {
        return attribute.required()
                ? texts.get("field.required", attribute.name())
                : attribute.name();
    }

    /**
     * What can be chosen, the stored value among it even where the account would not take it today;
     * empty for a field one types into.
     */
    List<String> choices() {
        if (attribute.name().equalsIgnoreCase(Attribute.EMAIL_TYPE)) {
            return List.of("HTML", "Text");
        }
        var choices = new ArrayList<>(attribute.values());
        if (choices.isEmpty()) {
            switch (attribute.type()) {
                case BOOLEAN -> choices.addAll(List.of("true", "false"));
                case TEXT, NUMBER, DATE -> {
                    return List.of();
                }
            }
        }
        if (!attribute.required() && !choices.contains("")) {
            choices.addFirst("");
        }
        if (!choices.contains(saved)) {
            choices.add(saved);
        }
        return choices;
    }

    private void weigh() {
        var now = value.get() == null ? "" : value.get().strip();
        changed.set(!now.equals(saved.strip()));
        problem.set(stored && !changed.get() ? "" : problem(now));
    }

    private String problem(String now) {
        if (now.isEmpty()) {
            return attribute.required() ? texts.get("field.needed", attribute.name()) : "";
        }
        if (isAddress()) {
            return JMail.isValid(now) ? "" : texts.get("field.address");
        }
        if (attribute.maxSize() > 0 && now.length() > attribute.maxSize()) {
            return texts.get("field.long", attribute.maxSize(), now.length());
        }
        if (now.length() < attribute.minSize()) {
            return texts.get("field.short", attribute.minSize());
        }
        if (!attribute.values().isEmpty()) {
            return attribute.values().stream().anyMatch(now::equalsIgnoreCase)
                    ? ""
                    : texts.get("field.choice", now);
        }
        return ofType(now);
    }

    private String ofType(String now) {
        return switch (attribute.type()) {
            case TEXT, BOOLEAN -> "";
            case NUMBER -> isNumber(now) ? "" : texts.get("field.number");
            case DATE -> isDate(now) ? "" : texts.get("field.date");
        };
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text).scale() > Integer.MIN_VALUE;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text, DATE).getYear() > 1;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    StringProperty valueProperty() {
        return value;
    }

    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Why the value will not do, in words to stand below the field; empty if it will. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
