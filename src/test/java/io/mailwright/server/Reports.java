package io.mailwright.server;

/** Reports as mail servers write them, with LF. */
public final class Reports {
    private Reports() {}

    /** What a delivery report says of one recipient (RFC 3464). */
    public static String failed(String status, String diagnostic) {
        return """
        Final-Recipient: rfc822; p0@example.net
        Action: failed
        Status: %s
        %s
        """
                .formatted(
                        status,
                        diagnostic.isEmpty() ? "X-Nothing: 1" : "Diagnostic-Code: " + diagnostic);
    }

    /** A delivery report with those headers of the message that came back. */
    public static String delivery(String recipient, String original) {
        return """
        Return-Path: <>
        From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
        To: news@example.org
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
         boundary="b"

        This is a MIME-encapsulated message.

        --b
        Content-Type: text/plain; charset=us-ascii

        I am sorry.

        --b
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.net
        Arrival-Date: Tue, 31 Aug 2010 09:50:00 -0600

        %s
        --b
        Content-Type: message/rfc822

        %s
        From: news@example.org

        Hello
        --b--
        """
                .formatted(recipient, original);
    }

    /** A complaint (RFC 5965) with those headers of the message. */
    public static String complaint(String type, String original) {
        return """
        From: <abusedesk@example.com>
        To: <abuse@example.org>
        Subject: FW: News
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report; boundary="b"

        --b
        Content-Type: text/plain

        This is an email abuse report.

        --b
        Content-Type: message/feedback-report

        Feedback-Type: %s
        User-Agent: SomeGenerator/1.0
        Version: 1

        --b
        Content-Type: text/rfc822-headers

        %s
        Subject: News

        --b--
        """
                .formatted(type, original);
    }
}
