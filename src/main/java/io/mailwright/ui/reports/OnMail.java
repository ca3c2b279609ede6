package io.mailwright.ui.reports;

import io.mailwright.domain.content.EmailBody;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.service.content.ClickMap;
import io.mailwright.service.content.SafePage;
import io.mailwright.service.content.SafePage.Badge;
import io.mailwright.ui.text.Formats;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The mail of a send with the figures of its links.
 *
 * @param asOf when the account told the mail
 * @param clicks of all links of the send
 */
record OnMail(SafePage page, ClickMap map, long clicks, Instant asOf) {
    /**
     * Finds the links on the mail.
     *
     * @param people how many clicked any of several links, each counted once
     */
    static OnMail of(
            EmailBody body, List<LinkFigure> links, ToLongFunction<List<LinkFigure>> people) {
        var page = SafePage.of(body.html());
        long clicks = links.stream().mapToLong(LinkFigure::clicks).sum();
        return new OnMail(page, ClickMap.of(page, links, people), clicks, body.asOf());
    }

    /**
     * A badge for each place: its share of all clicks, and the people who clicked.
     *
     * @param chosen the link that is marked; {@code null} for none
     */
    List<Badge> badges(@Nullable LinkFigure chosen) {
        var first =
                map.places().stream()
                        .filter(place -> chosen != null && place.figures().contains(chosen))
                        .findFirst();
        return map.places().stream()
                .map(place ->
                        new Badge(
                                place.link(),
                                words(place),
                                first.filter(place::equals).isPresent()))
                .toList();
    }

    /** A figure that is of several places bears a sign at each. */
    private String words(ClickMap.Place place) {
        return "%s · %s%s"
                .formatted(
                        Formats.percent(place.clicks(), clicks),
                        Formats.count(place.people()),
                        place.twins() == 0 ? "" : " *");
    }

    /** Whether a figure is of several places that cannot be told from each other. */
    boolean hasTwins() {
        return map.places().stream().anyMatch(place -> place.twins() > 0);
    }
}
