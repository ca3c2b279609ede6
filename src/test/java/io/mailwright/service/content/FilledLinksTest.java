package io.mailwright.service.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.tracking.LinkFigure;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Which links of a mail are one. */
class FilledLinksTest {
    private static final LinkFigure ANN = new LinkFigure("https://x.org/p?who=1", "Vote", 1, 1);
    private static final LinkFigure BOB = new LinkFigure("https://x.org/p?who=2", "Vote", 2, 3);

    private static List<LinkFigure> links(String html, LinkFigure... figures) {
        return FilledLinks.together(html, List.of(figures), _ -> 3);
    }

    @Test
    void thoseOfOneNameAndOneBeginning() {
        var one =
                new LinkFigure(
                        "https://x.org/p?who=%%id%%", "Vote", 3, 4, List.of(ANN.url(), BOB.url()));
        assertThat(links("<a href='https://x.org/p?who=%%id%%' alias=Vote>v</a>", ANN, BOB))
                .containsExactly(one);
        assertThat(links("<a href='https://x.org/p?who=%%id%%'>v</a>", ANN, BOB))
                .as("the mail does not name it")
                .containsExactly(one);
    }

    @Test
    void noneThatMayBeAnother() {
        for (var link :
                List.of(
                        "<a href='https://x.org/p?who=%%id%%' alias=Other>v</a>",
                        "<a href='%%unsub_center_url%%' alias=Vote>v</a>",
                        "<a href='https://%%host%%/p?who=1' alias=Vote>v</a>",
                        "<a href='https://x.org/q?who=%%id%%' alias=Vote>v</a>",
                        "%%name%% <a href='https://x.org/p?who=1' alias=Vote>v</a>")) {
            assertThat(links(link, ANN, BOB)).as(link).containsExactlyInAnyOrder(ANN, BOB);
        }
        assertThat(links("<a href='https://x.org/p?who=%%id%%' alias=Vote>v</a>", ANN))
                .as("the same for all")
                .containsExactly(ANN);
    }
}
