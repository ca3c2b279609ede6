package io.mailwright.service.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rules that go into elements, and all that stays as it is. */
class CssInlinerTest {
    private static String inline(String css, String body) {
        var sheet = "<style>" + css + "</style>";
        var inlined = CssInliner.inline(sheet + body);
        assertThat(inlined).startsWith(sheet);
        return inlined.substring(sheet.length());
    }

    @Test
    void theStrongerRuleWinsAndTheElementsOwnWordMost() {
        var css =
                "#a { color: red } .b { color: blue; margin: 0 } p { color: green; padding: 1px }";
        assertThat(inline(css, "<p id=a class=b>x</p><p class='b'>y</p>"))
                .isEqualTo(
                        "<p id=a class=b style=\"color: red; padding: 1px; margin: 0\">x</p>"
                                + "<p class='b' style=\"color: blue; padding: 1px; margin: 0\">y</p>");
        assertThat(inline(css, "<p style='COLOR: black'>x</p>"))
                .isEqualTo("<p style=\"padding: 1px; color: black\">x</p>");
        assertThat(inline("p { color: red !important }", "<p style=\"color: black\">x</p>"))
                .isEqualTo("<p style=\"color: red !important\">x</p>");
    }

    @Test
    void whatOnlyASheetCanSayStaysThere() {
        var css =
                "/* p { a: b } */ @media (max-width: 480px) { p { color: red } } a:hover { color: red }"
                        + " p::first-line { color: red } @import url(x.css); h1, h2 { color: green }";
        assertThat(inline(css, "<p>x</p><a href=\"#\">y</a><h2>z</h2>"))
                .isEqualTo("<p>x</p><a href=\"#\">y</a><h2 style=\"color: green\">z</h2>");
    }

    @Test
    void theSourceStaysAsItIsWithItsScripts() {
        var body =
                "<table>\n%%[ IF [Age] < 5 THEN ]%%<TR  ><td>%%First Name%%</td></TR>%%[ ENDIF ]%%\n</table>"
                        + "<img src=x /><p>unclosed & <b>x";
        assertThat(inline("td, img { border: 0 } p { font-family: \"A B\", serif }", body))
                .isEqualTo(
                        body.replace("<td>", "<td style=\"border: 0\">")
                                .replace("<img src=x />", "<img src=x style=\"border: 0\"/>")
                                .replace("<p>", "<p style=\"font-family: 'A B', serif\">"));
    }

    @Test
    void muchIsAsGoodAsLittle() {
        var css =
                "@media print {"
                        + " p { a: b }".repeat(20_000)
                        + "} p { x: "
                        + "y".repeat(50_000)
                        + "; color: red } @import url(x.css); i { a: b";
        assertThat(inline(css, "<p>x</p>")).contains("; color: red\">x</p>");
    }

    @Test
    void urlsMayHoldSemicolonsAndUnknownSelectorsAreLeft() {
        assertThat(
                        inline(
                                "td { background: url(data:image/png;base64,AA==); } p >> q { color: red }",
                                "<table><tr><td>x</td></tr></table>"))
                .isEqualTo(
                        "<table><tr><td style=\"background: url(data:image/png;base64,AA==)\">x</td></tr></table>");
    }
}
