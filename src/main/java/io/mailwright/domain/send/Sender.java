package io.mailwright.domain.send;

import io.mailwright.domain.Failure;
import io.mailwright.domain.OneLine;

/**
 * Whom a message is from.
 *
 * @param name empty for the account's own
 * @param email empty for the account's own
 */
public record Sender(String name, String email) {
    public static final Sender OF_ACCOUNT = new Sender("", "");

    /**
     * Makes sure that it can stand in the header of a message.
     *
     * @throws Failure.Invalid if it cannot
     */
    public void requireOneLine() {
        OneLine.require("The sender's name", name);
        OneLine.require("The sender's address", email);
    }
}
