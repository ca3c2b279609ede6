package io.mailwright.server.engine.sending.message;

/**
 * That a message is handed on.
 *
 * @param id of the new message before its host, so that what becomes of it is not taken for what
 *     became of the first
 * @param to the friend's address, in ASCII
 * @param note who hands it on, put before the message
 */
public record Forward(String id, String to, String note) {
    /** Without what is personal, so that it can never reach a log. */
    @Override
    public String toString() {
        return "Forward[" + id + "]";
    }
}
