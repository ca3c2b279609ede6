package io.mailwright.service.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mailwright.domain.tracking.LinkFigure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Where the clicked links of a mail stand. */
class ClickMapTest {
    private static final LinkFigure TEA = figure("https://x.org/tea", "Tea");
    private static final LinkFigure TEA_BELOW = figure("https://x.org/tea", "Tea below");
    private static final LinkFigure CUPS = figure("https://x.org/cups?a=1&b=2", "");
    private static final LinkFigure NAMED =
            figure("https://x.org/?from=Big%20button", "Big button");
    private static final LinkFigure FILLED = figure("https://x.org/p/Ann/42?s=7", "");
    private static final LinkFigure GONE = figure("https://x.org/gone", "Gone");

    /** Who clicked any of several links. */
    private static final long TOGETHER = 5;

    private static LinkFigure figure(String url, String alias) {
        return new LinkFigure(url, alias, 3, 4);
    }

    private static ClickMap map(String html, LinkFigure... figures) {
        return ClickMap.of(SafePage.of(html), List.of(figures), _ -> TOGETHER);
    }

    @Test
    void aliasesTellTheSameAddressApart() {
        var map =
                map(
                        """
                        <a href="https://x.org/tea" alias="Tea below">b</a><a name=top>no link</a>
                        <a href="https://x.org/other">o</a><a alias=Tea href='https://x.org/tea'>a</a>
                        """,
                        TEA,
                        TEA_BELOW,
                        GONE);
        assertThat(map.places())
                .containsExactly(
                        new ClickMap.Place(0, List.of(TEA_BELOW), 0, 3),
                        new ClickMap.Place(2, List.of(TEA), 0, 3));
        assertThat(map.elsewhere()).containsExactly(GONE);
    }

    @Test
    void whatCannotBeToldApartHasOneFigureForAll() {
        var twice = "<a href='https://x.org/tea' alias=Tea>1</a>";
        assertThat(map(twice + twice + twice, TEA).places())
                .extracting(ClickMap.Place::twins)
                .containsExactly(2, 2, 2);
    }

    @Test
    void addressesAreReadAsTheAccountWritesThem() {
        var map =
                map(
                        """
                        %%[ if a > 1 then ]%%<a href=" https://x.org/cups?a=1&amp;b=2 ">c</a>%%[ endif ]%%
                        <map name=m><area href="https://x.org/gone"></map>
                        <a alias="Big button" href="https://x.org/?from=%%linkname%%">n</a>
                        <a alias="Mine" href="https://x.org/p/%%First Name%%/%%=v(@n)=%%?s=7">p</a>
                        """,
                        FILLED, CUPS, NAMED, GONE);
        assertThat(map.places())
                .flatExtracting(ClickMap.Place::figures)
                .containsExactly(CUPS, GONE, NAMED, FILLED);
        assertThat(map.elsewhere()).isEmpty();
    }

    @Test
    void allThatALinkWasFilledInWithCountsAtItsPlace() {
        var link = "<a href='https://x.org/?id=%%subscriberid%%'>me</a>";
        var one = figure("https://x.org/?id=1", "");
        var two = figure("https://x.org/?id=2", "");
        var map = map(link + link, GONE, one, two);
        assertThat(map.places())
                .extracting(ClickMap.Place::clicks, ClickMap.Place::people, ClickMap.Place::twins)
                .containsExactly(tuple(8L, TOGETHER, 1), tuple(8L, TOGETHER, 1));
        assertThat(map.elsewhere()).containsExactly(GONE);
    }

    /** It could be anything that was clicked and is nowhere else in the mail. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%%unsub_center_url%%",
                "%%=v(@x)=%%",
                "https://%%=v(@x)=%%",
                "https://%%host%%/gone",
                "%%=RedirectTo(@x)=%%",
                "%%a%%/%%b%%"
            })
    void whatIsFilledInWholeIsKnownByItsNameAlone(String address) {
        var link = "<a href='%s'>u</a>".formatted(address);
        assertThat(map(link, GONE).elsewhere()).containsExactly(GONE);
        assertThat(map(link, figure("https://x.org/gone", "")).places()).isEmpty();
        assertThat(map(link.replace("<a ", "<a alias=Other "), GONE).places()).isEmpty();
        assertThat(map(link.replace("<a ", "<a alias=Gone "), GONE).places())
                .containsExactly(new ClickMap.Place(0, List.of(GONE), 0, 3));
    }

    @Test
    void aDomainIsEnoughToKnowItBy() {
        var link = "<a href='https://%%shop%%.x.org/tea'>t</a>";
        var mine = figure("https://ann.x.org/tea", "");
        var map = map(link, mine, figure("https://x.com/?u=.x.org/", ""));
        assertThat(map.places()).flatExtracting(ClickMap.Place::figures).containsExactly(mine);
        assertThat(map.elsewhere()).hasSize(1);
    }

    @Test
    void anAddressAsItIsGoesBeforeOneThatMayBeFilledIn() {
        var html =
                "<a href='https://x.org/%%page%%'>any</a><a href='https://x.org/tea' alias=x>t</a>";
        assertThat(map(html, TEA).places())
                .containsExactly(new ClickMap.Place(1, List.of(TEA), 0, 3));
    }

    @Test
    void ofTwoThatMayBeFilledInSoTheOneThatHasMostOfItWritten() {
        var any = "<a href='https://x.org/%%page%%'>any</a>";
        var tea = "<a href='https://x.org/t%%page%%a'>t</a>";
        assertThat(map(any + tea, TEA, GONE).places())
                .containsExactly(
                        new ClickMap.Place(0, List.of(GONE), 0, 3),
                        new ClickMap.Place(1, List.of(TEA), 0, 3));
        assertThat(map(tea + any, TEA).places())
                .containsExactly(new ClickMap.Place(0, List.of(TEA), 0, 3));
    }
}
