package io.mailwright.server.engine.sending.delivery;

/**
 * The address a message comes back to: of each its own, so that even a report which says nothing
 * else tells which it is about (X).
 */
final class ReturnPath {
    /** RFC 5321 4.5.3.1.1. */
    private static final int LONGEST_LOCAL_PART = 64;

    private ReturnPath() {}

    /**
     * The one of a message: {@code LOCAL+ID@HOST}.
     *
     * @param bounces whereto all come back; empty for the sender's own address
     */
    static String of(String bounces, Outgoing message) {
        if (bounces.isEmpty()) {
            return message.from().address();
        }
        int at = bounces.lastIndexOf('@');
        var id = message.id().substring(0, message.id().indexOf('@'));
        var local = bounces.substring(0, at) + "+" + id;
        return local.length() <= LONGEST_LOCAL_PART ? local + bounces.substring(at) : bounces;
    }
}
