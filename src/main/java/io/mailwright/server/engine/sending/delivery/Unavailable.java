package io.mailwright.server.engine.sending.delivery;

import org.jspecify.annotations.Nullable;

/** That nothing can be handed over at present, whoever it is for. */
public final class Unavailable extends Exception {
    public Unavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
