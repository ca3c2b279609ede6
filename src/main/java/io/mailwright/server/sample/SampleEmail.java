package io.mailwright.server.sample;

import java.util.List;
import java.util.Locale;

/**
 * An invented e-mail.
 *
 * @param intro what it says first, as HTML
 * @param links what it leads to: an alias and a path each
 */
record SampleEmail(String name, String subject, String title, String intro, List<Link> links) {
    private static final String SITE = "https://www.example.com/";

    private static final String START =
            """
            <html>
            <body style="font-family: sans-serif; max-width: 600px; margin: auto">
            <p style="font-size: small"><a href="%%view_email_url%%">View as a web page</a></p>
            <h1>TITLE</h1>
            <p>Dear %%First Name%%,</p>
            <p>INTRO</p>
            """;

    private static final String END =
            """
            <hr>
            <p style="font-size: small">This email was sent by:<br>
            %%Member_Busname%%<br>
            %%Member_Addr%%<br>
            %%Member_City%%, %%Member_PostalCode%%, %%Member_Country%%</p>
            <p style="font-size: small"><a href="%%profile_center_url%%">Update your profile</a>
            &middot; <a href="%%unsub_center_url%%">Unsubscribe</a></p>
            <custom name="opencounter" type="tracking">
            </body>
            </html>
            """;

    /** Of the author. */
    record Link(String alias, String path) {
        String url() {
            return SITE + path;
        }
    }

    static SampleEmail of(
            String name, String subject, String title, String intro, String... links) {
        return new SampleEmail(
                name,
                subject,
                title,
                intro,
                List.of(links).stream()
                        .map(link ->
                                new Link(link, link.toLowerCase(Locale.ROOT).replace(' ', '-')))
                        .toList());
    }

    String html() {
        var html = new StringBuilder(START.replace("TITLE", title).replace("INTRO", intro));
        for (var link : links) {
            html.append(
                    "<p><a href=\"%s\" alias=\"%s\">%s</a></p>\n"
                            .formatted(link.url(), link.alias(), link.alias()));
        }
        return html.append(END).toString();
    }
}
