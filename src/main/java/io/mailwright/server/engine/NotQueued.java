package io.mailwright.server.engine;

import io.mailwright.domain.send.SendCode;

/** That a message to one recipient cannot be; the others' are not touched by it. */
final class NotQueued extends RuntimeException {
    private final SendCode code;

    NotQueued(SendCode code) {
        super(code.text(), null, false, false);
        this.code = code;
    }

    SendCode code() {
        return code;
    }
}
