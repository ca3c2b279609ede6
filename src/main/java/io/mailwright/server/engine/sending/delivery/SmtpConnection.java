package io.mailwright.server.engine.sending.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A connection that knows how far a message has got, which alone tells whether a lost one may have
 * gone out: the other side has no whole message before the line that ends it (RFC 5321 4.1.1.4).
 */
final class SmtpConnection extends SMTPTransport {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

    private final String bounces;
    private Stage stage = Stage.SENDER;
    private boolean isBroken;

    /** What is being said. */
    private enum Stage {
        SENDER,
        RECIPIENT,
        CONTENT,
        /** The end of the message is on its way: from here on it may be taken. */
        END
    }

    /**
     * @param bounces whereto messages come back; empty for the sender's address
     */
    SmtpConnection(Session session, String bounces) {
        super(session, null);
        this.bounces = bounces;
    }

    /** Whether nothing more can be said on it. */
    boolean isBroken() {
        return isBroken;
    }

    Outcome hand(Outgoing message) {
        stage = Stage.SENDER;
        try {
            var written = new WrittenMessage(session, message, bounces);
            sendMessage(written, written.to());
            return Outcome.ACCEPTED;
        } catch (MessagingException e) {
            var answer = answer(e);
            // Asked, so that the answer to the next message cannot be taken for the last one's.
            isBroken = stage != Stage.RECIPIENT || !isConnected();
            return failed(e, answer);
        }
    }

    private Outcome failed(MessagingException e, Answer answer) {
        if (answer.code() >= 400 && answer.code() != 421) {
            return refused(answer);
        }
        if (answer.code() == 421) {
            return new Outcome.Lost(answer.text());
        }
        return stage == Stage.END
                ? new Outcome.InDoubt("The connection was lost before the mail server answered")
                : new Outcome.Lost(reason(e));
    }

    private Outcome refused(Answer answer) {
        if (stage == Stage.SENDER) {
            return answer.code() < 500
                    ? new Outcome.Lost(answer.text())
                    : new Outcome.SenderRefused(answer.text());
        }
        return answer.code() < 500
                ? new Outcome.PutOff(answer.code(), answer.text())
                : new Outcome.Refused(answer.code(), answer.text());
    }

    /** What the other side said to it; below 400 if nothing, or nothing against it. */
    private record Answer(int code, String text) {}

    /** Once a recipient is refused, the connection's last answer is to the reset after it. */
    private Answer answer(MessagingException e) {
        for (Throwable at = e; at instanceof MessagingException one; at = one.getNextException()) {
            if (at instanceof SMTPAddressFailedException refused) {
                return new Answer(
                        refused.getReturnCode(), oneLine(String.valueOf(refused.getMessage())));
            }
        }
        int code = getLastReturnCode();
        var text = getLastServerResponse();
        return new Answer(code, text == null ? "" : oneLine(text));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    }

    private static String reason(MessagingException e) {
        var cause = e.getNextException();
        return "The connection was lost: " + (cause == null ? e : cause).getMessage();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        stage = Stage.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        stage = Stage.CONTENT;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        stage = Stage.END;
        super.finishData();
    }

    void hangUp() {
        try {
            close();
        } catch (MessagingException e) {
            LOG.debug("The connection did not end well: {}", e.getMessage());
        }
    }
}
