package io.mailwright.domain;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What to set on a subscriber; what is absent stays as it is.
 *
 * @param email the new address
 * @param status only {@code ACTIVE} and {@code UNSUBSCRIBED} can be asked for
 * @param reason why somebody is unsubscribed, free text
 * @param attributes by name with blanks, without address and e-mail type; an empty text clears
 */
public record SubscriberValues(
        @Nullable String email,
        @Nullable EmailType emailType,
        @Nullable Status status,
        @Nullable String reason,
        Map<String, String> attributes) {
    public SubscriberValues {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    public static SubscriberValues of(Map<String, String> attributes) {
        return new SubscriberValues(null, null, null, null, attributes);
    }

    public static SubscriberValues status(Status status, @Nullable String reason) {
        return new SubscriberValues(null, null, status, reason, Map.of());
    }
}
