package io.mailwright.server.http.tracking;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a form that was sent: form-coded or, as RFC 8058 recommends for one click, in parts. What
 * is neither has no fields.
 */
final class FormParser {
    private static final int MOST_FIELDS = 500;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private int count;

    private FormParser() {}

    /** The fields; nothing if it cannot be read. */
    static Optional<Form> parse(String type, byte[] body) {
        var parser = new FormParser();
        try {
            var kind = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (kind.equals("application/x-www-form-urlencoded")) {
                parser.coded(new String(body, StandardCharsets.UTF_8));
            } else if (kind.equals("multipart/form-data")) {
                parser.parts(new MimeMultipart(new ByteArrayDataSource(body, type)));
            }
            return Optional.of(new Form(parser.fields));
        } catch (IllegalArgumentException | MessagingException | IOException _) {
            return Optional.empty();
        }
    }

    private void coded(String body) {
        for (var pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private void parts(MimeMultipart parts) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            var part = (MimeBodyPart) parts.getBodyPart(i);
            var disposition = part.getHeader("Content-Disposition", null);
            var name =
                    disposition == null
                            ? null
                            : new ContentDisposition(disposition).getParameter("name");
            if (name != null) {
                add(name, new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private void add(String name, String value) {
        if (++count > MOST_FIELDS) {
            throw new IllegalArgumentException("too many fields");
        }
        fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
