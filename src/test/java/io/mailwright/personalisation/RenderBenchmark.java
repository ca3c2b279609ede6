package io.mailwright.personalisation;

import io.mailwright.personalisation.plain.PlainText;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.ToIntFunction;

/**
 * How many messages a second one thread makes of a mail of 20 KB with ten strings, beside plain
 * replacing of the same ten.
 */
@Tag("benchmark")
class RenderBenchmark {
    private static final int SIZE = 20_000;
    private static final int ROUNDS = 5;
    private static final int BATCH = 50;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;
    private static final long NANOS_EACH = 1_000_000_000L;
    private static final String[] STRINGS = {
        "First Name",
        "City",
        "emailaddr",
        "view_email_url",
        "profile_center_url",
        "unsub_center_url",
        "member_busname",
        "member_addr",
        "member_city",
        "xtyear"
    };

    @Test
    void messagesASecond() {
        var context = new TestMailing().context();
        var html = html();
        var values = new String[STRINGS.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = new TestMailing().html("%%" + STRINGS[i] + "%%");
        }
        var template = Template.parse(html, Part.HTML);
        var scripted =
                Template.parse(
                        html
                                + "%%[SET @n = ProperCase([First Name]) IF Empty(@n) THEN SET @n = 'you'"
                                + " ENDIF FOR @i = 1 TO 5 DO]%%<td>%%=Concat(@i, ' ', @n)=%%</td>%%[NEXT]%%",
                        Part.HTML);
        var mail = MailTemplate.parse(new MailSource("For %%First Name%%", html, html));
        var withoutText = MailTemplate.parse(new MailSource("For %%First Name%%", html, null));
        var scriptedWithoutText =
                MailTemplate.parse(new MailSource("s", html + "%%=v([City])=%%", null));

        report("String.replace, 10 strings", i -> replaced(html, values).length());
        report("template, 10 strings", i -> template.render(context).length());
        report("template, 10 strings and a script", i -> scripted.render(context).length());
        report("mail of subject, HTML and text", i -> mail.render(context).text().length());
        report(
                "mail with its text made of the HTML",
                i -> withoutText.render(context).text().length());
        report(
                "mail with a script and its text made of the HTML",
                i -> scriptedWithoutText.render(context).text().length());
        report("compiling", i -> Template.parse(html, Part.HTML).names().size());
        report("text of HTML", i -> PlainText.of(html).length());
    }

    private static String html() {
        var html = new StringBuilder("<html><body><table>");
        for (int i = 0; i < STRINGS.length; i++) {
            while (html.length() < SIZE * (i + 1) / STRINGS.length) {
                html.append("<tr><td style=\"color:#333\">New arrivals at the quay.</td></tr>\n");
            }
            html.append("<tr><td><a href=\"https://example.org/a\">%%").append(STRINGS[i]);
            html.append("%%</a></td></tr>");
        }
        return html.append("</table></body></html>").toString();
    }

    private static String replaced(String html, String[] values) {
        var message = html;
        for (int i = 0; i < values.length; i++) {
            message = message.replace("%%" + STRINGS[i] + "%%", values[i]);
        }
        return message;
    }

    private static void report(String what, ToIntFunction<Integer> work) {
        double best = 0;
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREAD.getCurrentThreadCpuTime();
            long used = 0;
            int count = 0;
            while (used < NANOS_EACH) {
                for (int i = 0; i < BATCH; i++) {
                    sum += work.applyAsInt(count++);
                }
                used = THREAD.getCurrentThreadCpuTime() - start;
            }
            best = Math.max(best, count / (used / NANOS));
        }
        System.out.printf(
                "render: %s: %.0f a second of processor time (checksum %d)%n",
                what, best, sum % 1000);
    }
}
