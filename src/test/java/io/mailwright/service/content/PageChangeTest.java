package io.mailwright.service.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.service.content.PageChange.Part;
import io.mailwright.service.content.PageChange.Step;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What of a page became other, and that putting it in makes it the page it became. */
class PageChangeTest {
    private static SafePage page(String words, String more, String last) {
        return SafePage.of(
                "<table><tr><td>a</td><td><p>%s</p>%s</td></tr></table>%s"
                        .formatted(words, more, last));
    }

    @Test
    void onlyWhatIsOtherIsReplacedWhereItIs() {
        var before = page("one", "", "end");
        var cell =
                List.of(
                        new Step(0, 2, "TABLE"),
                        new Step(0, 1, "TBODY"),
                        new Step(0, 1, "TR"),
                        new Step(1, 2, "TD"));
        var paragraph = new ArrayList<>(cell);
        paragraph.add(new Step(0, 1, "P"));
        var word = page("two", "", "end").since(before).orElseThrow();
        assertThat(word.before()).isSameAs(before);
        assertThat(word.parts()).containsExactly(new Part(paragraph, 1, 0, 1, "two"));
        assertThat(page("one", "<b>new</b>", "end").since(before).orElseThrow().parts())
                .containsExactly(new Part(cell, 1, 1, 1, "<b>new</b>"));
        assertThat(page("two", "", "other end").since(before).orElseThrow().parts())
                .containsExactlyInAnyOrder(
                        new Part(paragraph, 1, 0, 1, "two"),
                        new Part(List.of(), 2, 1, 2, "other end"));
        assertThat(page("one", "", "").since(before).orElseThrow().parts())
                .containsExactly(new Part(List.of(), 2, 1, 2, ""));
    }

    @Test
    void whatComesBeforeLeavesTheRestAlone() {
        var before = SafePage.of("<table><tr><td>a</td></tr></table><p class=x>b</p>");
        var after = SafePage.of("<table>out<tr><td>a</td></tr></table><p>b</p>");
        assertThat(after.since(before).orElseThrow().parts())
                .containsExactly(
                        new Part(
                                List.of(),
                                2,
                                0,
                                2,
                                "out<table><tbody><tr><td>a</td></tr></tbody></table><p>b</p>"));
        var same = SafePage.of("<table>out<tr><td>a</td></tr></table><p class=x>b</p>");
        assertThat(same.since(before).orElseThrow().parts())
                .containsExactly(new Part(List.of(), 2, 0, 0, "out"));
    }

    @Test
    void whereMuchIsOtherThePageIsAnother() {
        var before = SafePage.of("<p>a</p>".repeat(101));
        assertThat(SafePage.of("<p>b</p>".repeat(100) + "<p>a").since(before).orElseThrow().parts())
                .hasSize(100);
        assertThat(SafePage.of("<p>b</p>".repeat(101)).since(before)).isEmpty();
    }

    /** A browser reads texts with nothing between them as one. */
    @Test
    void textsSideBySideAreOne() {
        var before = SafePage.of("one<!-- -->two<x-y>three</x-y><script>0</script>four<p>five");
        assertThat(SafePage.of("onetwothreefour<p>six").since(before).orElseThrow().parts())
                .containsExactly(new Part(List.of(new Step(1, 2, "P")), 1, 0, 1, "six"));
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
        var put = new String[] {"x", "<b>", "<!-- y -->"};
        for (int i = 0; i < 300; i++) {
            var words = new StringBuilder();
            for (int j = 0; j < 6; j++) {
                words.append(parts[random.nextInt(parts.length)]);
            }
            var before = SafePage.of(words.toString());
            for (int j = random.nextInt(4); j >= 0; j--) {
                words.insert(random.nextInt(words.length()), put[random.nextInt(put.length)]);
            }
            var after = SafePage.of(words.toString());
            var shown = body(before);
            after.since(before)
                    .ifPresentOrElse(
                            change -> put(change, shown),
                            () -> assertThat(after.isSameAs(before)).isTrue());
            assertThat(shown.html()).isEqualTo(body(after).html());
        }
    }

    private static Element body(SafePage page) {
        var document = Jsoup.parse(page.html());
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    private static void put(PageChange change, Element body) {
        var places = new ArrayList<Element>();
        for (var part : change.parts()) {
            Element at = body;
            for (var step : part.place()) {
                assertThat(at.childNodeSize()).isEqualTo(step.among());
                at = (Element) at.childNode(step.index());
                assertThat(at.tagName()).isEqualToIgnoringCase(step.name());
            }
            assertThat(at.childNodeSize()).isEqualTo(part.among());
            places.add(at);
        }
        for (int i = 0; i < places.size(); i++) {
            var at = places.get(i);
            var part = change.parts().get(i);
            List.copyOf(at.childNodes().subList(part.from(), part.until())).forEach(Node::remove);
            // Within the document, whose mode decides how it is read.
            var holder = at.shallowClone();
            body.appendChild(holder);
            var read = List.copyOf(holder.html(part.html()).childNodes());
            holder.remove();
            at.insertChildren(part.from(), read);
        }
    }
}
