package io.mailwright.cli.frame;

/** The command cannot be meant as it was typed; the message says what to type instead. */
public final class UsageException extends RuntimeException {
    public UsageException(String message) {
        super(message);
    }
}
