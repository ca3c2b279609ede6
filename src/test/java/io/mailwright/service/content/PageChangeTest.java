package io.mailwright.service.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.service.content.PageChange.Step;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import java.util.Random;

/** What of a page became other, and that putting it in makes it the page it became. */
class PageChangeTest {
    private static final Step HTML = new Step(0, 1, "HTML");
    private static final Step BODY = new Step(1, 2, "BODY");

    private static SafePage page(String words, String more, String last) {
        return SafePage.of(
                "<table><tr><td>a</td><td><p>%s</p>%s</td></tr></table>%s"
                        .formatted(words, more, last));
    }

    @Test
    void theSmallestElementThatHoldsAllIsTheOne() {
        var before = page("one", "", "end");
        var word = page("two", "", "end").since(before).orElseThrow();
        assertThat(word.place())
                .containsExactly(
                        HTML,
                        BODY,
                        new Step(0, 1, "TABLE"),
                        new Step(0, 1, "TBODY"),
                        new Step(0, 1, "TR"),
                        new Step(1, 2, "TD"),
                        new Step(0, 1, "P"));
        assertThat(word.html()).isEqualTo("two");
        assertThat(word.before()).isSameAs(before);
        var added = page("one", "<b>new</b>", "end").since(before).orElseThrow();
        assertThat(added.html()).isEqualTo("<p>one</p><b>new</b>");
        var apart = page("two", "", "other end").since(before).orElseThrow();
        assertThat(apart.place()).containsExactly(HTML, BODY);
        var look = SafePage.of("<p>a</p><p class=x>b</p>").since(SafePage.of("<p>a</p><p>b</p>"));
        assertThat(look.orElseThrow().place()).containsExactly(HTML, BODY);
    }

    @Test
    void otherHeadsPoliciesAndNothingAreNoChangeOfThePage() {
        var before = page("one", "", "");
        assertThat(page("one", "", "").isSameAs(before)).isTrue();
        assertThat(page("one", "", "").since(before)).isEmpty();
        assertThat(page("two", "", "").isSameAs(before)).isFalse();
        assertThat(SafePage.of("<style>p{color:red}</style><p>a").since(SafePage.of("<p>a")))
                .isEmpty();
        assertThat(before.dark().since(before)).isEmpty();
        assertThat(SafePage.of("<body class=a>x").since(SafePage.of("<body>y"))).isEmpty();
        var network = SafePage.of("<p>x", SafePage.Pictures.NETWORK);
        assertThat(network.since(SafePage.of("<p>y"))).isEmpty();
        assertThat(network.isSameAs(SafePage.of("<p>x"))).isFalse();
        assertThat(SafePage.of("<!doctype html><p>x").since(SafePage.of("<p>y"))).isEmpty();
    }

    @Test
    void whatIsPutInMakesThePageItBecame() {
        var random = new Random(5);
        var parts = new String[] {"<p>a</p>", "<div><p>b <i>c</i></p></div>", "<table><tr><td>d"};
        for (int i = 0; i < 300; i++) {
            var words = new StringBuilder();
            for (int j = 0; j < 6; j++) {
                words.append(parts[random.nextInt(parts.length)]);
            }
            int cut = random.nextInt(words.length());
            var before = SafePage.of(words.toString());
            var after =
                    SafePage.of(words.insert(cut, random.nextBoolean() ? "x" : "<b>").toString());
            var document = Jsoup.parse(before.html());
            document.outputSettings().prettyPrint(false);
            after.since(before)
                    .ifPresentOrElse(
                            change -> {
                                Element at = document;
                                for (var step : change.place()) {
                                    at = at.child(step.index());
                                    assertThat(at.tagName()).isEqualToIgnoringCase(step.name());
                                }
                                at.html(change.html());
                                assertThat(document.body().html())
                                        .isEqualTo(
                                                Jsoup.parse(after.html())
                                                        .outputSettings(document.outputSettings())
                                                        .body()
                                                        .html());
                            },
                            () -> assertThat(after.isSameAs(before)).isTrue());
        }
    }
}
