package io.mailwright.service.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
    void theOneThatHasMostOfItWrittenBeforeOneThatIsItsBeginning() {
        var yes1 = new LinkFigure("https://x.org/v?q=t-1&yes=1", "", 1, 2);
        var yes2 = new LinkFigure("https://x.org/v?q=t-2&yes=1", "", 1, 3);
        var any1 = new LinkFigure("https://x.org/v?q=t-1", "", 1, 5);
        var any2 = new LinkFigure("https://x.org/v?q=t-2", "", 1, 6);
        var any = "<a href='https://x.org/%%page%%q=%%id%%'>v</a>";
        for (var longer : List.of("q=t-%%id%%&yes=1", "%%q%%&yes=1")) {
            var yes = "<a href='https://x.org/v?" + longer + "'>v</a>";
            for (var html : List.of(any + yes, yes + any)) {
                assertThat(links(html, yes1, yes2, any1, any2))
                        .as(html)
                        .extracting(LinkFigure::url, LinkFigure::clicks, LinkFigure::addresses)
                        .containsExactly(
                                tuple(
                                        "https://x.org/%%page%%q=%%id%%",
                                        11L, List.of(any1.url(), any2.url())),
                                tuple(
                                        "https://x.org/v?" + longer,
                                        5L,
                                        List.of(yes1.url(), yes2.url())));
            }
        }
    }

    @Test
    void theOneOfTheNameBeforeOneWithout() {
        var none = "<a href='https://x.org/p?who=%%id%%'>v</a>";
        var vote = "<a href='https://x.org/%%page%%' alias=Vote>v</a>";
        for (var html : List.of(none + vote, vote + none)) {
            assertThat(links(html, ANN, BOB))
                    .as(html)
                    .extracting(LinkFigure::url)
                    .containsExactly("https://x.org/%%page%%");
        }
    }

    @Test
    void noneThatMayBeAnother() {
        for (var link :
                List.of(
                        "<a href='https://x.org/p?who=%%id%%' alias=Other>v</a>",
                        "<a href='%%unsub_center_url%%' alias=Vote>v</a>",
                        "<a href='https://%%host%%/p?who=1' alias=Vote>v</a>",
                        "<a href='%%=v(@x)=%%?who=%%id%%' alias=Vote>v</a>",
                        "<a href='https://x.org/q?who=%%id%%' alias=Vote>v</a>",
                        "<a href='https://x.org/%%page%%'>v</a>",
                        "<a href='https://x.org/?%%parameters%%'>v</a>",
                        "<a href='https://x.org/%%x%%?who=%%id%%'>1</a>"
                                + "<a href='https://x.org/p%%x%%who=%%id%%'>2</a>",
                        "%%name%% <a href='https://x.org/p?who=1' alias=Vote>v</a>")) {
            assertThat(links(link, ANN, BOB)).as(link).containsExactlyInAnyOrder(ANN, BOB);
        }
        assertThat(links("<a href='https://x.org/p?who=%%id%%' alias=Vote>v</a>", ANN))
                .as("the same for all")
                .containsExactly(ANN);
    }

    @Test
    void noneOfMoreParametersThanItHas() {
        var yes1 = new LinkFigure("https://x.org/p?a=1&who=1&yes=1", "", 1, 1);
        var yes2 = new LinkFigure("https://x.org/p?a=1&who=2&yes=1", "", 1, 1);
        assertThat(links("<a href='https://x.org/p?a=1&who=%%id%%'>v</a>", yes1, yes2))
                .containsExactlyInAnyOrder(yes1, yes2);
        assertThat(links("<a href='https://x.org/p?a=1&%%parameters%%'>v</a>", yes1, yes2))
                .as("written as several")
                .hasSize(1);
    }
}
