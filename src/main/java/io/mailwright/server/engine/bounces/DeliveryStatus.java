package io.mailwright.server.engine.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What became of a message to one recipient (RFC 3464 2.3).
 *
 * @param action such as {@code failed}
 * @param status of RFC 3463, such as {@code 5.1.1}; empty if it is none
 * @param diagnostic what the mail server said, without its type; empty for nothing
 */
record DeliveryStatus(String action, String status, String diagnostic) {
    private static final int LONGEST = 500;
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern CODE = Pattern.compile("^([245]\\d\\d)(?![\\d.])");
    private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\s]+");

    /** Those of all recipients a report tells of. */
    static List<DeliveryStatus> all(byte[] part) throws MessagingException {
        var in = new ByteArrayInputStream(part);
        var all = new ArrayList<DeliveryStatus>();
        while (in.available() > 0) {
            var group = new InternetHeaders(in);
            // The first group is of the message and has no action.
            if (group.getHeader("Action", null) != null) {
                all.add(of(group));
            }
        }
        return all;
    }

    private static DeliveryStatus of(InternetHeaders group) {
        var status = STATUS.matcher(value(group, "Status"));
        var diagnostic = value(group, "Diagnostic-Code");
        int type = diagnostic.indexOf(';');
        return new DeliveryStatus(
                value(group, "Action"),
                status.find() ? status.group() : "",
                diagnostic.substring(type + 1).strip());
    }

    private static String value(InternetHeaders group, String name) {
        var value = Objects.requireNonNullElse(group.getHeader(name, null), "");
        var line = BLANK.matcher(value).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    boolean isFailed() {
        return action.toLowerCase(Locale.ROOT).startsWith("failed");
    }

    /** Of SMTP; 0 if none is told. */
    int code() {
        var code = CODE.matcher(diagnostic);
        return code.find() ? Integer.parseInt(code.group(1)) : 0;
    }

    /** With the status code, unless the mail server itself has said a better one. */
    String answer() {
        boolean hasOwn = STATUS.matcher(diagnostic).find();
        return hasOwn || status.isEmpty() ? diagnostic : (status + " " + diagnostic).strip();
    }

    /** Without what is personal, so that it can never reach a log. */
    @Override
    public String toString() {
        return "DeliveryStatus[" + status + "]";
    }
}
