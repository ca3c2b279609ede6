package io.mailwright.personalisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.personalisation.plain.PlainText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

/** The text of a message with scripts is that of its HTML, however it was made. */
class MessageTextTest {
    private static final List<String> VALUES =
            List.of(
                    "Bath",
                    "",
                    "a < b & \"c\" > 'd'",
                    "two  blanks\nand a line",
                    "<b>bold</b>",
                    "https://example.org/?a=1&b=2",
                    "\u00A0x\u00A0",
                    "%%City%% %%=v(1)=%%",
                    "\uFDD00\uFDD1",
                    "$1 \\",
                    "Zoë 木");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Dear %%First Name%%, %%=v([City])=%%!</p>",
                "%%[IF Empty([City]) THEN]%%<p>nowhere</p>%%[ELSE]%%<ul><li>%%City%%<li>%%First Name%%"
                        + "</ul>%%[ENDIF]%%",
                "<table>%%[FOR @i = 1 TO 3 DO]%%<tr><td>%%=v(@i)=%%</td><td>%%City%%</td></tr>%%[NEXT]%%"
                        + "</table>",
                "<a title='a>b' href=\"https://example.org/?c=%%City%%&amp;d=%%=v([First Name])=%%\">"
                        + "%%City%%</a>%%=v(1)=%%",
                "<a href=\"http://a/%%City%%\">a/%%City%%</a>%%=Concat('<i>', [City], '</i>')=%%",
                "<img alt=\"%%City%%\" src=x>%%=Uppercase([City])=%%<!-- %%City%% --><style>%%City%%</style>",
                "<pre>a\n %%First Name%%</pre><blockquote>%%City%%<br>x</blockquote>%%=Now()=%%",
                "%%=v('<p>')=%%%%City%%%%=v('</p>')=%%%%=Length([City])=%% %%HTML__Offer%%",
                "x %%[SET @a = Concat([City], '<hr>')]%%%%=v(@a)=%%%%=v(@a)=%% \uFDD00\uFDD1 %%City%%",
                "<ol><li>%%City%%</li></ol><a href='%%City%%'>x</a> <a href='#%%City%%'>y</a>%%=v(2)=%%"
            })
    void itIsTheSameAsIfTheMessageHadBeenParsed(String html) {
        var mail = MailTemplate.parse(new MailSource("s", html, null));
        for (int round = 0; round < 2; round++) {
            for (var city : VALUES) {
                for (var name : VALUES) {
                    // No address has such blanks.
                    if (!html.contains("href") || !(city + name).matches("(?s).*[\n\u00A0].*")) {
                        assertSame(mail, city, name);
                    }
                }
            }
        }
    }

    private static void assertSame(MailTemplate mail, String city, String name) {
        var context =
                new TestMailing()
                        .with("City", city)
                        .with("First Name", name)
                        .with("HTML__Offer", "<i>" + name.length() + "</i>")
                        .context();
        var made = mail.render(context);
        assertThat(plain(made.text()))
                .as("%s, %s", city, name)
                .isEqualTo(plain(PlainText.ofMessage(made.html())));
    }

    /** Blanks at the ends of values run together with others, or not. */
    private static String plain(String text) {
        return text.replace('\uFFFD', '\uFDD0').replaceAll("[ \n\u00A0]+", " ").strip();
    }

    @Test
    void manyThreadsMayMakeThemAtOnce() {
        var mail =
                MailTemplate.parse(
                        new MailSource(
                                "s",
                                "<p>%%First Name%%</p>%%[FOR @i = 1 TO Length([City]) DO]%%<p>x</p>"
                                        + "%%[NEXT]%%",
                                null));
        new Random(1)
                .ints(2_000, 0, 60)
                .parallel()
                .forEach(i -> {
                    var context =
                            new TestMailing()
                                    .with("First Name", "P" + i)
                                    .with("City", "c".repeat(i))
                                    .context();
                    var lines = mail.render(context).text().split("\n+", -1);
                    assertThat(lines[0]).isEqualTo("P" + i);
                    assertThat(lines).hasSize(i + 1);
                });
    }
}
