package io.mailwright.server.http.tracking;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Subscriber;
import io.mailwright.xmlapi.wire.ErrorCode;
import io.mailwright.xmlapi.wire.WireTime;

import org.jsoup.nodes.Element;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes of the account as fields of a form: those that are hidden from subscribers are not
 * there, those that cannot be edited are shown only, whatever is sent.
 */
final class ProfileFields {
    private static final String NAME = "a.";
    private static final String TYPE = "type";

    private final List<Attribute> attributes;
    private final Texts texts;

    ProfileFields(List<Attribute> attributes, Texts texts) {
        this.attributes =
                attributes.stream().filter(attribute -> !attribute.display().isEmpty()).toList();
        this.texts = texts;
    }

    /** The values that were sent of what may be edited, as the account writes them. */
    Map<String, String> given(Form form) {
        var given = new LinkedHashMap<String, String>();
        for (var attribute : attributes) {
            if (attribute.editable() && !attribute.isIdentity()) {
                form.first(NAME + attribute.name())
                        .ifPresent(value -> given.put(attribute.name(), stored(attribute, value)));
            }
        }
        return given;
    }

    Optional<EmailType> emailType(Form form) {
        return form.first(TYPE)
                .filter(_ -> attributes.stream().anyMatch(ProfileFields::isEditableType))
                .flatMap(word ->
                        switch (word) {
                            case "HTML" -> Optional.of(EmailType.HTML);
                            case "Text" -> Optional.of(EmailType.TEXT);
                            default -> Optional.empty();
                        });
    }

    private static boolean isEditableType(Attribute attribute) {
        return attribute.name().equalsIgnoreCase(Attribute.EMAIL_TYPE) && attribute.editable();
    }

    private static String stored(Attribute attribute, String value) {
        var text = value.strip().replace("\r\n", "\n");
        if (attribute.type() != DataType.DATE || !attribute.values().isEmpty()) {
            return text;
        }
        try {
            return WireTime.date(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return text;
        }
    }

    /** Puts the form onto a page, with what is wrong beside its field. */
    void put(Page page, Subscriber subscriber, Map<String, ErrorCode> faults) {
        var form = page.form();
        for (var attribute : attributes) {
            if (isEditableType(attribute)) {
                emailType(form, attribute, subscriber.emailType());
            } else if (!attribute.isIdentity()) {
                var value = subscriber.attributes().getOrDefault(attribute.name(), "");
                if (attribute.editable()) {
                    var field = field(form, attribute, value);
                    if (faults.containsKey(attribute.name())) {
                        form.fault(field, fault(faults.get(attribute.name())));
                    }
                } else {
                    form.value(attribute.display(), value);
                }
            }
        }
        form.button("save");
    }

    private String fault(ErrorCode code) {
        return texts.get(
                code == ErrorCode.REQUIRED_ATTRIBUTE ? "profile.missing" : "profile.invalid");
    }

    private void emailType(Fields form, Attribute attribute, EmailType type) {
        var select = form.select(TYPE, attribute.display());
        Fields.option(select, "HTML", texts.get("profile.html"), type == EmailType.HTML);
        Fields.option(select, "Text", texts.get("profile.text"), type == EmailType.TEXT);
    }

    private Element field(Fields form, Attribute attribute, String value) {
        var name = NAME + attribute.name();
        if (!attribute.values().isEmpty()) {
            return choice(form.select(name, attribute.display()), attribute, value);
        }
        return switch (attribute.type()) {
            case BOOLEAN -> yesOrNo(form.select(name, attribute.display()), attribute, value);
            case DATE -> date(input(form, attribute), value);
            case NUMBER -> input(form, attribute).attr("inputmode", "decimal").attr("value", value);
            case TEXT -> text(form, attribute, value);
        };
    }

    private static Element input(Fields form, Attribute attribute) {
        return form.input(NAME + attribute.name(), attribute.display())
                .attr("type", "text")
                .attr("required", attribute.required());
    }

    /** A field of one line would lose the line breaks of a value that has some. */
    private static Element text(Fields form, Attribute attribute, String value) {
        var field =
                value.contains("\n")
                        ? form.area(NAME + attribute.name(), attribute.display())
                                .attr("required", attribute.required())
                                .text(value)
                        : input(form, attribute).attr("value", value);
        return field.attr("maxlength", Integer.toString(attribute.maxSize()));
    }

    private static Element date(Element input, String value) {
        var date = WireTime.parseDate(value).map(LocalDate::toString);
        return input.attr("type", "date").attr("value", date.orElse(""));
    }

    private static Element choice(Element select, Attribute attribute, String value) {
        orNothing(select, attribute, value);
        attribute.values().forEach(one -> Fields.option(select, one, one, one.equals(value)));
        return select;
    }

    private Element yesOrNo(Element select, Attribute attribute, String value) {
        orNothing(select, attribute, value);
        Fields.option(select, "True", texts.get("profile.yes"), value.equals("True"));
        Fields.option(select, "False", texts.get("profile.no"), value.equals("False"));
        return select;
    }

    private static void orNothing(Element select, Attribute attribute, String value) {
        if (!attribute.required() || value.isEmpty()) {
            Fields.option(select, "", "", value.isEmpty());
        }
    }
}
