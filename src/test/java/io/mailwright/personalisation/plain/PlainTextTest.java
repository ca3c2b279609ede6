package io.mailwright.personalisation.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people read who want no HTML. */
class PlainTextTest {
    @Test
    void paragraphsHeadingsAndLineBreaks() {
        assertText(
                """
                <html><head><title>No</title><style>p > a { color: red }</style></head><body>
                <h1>Spring
                  sale</h1><p>Dear&nbsp;Ann &amp; co,<br>welcome.<p>Two <b>bold</b> <i>words</i>.
                <div>one</div><div>two<div>three</div></div>
                <script>if (a < b) { no(); }</script><hr>end</body></html>
                """,
                """
                Spring sale

                Dear Ann & co,
                welcome.

                Two bold words.

                one
                two
                three
                ----------
                end\
                """);
    }

    @Test
    void linksKeepTheirAddresses() {
        assertText(
                """
                <a href="https://example.org/?a=1&amp;b=2">See <b>more</b></a>.
                <a href="https://example.org/">example.org</a>
                <a href='mailto:a@example.org'>a@example.org</a>
                <a href="#top">top</a> <a name=x>here</a> <a href="javascript:x()">no</a>
                <a href="https://example.org/i"><img src="i.png" alt="Shop now"></a>
                <a href="https://example.org/j"><img src="j.png"></a>\
                """,
                "See more <https://example.org/?a=1&b=2>. example.org a@example.org top here no"
                        + " Shop now <https://example.org/i> <https://example.org/j>");
    }

    @Test
    void listsHaveMarksAndStandUnderThem() {
        assertText(
                """
                Buy:<ul><li>bread<li><p>milk</p><p>fresh</p><ol><li>one<br>more</li><li>two</li></ol></li>
                <li></li></ul>after<blockquote>quoted<br>twice</blockquote>end
                """,
                """
                Buy:

                - bread
                - milk

                  fresh

                  1. one
                     more
                  2. two
                -

                after

                > quoted
                > twice

                end\
                """);
    }

    @Test
    void tablesAreReadRowByRow() {
        assertText(
                "<table><tr><th>Book<th>Price</tr><tr><td>Crabs</td><td>3.00</td></table>"
                        + "<table><tr><td><table><tr><td>inner</table></table>",
                """
                Book Price
                Crabs 3.00

                inner\
                """);
    }

    @Test
    void preformattedTextStays() {
        assertText("<pre>a  b\n  c\n\nd</pre>", "a  b\n  c\n\nd");
    }

    @Test
    void whatIsPersonalisedStaysWhereItIs() {
        assertText(
                """
                %%[ SET @a = "<b>" ]%%<html><head><title>%%City%%</title>%%[ SET @b = 1 > 2 ]%%</head>
                <!-- %%[ SET @c = 1 ]%% --><body>
                <p>Dear %%First Name%%, <!-- %%City%% -->welcome</p>
                <table>%%[ FOR @i = 1 TO 3 DO ]%%<tr><td>Row %%=v(@i)=%%</td></tr>%%[ NEXT ]%%</table>
                <a href="%%view_email_url%%">See</a>
                <p>%%httpget "http://example.org/?a=<b>"%%
                <custom type="content" name="area1"><custom name="opencounter" type="tracking">
                <a href='https://x/?e=%%emailaddr%%'>%%emailaddr%%</a>
                <p title="%%City%%">%%[ IF @a == "x" THEN ]%%yes%%[ ENDIF ]%%
                """,
                """
                %%[ SET @a = "<b>" ]%%%%[ SET @b = 1 > 2 ]%%%%[ SET @c = 1 ]%%Dear %%First Name%%, welcome\
                %%[ FOR @i = 1 TO 3 DO ]%%

                Row %%=v(@i)=%%%%[ NEXT ]%%

                See <%%view_email_url%%>

                %%httpget "http://example.org/?a=<b>"%% <custom type="content" name="area1"> \
                %%emailaddr%% <https://x/?e=%%emailaddr%%>%%[ IF @a == "x" THEN ]%%

                yes%%[ ENDIF ]%%\
                """);
    }

    @Test
    void aMadeMessageHasNothingLeftToReplace() {
        var html = "<p>100%%[x] %%a &amp; b%% \uFDD00\uFDD1";

        assertThat(PlainText.ofMessage(html)).isEqualTo("100%%[x] %%a & b%% \uFDD00\uFDD1");
        assertThat(PlainText.of("%%City%% \uFDD00\uFDD1")).isEqualTo("%%City%% \uFFFD0\uFDD1");
        assertThat(PlainText.of("%%[ broken <b>x</b>")).isEqualTo("%%[ broken x");
        assertThat(PlainText.of("")).isEmpty();
    }

    private static void assertText(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }
}
