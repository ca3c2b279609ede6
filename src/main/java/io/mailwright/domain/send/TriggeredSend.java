package io.mailwright.domain.send;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message for each of some people, by a definition the account has.
 *
 * @param key of the definition
 * @param recipients 1 to 500 ({@code envelope.md} E9, grade V)
 */
public record TriggeredSend(String key, List<Recipient> recipients) {
    public TriggeredSend {
        recipients = List.copyOf(recipients);
    }

    /**
     * One of them.
     *
     * @param key the sender's own name for the person, where there is none the address
     * @param attributes for this message, by name with blanks
     */
    public record Recipient(String key, String email, Map<String, String> attributes, Sender from) {
        public Recipient {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }
}
