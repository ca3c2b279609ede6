package io.mailwright.service.content;

import io.mailwright.domain.Failure;
import io.mailwright.domain.OneLine;
import io.mailwright.domain.content.ItemContent;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** A message as mail programs keep it, with HTML, text, and the pictures it brings along. */
final class MessageFile {
    private static final int DEEPEST = 20;
    private final Map<String, byte[]> pictures = new HashMap<>();
    private @Nullable String html;
    private @Nullable String text;

    private MessageFile() {}

    static MailFile read(Path file, String name) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(session(), in);
            var parts = new MessageFile();
            parts.read(message, 0);
            if (parts.html == null) {
                throw new Failure.FileUnusable(file, "It holds no HTML.", null);
            }
            var subject = Objects.requireNonNullElse(message.getSubject(), "");
            return new MailFile(
                    subject.isBlank() ? name : subject,
                    subject,
                    parts.html,
                    parts.text,
                    called -> parts.pictures.get(called.replaceFirst("(?i)^cid:", "")));
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static Session session() {
        var how = new Properties();
        how.put("mail.mime.ignoreunknownencoding", "true");
        return Session.getInstance(how);
    }

    private void read(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("text/html") && html == null) {
            html = words(part);
        } else if (part.isMimeType("text/plain") && text == null) {
            text = words(part);
        } else if (part.isMimeType("image/*") && part instanceof MimeBodyPart picture) {
            var id = picture.getContentID();
            if (id != null) {
                pictures.put(id.replaceAll("^<|>$", ""), part.getInputStream().readAllBytes());
            }
        }
    }

    /** In the encoding that is said; where none is, or none that there is, in the one it is in. */
    private static String words(Part part) throws MessagingException, IOException {
        var type = part.getContentType().toLowerCase(Locale.ROOT);
        try {
            if (type.contains("charset") && part.getContent() instanceof String words) {
                return words;
            }
        } catch (UnsupportedEncodingException unknown) {
            // Its bytes tell.
        }
        return HtmlBytes.text(part.getInputStream().readAllBytes());
    }

    /**
     * Writes one that a mail program opens as a draft.
     *
     * @param pictures by their content ids, with their types
     */
    static void write(
            Path file, ItemContent content, String html, Map<String, ByteArrayDataSource> pictures)
            throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var message = new MimeMessage(session());
            message.setSubject(OneLine.of(content.subject()), "UTF-8");
            message.setHeader("X-Unsent", "1");
            var related = new MimeMultipart("related");
            related.addBodyPart(part(html, "html"));
            for (var picture : pictures.entrySet()) {
                var part = new MimeBodyPart();
                part.setDataHandler(new DataHandler(picture.getValue()));
                part.setContentID("<" + picture.getKey() + ">");
                part.setDisposition(Part.INLINE);
                related.addBodyPart(part);
            }
            var both = new MimeMultipart("alternative");
            var words = content.text() == null ? Personalisation.textOf(html) : content.text();
            both.addBodyPart(part(words, "plain"));
            var whole = new MimeBodyPart();
            whole.setContent(related);
            both.addBodyPart(whole);
            message.setContent(both);
            message.writeTo(out);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static BodyPart part(String words, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, "UTF-8", type);
        return part;
    }
}
