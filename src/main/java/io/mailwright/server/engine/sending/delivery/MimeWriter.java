package io.mailwright.server.engine.sending.delivery;

import io.mailwright.domain.OneLine;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;

import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * Writes messages in the form of the Internet (RFC 5322, 2045 to 2047): HTML and text as
 * alternatives, or the one there is, in UTF-8, quoted-printable; one can leave by one click (RFC
 * 2369, 8058). No value can begin a header of its own.
 */
final class MimeWriter {
    private static final String CHARSET = StandardCharsets.UTF_8.name();
    private static final String ENCODING = "Content-Transfer-Encoding: quoted-printable\r\n\r\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(8192);

    private MimeWriter() {}

    /** The whole message, from its first header on. */
    static byte[] written(Outgoing message) {
        var writer = new MimeWriter();
        writer.headers(message);
        writer.body(message);
        return writer.out.toByteArray();
    }

    private void headers(Outgoing message) {
        header("Date", new MailDateFormat().format(Date.from(message.at())));
        header("From", from(message.from()));
        header("To", message.to());
        header("Message-ID", "<" + message.id() + ">");
        header("Subject", encoded("Subject", message.subject()));
        var unsubscribe = message.unsubscribe();
        if (unsubscribe != null) {
            header("List-Unsubscribe", "<" + unsubscribe.toASCIIString() + ">");
            header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (message.isBulk()) {
            header("Precedence", "bulk");
        }
        header("MIME-Version", "1.0");
    }

    private void body(Outgoing message) {
        var html = message.html();
        var text = message.text();
        if (html == null || text == null) {
            part(html == null ? "plain" : "html", html != null ? html : text == null ? "" : text);
            return;
        }
        // What is quoted-printable never has these two characters one after the other.
        var boundary = "=_" + message.id().substring(0, message.id().indexOf('@'));
        header("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
        ascii("\r\n--" + boundary + "\r\n");
        part("plain", text);
        ascii("\r\n--" + boundary + "\r\n");
        part("html", html);
        ascii("\r\n--" + boundary + "--\r\n");
    }

    private void part(String subtype, String content) {
        header("Content-Type", "text/" + subtype + "; charset=UTF-8");
        ascii(ENCODING);
        QuotedPrintable.write(content, out);
    }

    private void header(String name, String value) {
        ascii(name + ": " + value + "\r\n");
    }

    private void ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String from(Outgoing.Sender sender) {
        try {
            var name = OneLine.of(sender.name());
            return MimeUtility.fold(
                    "From: ".length(),
                    new InternetAddress(sender.address(), name, CHARSET).toString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has " + CHARSET, e);
        }
    }

    private static String encoded(String header, String value) {
        try {
            return MimeUtility.fold(
                    header.length() + 2, MimeUtility.encodeText(OneLine.of(value), CHARSET, null));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has " + CHARSET, e);
        }
    }
}
