package io.mailwright.ui.subscribers;

import com.sanctionco.jmail.JMail;

import io.mailwright.domain.Attribute;
import io.mailwright.ui.text.Dates;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

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
    /** {@code envelope.md}, Dates, grade R; two digits are accepted for one. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private static final LocalDate EXAMPLE = LocalDate.of(2026, 3, 14);

    private final Attribute attribute;
    private final Texts texts;
    private final StringProperty value = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableList<String> choices;
    private String saved = "";
    private boolean stored;

    AttributeField(Attribute attribute, Texts texts) {
        this.attribute = attribute;
        this.texts = texts;
        this.choices = FXCollections.observableArrayList(offered());
        value.subscribe(this::weigh);
    }

    /**
     * What the account has; the field shows it, and counts as unchanged. It is not complained of:
     * what an account holds need not keep its own rules.
     */
    void load(String text) {
        stored = true;
        show(text, text);
    }

    /** The field of somebody new: what the account would put there by itself. */
    void begin() {
        stored = false;
        show("", attribute.defaultValue());
    }

    private void show(String before, String now) {
        var odd = saved;
        saved = before;
        if (!choices.isEmpty() && !choices.contains(now)) {
            choices.add(now);
        }
        value.set(now);
        if (!odd.equals(now) && !offered().contains(odd)) {
            choices.remove(odd);
        }
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
    ObservableList<String> choices() {
        return choices;
    }

    private List<String> offered() {
        if (attribute.name().equalsIgnoreCase(Attribute.EMAIL_TYPE)) {
            return List.of("HTML", "Text");
        }
        var all = new ArrayList<>(attribute.values());
        if (all.isEmpty()) {
            switch (attribute.type()) {
                case BOOLEAN -> all.addAll(List.of("true", "false"));
                case TEXT, NUMBER, DATE -> {
                    return List.of();
                }
            }
        }
        if (!attribute.required() && !all.contains("")) {
            all.addFirst("");
        }
        return all;
    }

    /** Takes what was typed into a date: as the account writes it if it is one, else as it is. */
    void type(String text) {
        if (!text.equals(shown())) {
            value.set(Dates.typed(text).map(DATE::format).orElse(text));
        }
    }

    void pick(LocalDate date) {
        value.set(DATE.format(date));
    }

    /** The date of a date field, {@code null} if there is none or it is not understood. */
    @Nullable LocalDate date() {
        try {
            var date = LocalDate.parse(value.get().strip(), DATE);
            return date.getYear() > 1 ? date : null;
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** The date as the user's language writes it; whatever is not understood as it is. */
    String shown() {
        var date = date();
        return date == null ? value.get() : Dates.shown(date);
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
            case DATE -> date() != null ? "" : texts.get("field.date", Dates.shown(EXAMPLE));
        };
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text).scale() > Integer.MIN_VALUE;
        } catch (NumberFormatException _) {
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
