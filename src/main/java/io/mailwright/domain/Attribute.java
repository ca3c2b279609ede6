package io.mailwright.domain;

import java.util.List;

/**
 * The definition of one thing an account knows about each subscriber.
 *
 * @param name with blanks, spelled as the account spells it; compared without case
 * @param defaultValue empty for none
 * @param maxSize in characters
 * @param display the name people see; empty means hidden from subscribers
 * @param values the only values allowed, in order; empty if any value is
 */
public record Attribute(
        String name,
        String description,
        String defaultValue,
        DataType type,
        boolean required,
        int minSize,
        int maxSize,
        boolean editable,
        String display,
        List<String> values) {
    public static final String EMAIL_ADDRESS = "Email Address";
    public static final String EMAIL_TYPE = "Email Type";

    private static final int USUAL_SIZE = 100;

    public Attribute {
        values = List.copyOf(values);
    }

    /** One of up to 100 characters that may be empty, under its own name. */
    public static Attribute optional(String name, DataType type) {
        return new Attribute(name, "", "", type, false, 0, USUAL_SIZE, true, name, List.of());
    }

    /** Whether this is the address or the e-mail type, which every subscriber has by itself. */
    public boolean isIdentity() {
        return name.equalsIgnoreCase(EMAIL_ADDRESS) || name.equalsIgnoreCase(EMAIL_TYPE);
    }
}
