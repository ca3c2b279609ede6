package io.mailwright.personalisation;

import io.mailwright.domain.EmailType;

import org.jspecify.annotations.Nullable;

/** The values of a recipient's attributes, by lower-case name ({@code personalisation.md} P1). */
final class Attributes {
    private Attributes() {}

    /** The value, or the default of an empty one; nothing if there is no such attribute. */
    static @Nullable String value(String key, Context context) {
        var value = own(key, context.recipient());
        if (value != null && !value.isEmpty()) {
            return value;
        }
        var otherwise = context.mailing().profile().defaultValue(key);
        return otherwise == null ? value : otherwise;
    }

    private static @Nullable String own(String key, Recipient recipient) {
        return switch (key) {
            case "email address" -> recipient.address();
            case "email type" -> recipient.emailType() == EmailType.HTML ? "HTML" : "Text";
            default -> recipient.attributes().get(key);
        };
    }
}
