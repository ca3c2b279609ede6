package io.mailwright.server.engine.bounces;

/** What a message that came back says. */
sealed interface Report {
    /** Neither a delivery report nor a complaint, or of no message that can be named. */
    Report NOT_UNDERSTOOD = new NotUnderstood();

    /** Of a message of ours, but nothing follows from it: it is late, or has arrived. */
    Report NOTHING = new Nothing();

    record NotUnderstood() implements Report {}

    record Nothing() implements Report {}

    /**
     * It could not be delivered.
     *
     * @param code of SMTP; 0 if none is told
     * @param answer of the mail server, with its status code of RFC 3463
     */
    record Bounced(Reference message, int code, String answer) implements Report {
        /** Without what is personal, so that it can never reach a log. */
        @Override
        public String toString() {
            return "Bounced[" + code + "]";
        }
    }

    /** Its recipient calls it unwanted. */
    record Complained(Reference message) implements Report {}
}
