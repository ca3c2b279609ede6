package io.mailwright.service.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The words beside the subject are read from the HTML and written into it. */
class PreheaderTest {
    private static String with(String html, String words) {
        return Preheader.change(html, words).applied(html);
    }

    @Test
    void itIsPutFirstIntoTheBodyChangedAndTakenOut() {
        var html = "<html><BODY class=a><p>Hi</p></BODY></html>";
        assertThat(Preheader.of(html)).isEmpty();

        var first = with(html, " Doors open <tomorrow> & %%First Name%% ");

        assertThat(first)
                .startsWith("<html><BODY class=a><div class=\"preheader\" style=\"display:none");
        assertThat(first)
                .contains("Doors open &lt;tomorrow&gt; &amp; %%First Name%%</div><p>Hi</p>");
        assertThat(Preheader.of(first)).isEqualTo("Doors open <tomorrow> & %%First Name%%");
        var second = with(first, "At seven");
        assertThat(Preheader.of(second)).isEqualTo("At seven");
        assertThat(second).containsOnlyOnce("preheader");
        assertThat(with(second, "")).isEqualTo(html);
        assertThat(with(html, " ")).isEqualTo(html);
    }

    @Test
    void oneOfAnotherProgramIsUsedAndKept() {
        var html = "<p>x</p><span id='a' class='hidden preheader'>Old <b>words</b>&nbsp;</span>";

        assertThat(Preheader.of(html)).isEqualTo("Old words");
        assertThat(with(html, "New"))
                .isEqualTo("<p>x</p><span id='a' class='hidden preheader'>New</span>");
        assertThat(with(html, ""))
                .isEqualTo("<p>x</p><span id='a' class='hidden preheader'></span>");
    }

    @Test
    void aPieceOfHtmlHasItInFront() {
        assertThat(with("<p>Hi</p>", "Words"))
                .startsWith("<div class=\"preheader\"")
                .endsWith("<p>Hi</p>");
    }
}
