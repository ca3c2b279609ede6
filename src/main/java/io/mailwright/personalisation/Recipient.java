package io.mailwright.personalisation;

import io.mailwright.domain.EmailType;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Whom one message is for.
 *
 * @param id the SUBID
 * @param key the caller's own; the address if there is none
 * @param attributes without address and e-mail type; names as the account has them or without case,
 *     an empty text means no value
 */
public record Recipient(
        long id,
        String key,
        String address,
        EmailType emailType,
        Origin origin,
        Map<String, String> attributes) {
    /**
     * The list or group by which somebody became a recipient.
     *
     * @param listId that of All Subscribers if there is none
     * @param name empty for All Subscribers
     * @param relationId of the recipient being on that list
     */
    public record Origin(long listId, String name, long relationId) {}

    public Recipient {
        var byKey = new HashMap<String, String>(2 * attributes.size());
        attributes.forEach((name, value) -> byKey.put(name.toLowerCase(Locale.ROOT), value));
        attributes = byKey;
    }

    /** Without what is personal, so that it can never reach a log. */
    @Override
    public String toString() {
        return "Recipient[id=%d]".formatted(id);
    }
}
