package io.mailwright.server.engine.bounces;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Reads messages that came back (RFC 6522, 3464, 5965). Thread-safe. */
final class ReportReader {
    /** In bytes; a report that brings the whole message along is far smaller. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final int MOST_PARTS = 20;

    /** Types of feedback by which somebody says that they do not want it (RFC 5965 7.3, 6650). */
    private static final Set<String> UNWANTED =
            Set.of("abuse", "fraud", "virus", "other", "opt-out");

    private final References references;
    private final Session session = Session.getInstance(new Properties());

    ReportReader(References references) {
        this.references = references;
    }

    Report read(byte[] message) {
        try {
            return read(new MimeMessage(session, new ByteArrayInputStream(message)));
        } catch (MessagingException | IOException _) {
            return Report.NOT_UNDERSTOOD;
        }
    }

    private Report read(MimeMessage message) throws MessagingException, IOException {
        var type = new ContentType(Objects.requireNonNullElse(message.getContentType(), ""));
        if (!type.match("multipart/report")) {
            return Report.NOT_UNDERSTOOD;
        }
        var parts = parts(message);
        var about = about(message, parts);
        if (about.isEmpty()) {
            return Report.NOT_UNDERSTOOD;
        }
        for (var part : parts) {
            if (part.isMimeType("message/delivery-status")
                    || part.isMimeType("message/global-delivery-status")) {
                return delivery(about.get(), part);
            }
            if (part.isMimeType("message/feedback-report")) {
                return feedback(about.get(), part);
            }
        }
        return Report.NOT_UNDERSTOOD;
    }

    private static List<BodyPart> parts(MimeMessage message) throws MessagingException {
        var all = new MimeMultipart(message.getDataHandler().getDataSource());
        var parts = new ArrayList<BodyPart>();
        for (int i = 0; i < Math.min(all.getCount(), MOST_PARTS); i++) {
            parts.add(all.getBodyPart(i));
        }
        return parts;
    }

    private Optional<Reference> about(MimeMessage message, List<BodyPart> parts)
            throws MessagingException, IOException {
        for (var part : parts) {
            if (part.isMimeType("message/rfc822")
                    || part.isMimeType("message/global")
                    || part.isMimeType("text/rfc822-headers")
                    || part.isMimeType("message/global-headers")) {
                var found = references.ofOriginal(new InternetHeaders(part.getInputStream()));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        var headers = new InternetHeaders();
        message.getAllHeaders()
                .asIterator()
                .forEachRemaining(h -> headers.addHeader(h.getName(), h.getValue()));
        return references.ofReport(headers);
    }

    private static Report delivery(Reference about, Part part)
            throws MessagingException, IOException {
        var statuses = DeliveryStatus.all(part.getInputStream().readAllBytes());
        var failed = statuses.stream().filter(DeliveryStatus::isFailed).findFirst();
        if (failed.isPresent()) {
            return new Report.Bounced(about, failed.get().code(), failed.get().answer());
        }
        return statuses.isEmpty() ? Report.NOT_UNDERSTOOD : Report.NOTHING;
    }

    private static Report feedback(Reference about, Part part)
            throws MessagingException, IOException {
        var type = new InternetHeaders(part.getInputStream()).getHeader("Feedback-Type", null);
        if (type == null) {
            return Report.NOT_UNDERSTOOD;
        }
        return UNWANTED.contains(type.strip().toLowerCase(Locale.ROOT))
                ? new Report.Complained(about)
                : Report.NOTHING;
    }
}
