package io.mailwright.domain;

import java.util.Locale;

/** How addresses are compared: without case and without blanks around them. */
public final class EmailAddress {
    private EmailAddress() {}

    public static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
