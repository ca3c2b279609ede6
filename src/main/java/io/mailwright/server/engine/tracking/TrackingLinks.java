package io.mailwright.server.engine.tracking;

import io.mailwright.server.store.RecipientTable.Recipient;

import java.net.URI;

/**
 * The addresses that messages lead to: {@code BASE/LETTER/TOKEN} (X), where the letter is that of
 * the purpose and the token is for {@link Tokens#verify}. Thread-safe.
 */
public final class TrackingLinks {
    private final String base;
    private final Tokens tokens;

    /**
     * @param base where the server is reached by recipients, with or without a slash at its end
     */
    public TrackingLinks(URI base, Tokens tokens) {
        this.base = base.toString().replaceFirst("/+$", "");
        this.tokens = tokens;
    }

    /** For anything but clicks. */
    public String to(Purpose purpose, Recipient recipient) {
        return link(purpose, recipient, 0);
    }

    /** By way of the server to a link of the job, so that the click is counted. */
    public String click(Recipient recipient, long link) {
        return link(Purpose.CLICK, recipient, link);
    }

    /** The picture that counts opens; its name says what it is to whoever looks at names. */
    public String pixel(Recipient recipient) {
        return link(Purpose.OPEN, recipient, 0) + ".gif";
    }

    /**
     * The id of a message, without brackets: {@code JOB.BATCH.SUBSCRIBER.TAG@HOST} (X), the same
     * however often it is tried; {@link Tokens#tag} tells whether the account made it.
     *
     * @param sender whose host it is
     */
    public String messageId(Recipient recipient, String sender) {
        return "%d.%d.%d.%s@%s"
                .formatted(
                        recipient.job(),
                        recipient.batch(),
                        recipient.subscriber(),
                        tokens.tag(recipient.job(), recipient.batch(), recipient.subscriber()),
                        sender.substring(sender.lastIndexOf('@') + 1));
    }

    private String link(Purpose purpose, Recipient recipient, long link) {
        var token =
                new Token(
                        purpose,
                        recipient.job(),
                        recipient.batch(),
                        recipient.subscriber(),
                        recipient.list(),
                        link);
        return base + "/" + purpose.letter() + "/" + tokens.sign(token);
    }
}
