package io.mailwright.personalisation;

import java.time.Instant;
import java.util.List;

/**
 * One send, as its messages speak of it.
 *
 * @param at when it was sent, whatever the time now is
 */
public record Sending(
        long jobId, Email email, Sender from, Instant at, boolean isTest, Extras extras) {
    /** The e-mail that is sent; {@code preheader} is empty for none. */
    public record Email(long id, String name, String preheader) {}

    /** Whom it comes from. */
    public record Sender(String name, String address) {}

    /**
     * What few sends have.
     *
     * @param additional the free text of {@code email-send.md} M8
     * @param attributes up to five, {@code __AdditionalEmailAttribute1} to 5
     * @param batch of a triggered send; 0 for all others
     * @param replyContent the body of a reply, for what answers one
     */
    public record Extras(
            String additional, List<String> attributes, long batch, String replyContent) {
        public static final Extras NONE = new Extras("", List.of(), 0, "");

        public Extras {
            attributes = List.copyOf(attributes);
        }

        String attribute(int number) {
            return number <= attributes.size() ? attributes.get(number - 1) : "";
        }
    }
}
