package io.mailwright.server.engine.sending.message;

/** Why a job cannot be sent at all, for people. */
public final class Unsendable extends Exception {
    Unsendable(String reason) {
        super(reason);
    }
}
