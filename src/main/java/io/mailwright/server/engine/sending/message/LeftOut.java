package io.mailwright.server.engine.sending.message;

import io.mailwright.domain.send.SendCode;

/** Why one recipient gets no message. */
public final class LeftOut extends Exception {
    private final SendCode code;

    LeftOut(SendCode code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    public SendCode code() {
        return code;
    }
}
