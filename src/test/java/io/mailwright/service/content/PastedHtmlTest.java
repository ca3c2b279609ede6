package io.mailwright.service.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What others put onto the clipboard, and what is left of it. */
class PastedHtmlTest {
    /** As Word writes it. */
    private static final String WORD =
            """
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
            <head><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/a.xml">
            <style><!-- p.MsoNormal { margin:0cm; font-size:11pt } --></style></head>
            <body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
            <p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Spring <span class=SpellE>teas</span><o:p></o:p></b></p>
            <p class=MsoNormal style='margin-left:3pt'><span lang=EN-US style='font-family:"Times",serif;color:red'>Come &amp; see
            <a href="https://www.example.org/tea">here</a>.<o:p></o:p></span></p>
            <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Green</p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Black</p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <!--EndFragment--></body></html>
            """;

    @Test
    void wordLeavesWhatWasMeant() {
        assertThat(PastedHtml.clean(WORD))
                .isEqualToIgnoringNewLines(
                        "<p><b>Spring teas</b></p><p>Come &amp; see"
                                + "<a href=\"https://www.example.org/tea\">here</a>.</p>"
                                + "<ul><li>Green</li><li>Black</li></ul>");
    }

    @Test
    void aWebPageLeavesStructureAndNothingThatRuns() {
        var page =
                "<div onclick=\"x()\"><h2 style=\"color:red\">Tea</h2><script>x()</script>"
                        + "<p><span style=\"font-weight: 700\">Now</span> <span style=\"font-style:italic\">or</span></p>"
                        + "<a href=\"javascript:x()\">a</a><img src=\"https://x.org/a.png\" onerror=\"x()\" width=\"9\">"
                        + "<img src=\"file:///c/a.png\"><form><input name=q></form><iframe src=\"https://x.org\"></iframe></div>";
        assertThat(PastedHtml.clean(page))
                .isEqualTo(
                        "<h2>Tea</h2><p><strong>Now</strong> <em>or</em></p><a>a</a>"
                                + "<img src=\"https://x.org/a.png\" width=\"9\"><img>");
    }

    @Test
    void whatIsSourceItselfIsTold() {
        assertThat(PastedHtml.isSource("<td class=\"a\">")).isTrue();
        assertThat(PastedHtml.isSource("</p>")).isTrue();
        assertThat(PastedHtml.isSource("5 < 6 and 7 > 3")).isFalse();
    }

    @Test
    void linesAreBrokenWhereNobodySeesIt() {
        var html =
                "<html><body><table><tr><td>Hello <b>you</b> <i>there</i></td><td><img src=\"a\"><img src=\"b\"></td></tr></table>"
                        + "<pre>a\n  b</pre><!-- <p> -->%%[ IF 1 THEN ]%%<p>x</p>%%[ENDIF]%%</body></html>";
        assertThat(TidyHtml.of(html))
                .isEqualTo(
                        """
                        <html>
                          <body>
                            <table>
                              <tr>
                                <td>Hello <b>you</b> <i>there</i></td>
                                <td><img src="a"><img src="b"></td>
                              </tr>
                            </table>
                            <pre>a
                          b</pre><!-- <p> -->%%[ IF 1 THEN ]%%
                            <p>x</p>
                            %%[ENDIF]%%
                          </body>
                        </html>
                        """);
        assertThat(TidyHtml.of(TidyHtml.of(html))).isEqualTo(TidyHtml.of(html));
    }
}
