package io.mailwright.server.engine;

import java.util.Map;

/**
 * One to whom a triggered send is to go, as the caller says it ({@code email-send.md} M11).
 *
 * @param key the caller's name for the person; empty where none was given, as is the address
 * @param attributes for this message, by the caller's names
 * @param paired whether every name of an attribute had one value
 * @param fromName empty for that of the definition, as is the address
 */
public record TriggeredRecipient(
        String key,
        String email,
        Map<String, String> attributes,
        boolean paired,
        String fromName,
        String fromEmail) {
    /** Without what is personal, so that it can never reach a log. */
    @Override
    public String toString() {
        return "TriggeredRecipient";
    }
}
