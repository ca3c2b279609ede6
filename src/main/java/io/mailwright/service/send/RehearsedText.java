package io.mailwright.service.send;

import io.mailwright.domain.Failure;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What a recipient would read of a rehearsed message. */
public final class RehearsedText {
    private RehearsedText() {}

    /**
     * Sender, subject and text of a message; its HTML where it has no text.
     *
     * @throws Failure.FileUnusable if it cannot be read
     */
    public static String of(Path file) {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            return "%s%n%s%n%n%s"
                    .formatted(message.getFrom()[0], message.getSubject(), text(message));
        } catch (IOException | MessagingException e) {
            throw new Failure.FileUnusable(
                    file, "The rehearsed message cannot be read: rehearse again.", e);
        }
    }

    private static String text(Part part) throws IOException, MessagingException {
        var content = part.getContent();
        if (content instanceof Multipart parts && parts.getCount() > 0) {
            BodyPart first = parts.getBodyPart(0);
            return text(first);
        }
        return String.valueOf(content);
    }
}
