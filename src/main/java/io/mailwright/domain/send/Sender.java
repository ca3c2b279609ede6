package io.mailwright.domain.send;

/**
 * Whom a message is from.
 *
 * @param name empty for the account's own
 * @param email empty for the account's own
 */
public record Sender(String name, String email) {
    public static final Sender OF_ACCOUNT = new Sender("", "");
}
