package io.mailwright.service.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.service.content.SafePage.Badge;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What is left of mails before a browser sees them; what it then does is PreviewTest's. */
class SafePageTest {
    private static final Pattern LOADING =
            Pattern.compile("(?i)(url|set|src|fade)\\s*\\(|@import|@font|@namespace|\\\\");

    private static String page(String html) {
        return SafePage.of(html).html();
    }

    private static String body(String html) {
        var document = Jsoup.parse(page(html));
        document.outputSettings().prettyPrint(false);
        return document.body().html().strip();
    }

    @Test
    void nothingOfAHostileMailLeadsAnywhere() {
        var page = page(HostileMail.html("http://127.0.0.1:9/out/", Path.of("/secret.png")));
        var document = Jsoup.parse(page);
        assertThat(document.select("style, [style]").outerHtml()).doesNotContainPattern(LOADING);
        document.select("style").remove();
        document.select("[style]").removeAttr("style");
        assertThat(document.outerHtml())
                .doesNotContain("127.0.0.1", "secret.png", "onerror", "onload", "javascript");
        assertThat(document.select("script, iframe, object, embed, svg, form, input, link, base"))
                .isEmpty();
        assertThat(document.select("meta")).hasSize(2);
        assertThat(document.select("[href], [srcset], [background], [action], [ping]")).isEmpty();
        assertThat(document.text()).contains("Dear reader", "One", "A link", "cell");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "background: url(http://h/)",
                "background: URL( 'http://h/' )",
                "background: u\\72 l(http://h/)",
                "background: u\\rl(http://h/)",
                "background: u\\\nrl(http://h/)",
                "background: url/**/(http://h/)",
                "background: image-set('http://h/' 1x)",
                "background: -webkit-image-set(url(http://h/) 1x)",
                "background: cross-fade(url(http://h/), red)",
                "--x: src('http://h/')",
                "@import 'http://h/';",
                "@IMPORT/**/url(http://h/);",
                "@\\69mport 'http://h/';",
                "@font-face { src: url(http://h/) }",
                "@namespace x url(http://h/);"
            })
    void stylesLoadNothing(String css) {
        assertThat(SafeCss.of(css)).doesNotContainPattern(LOADING);
    }

    @Test
    void whatMakesTheLookStays() {
        assertThat(
                        SafeCss.of(
                                "td > a:hover { color: #fff; width: calc(100% - 2px) } @media"
                                        + " (max-width: 600px) { p { margin: 0 } }"))
                .isEqualTo(
                        "td > a:hover { color: #fff; width: calc(100% - 2px) } @media (max-width:"
                                + " 600px) { p { margin: 0 } }");
        assertThat(
                        body(
                                "<table width=600 bgcolor='#eee'><tbody><tr><td align=center"
                                        + " class=c style='color:red'>x</td></tr></tbody></table>"))
                .isEqualTo(
                        "<table width=\"600\" bgcolor=\"#eee\"><tbody><tr><td align=\"center\""
                                + " class=\"c\" style=\"color:red\">x</td></tr></tbody></table>");
        assertThat(body("<o:p>of Word <font color=red>x</font></o:p>"))
                .isEqualTo("of Word <font color=\"red\">x</font>");
        assertThat(body("<img src='data:image/png;base64,iVBO' alt=a>"))
                .isEqualTo("<img src=\"data:image/png;base64,iVBO\" alt=\"a\">");
        assertThat(body("caf\u00e9 %%First Name%% \u2014 %%[ set @x = 1 ]%%"))
                .isEqualTo("caf\u00e9 %%First Name%% \u2014");
    }

    @Test
    void badgesStandBeforeTheirLinks() {
        var page = SafePage.of("<p>Go <a href=a>there</a> or <a href=b>back</a></p>");
        var shown = Jsoup.parse(page.html(List.of(new Badge(1, "7 % <x>", true))));
        var badge = shown.selectFirst("span.mailwright-badge");
        assertThat(badge).isNotNull();
        assertThat(badge.text()).isEqualTo("7 % <x>");
        assertThat(badge.parent().nextElementSibling().text()).isEqualTo("back");
        assertThat(badge.hasAttr("autofocus")).isTrue();
        assertThat(Jsoup.parse(page.html()).select(".mailwright-badge")).as("as before").isEmpty();
    }
}
