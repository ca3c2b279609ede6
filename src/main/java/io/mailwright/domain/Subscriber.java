package io.mailwright.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One person of an account.
 *
 * @param id the account's SUBID, which an address keeps even when deleted and added again
 * @param email as the account stores it; compare by {@link EmailAddress#key}
 * @param attributes by the account's names, in its order, without address and e-mail type; an empty
 *     text means no value
 */
public record Subscriber(
        long id, String email, EmailType emailType, Map<String, String> attributes) {
    public Subscriber {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
