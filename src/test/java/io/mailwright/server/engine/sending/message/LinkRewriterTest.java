package io.mailwright.server.engine.sending.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class LinkRewriterTest {
    private final Marks marks = new Marks();
    private final List<String> links = new ArrayList<>();
    private final LinkRewriter rewriter = new LinkRewriter(marks, this::id);

    private long id(String url, String alias, boolean conversion) {
        links.add(url + " [" + alias + "]" + (conversion ? "" : " none"));
        return links.size();
    }

    @Test
    void theAddressAloneIsReplaced() {
        assertThat(
                        html(
                                "<A\n class=\"b>c\" HREF = 'HTTP://example.org/?a=1&amp;b=2' alias=Shop>x</A>"))
                .isEqualTo("<A\n class=\"b>c\" HREF = '#1' alias=Shop>x</A>");
        assertThat(links).containsExactly("HTTP://example.org/?a=1&b=2 [Shop]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"mailto:a@example.org\">x</a>",
                "<a href=\"#top\">x</a>",
                "<a href=\"%%unsub_center_url%%\">x</a>",
                "<a href=\"%%=RedirectTo(\"http://example.org/\")=%%\">x</a>",
                "<a href=\"http://example.org/%%=v(@x)=%%\">x</a>",
                "<a name=\"x\">x</a>",
                "<link href=\"http://example.org/x.css\">",
                "<abbr href=\"http://example.org/\">x</abbr>",
                "%%[ SET @a = '<a href=\"http://example.org/\">' ]%%",
                "<a href",
                "<a href=\"http://example.org",
            })
    void otherAddressesAreLeftAlone(String html) {
        // The last one has no end, so it is no tag for a browser either.
        assertThat(html(html)).isEqualTo(html.endsWith("org") ? "<a href=\"#1" : html);
    }

    @Test
    void personalAddressesKeepTheirNames() {
        assertThat(
                        html(
                                "<a href=\"https://example.org/%%First Name%%/100%/?l=%%LinkName%%\" alias='A &amp; B'>x</a>"))
                .isEqualTo("<a href=\"#1\" alias='A &amp; B'>x</a>");
        assertThat(links)
                .containsExactly("https://example.org/%%First Name%%/100%/?l=A%20%26%20B [A & B]");
    }

    @Test
    void scriptsBetweenAreNoHindrance() {
        assertThat(
                        html(
                                "<a %%=IIF(1 > 2, 'class=\"x>\"', '')=%% conversion=\"False\" href=http://example.org/>x</a><!--[if mso]><a href=\"http://b.example\">--> "))
                .isEqualTo(
                        "<a %%=IIF(1 > 2, 'class=\"x>\"', '')=%% conversion=\"False\" href=#1>x</a><!--[if mso]><a href=\"#2\">--> ");
        assertThat(links).containsExactly("http://example.org/ [] none", "http://b.example []");
    }

    @Test
    void theTextPartHasTheSameLinks() {
        html("<a href=\"http://example.org/a\" alias=\"Shop\">x</a>");
        assertThat(
                        text(
                                "See http://example.org/a, (https://example.org/b?x=%%First Name%%). %%[ SET @a = 'http://example.org/c' ]%% <http://example.org/d>"))
                .isEqualTo("See #1, (#2). %%[ SET @a = 'http://example.org/c' ]%% <#3>");
        assertThat(links)
                .containsExactly(
                        "http://example.org/a [Shop]",
                        "https://example.org/b?x=%%First Name%% []",
                        "http://example.org/d []");
    }

    @Test
    void theOpenPixelGoesWhereItBelongs() {
        assertThat(
                        OpenPixel.in(
                                "<body>a<custom type=\"tracking\" name=\"opencounter\"/>b</body>",
                                "P"))
                .isEqualTo(
                        "<body>a<img src=\"P\" width=\"1\" height=\"1\" alt=\"\" border=\"0\">b</body>");
        assertThat(
                        OpenPixel.in(
                                "<body>a<custom name='opencounter' type='tracking'></custom><custom name='opencounter' type='tracking'>b",
                                "P$1"))
                .isEqualTo(
                        "<body>a<img src=\"P$1\" width=\"1\" height=\"1\" alt=\"\" border=\"0\">b");
        assertThat(OpenPixel.in("İ<BODY>a</BODY ></html>", "P"))
                .contains("a<img")
                .endsWith("></BODY ></html>");
        assertThat(OpenPixel.in("a<custom type=\"content\" name=\"opencounter\">", "P"))
                .startsWith("a<custom")
                .endsWith("border=\"0\">");
    }

    private String html(String html) {
        return marks.fill(rewriter.html(html), link -> "#" + link);
    }

    private String text(String text) {
        return marks.fill(rewriter.text(text), link -> "#" + link);
    }
}
