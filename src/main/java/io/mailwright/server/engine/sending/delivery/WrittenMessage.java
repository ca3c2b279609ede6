package io.mailwright.server.engine.sending.delivery;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;

import org.eclipse.angus.mail.smtp.SMTPMessage;

import java.io.IOException;
import java.io.OutputStream;

/** A message that is written already, as the library takes it; it need not look into it. */
final class WrittenMessage extends SMTPMessage {
    private final byte[] written;
    private final Address to;

    WrittenMessage(Session session, Outgoing message, String bounces) throws MessagingException {
        super(session);
        this.written = MimeWriter.written(message);
        this.to = new InternetAddress(message.to());
        setEnvelopeFrom(ReturnPath.of(bounces, message));
    }

    Address[] to() {
        return new Address[] {to};
    }

    @Override
    public void saveChanges() {
        // It is final.
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        out.write(written);
    }
}
