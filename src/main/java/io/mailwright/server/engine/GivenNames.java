package io.mailwright.server.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What of a triggered send stands among a recipient's attributes beside them, under names of {@code
 * personalisation.md} P2 that no attribute may have: the caller's key, and the sender where it is
 * not the definition's.
 */
public final class GivenNames {
    public static final String KEY = "_subscriberkey";
    public static final String FROM_NAME = "replyname";
    public static final String FROM_EMAIL = "replyemailaddress";

    private GivenNames() {}

    static Map<String, String> all(TriggeredRecipient recipient, Map<String, String> attributes) {
        var all = new LinkedHashMap<>(attributes);
        put(all, KEY, recipient.key());
        put(all, FROM_NAME, recipient.fromName());
        put(all, FROM_EMAIL, recipient.fromEmail());
        return all;
    }

    private static void put(Map<String, String> all, String name, String value) {
        all.keySet().removeIf(name::equalsIgnoreCase);
        if (!value.isEmpty()) {
            all.put(name, value);
        }
    }
}
