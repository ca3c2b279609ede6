package io.mailwright.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.ui.content.Finder.Match;

import org.junit.jupiter.api.Test;

/** What comes by itself, and what is found. */
class TypingTest {
    @Test
    void aTagGetsItsEnd() {
        assertThat(Typing.completion("<p><td class=\"a\">", "")).isEqualTo("</td>");
        assertThat(Typing.completion("<br>", "")).isEmpty();
        assertThat(Typing.completion("<img src=\"a\"/>", "")).isEmpty();
        assertThat(Typing.completion("</td>", "")).isEmpty();
        assertThat(Typing.completion("a -->", "")).isEmpty();
        assertThat(Typing.completion("5 > 3>", "")).isEmpty();
    }

    @Test
    void aValueGetsItsSecondQuote() {
        assertThat(Typing.completion("<td class=\"", ">")).isEqualTo("\"");
        assertThat(Typing.completion("<td class=\"", "\"")).isEmpty();
        assertThat(Typing.completion("he said=\"", "")).isEmpty();
        assertThat(Typing.completion("<td class=\"a\"", "")).isEmpty();
    }

    @Test
    void anEndIsThatOfTheInnermostTag() {
        assertThat(Typing.completion("<table><tr><td>x<br><b>y</b></", "")).isEqualTo("td>");
        assertThat(Typing.completion("<p>x</p></", "")).isEmpty();
        assertThat(Typing.innermost("<p><!-- <b> --><img>")).isEqualTo("p");
        assertThat(Typing.indent("    <p>")).isEqualTo("    ");
    }

    @Test
    void wordsAreFoundAsTheyAre() {
        var any = new Finder("a.b", false);
        assertThat(any.in("A.B axb a.b")).containsExactly(new Match(0, 3), new Match(8, 11));
        assertThat(new Finder("a.b", true).in("A.B a.b")).containsExactly(new Match(4, 7));
        assertThat(new Finder("", false).in("abc")).isEmpty();
        assertThat(any.replaced("A.B c", "$1\\")).isEqualTo("$1\\ c");
        assertThat(new Finder("", false).replaced("abc", "x")).isEqualTo("abc");
    }

    @Test
    void theSearchGoesAroundTheEnd() {
        var matches = new Finder("x", true).in("x.x.x");
        assertThat(Finder.next(matches, 1, false)).isEqualTo(1);
        assertThat(Finder.next(matches, 5, false)).isZero();
        assertThat(Finder.next(matches, 2, true)).isZero();
        assertThat(Finder.next(matches, 0, true)).isEqualTo(2);
    }
}
