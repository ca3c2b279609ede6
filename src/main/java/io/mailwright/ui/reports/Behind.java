package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.PeopleWanted;

import org.jspecify.annotations.Nullable;

/**
 * A number whose people are shown.
 *
 * @param link the link whose clicks they are; {@code null} for all of the send
 */
record Behind(Kpi number, @Nullable LinkFigure link) {
    PeopleWanted wanted(boolean humanOnly) {
        return new PeopleWanted(number.people(), humanOnly, link);
    }

    /** How many there are, as their table will have in the end. */
    long count(JobReport job) {
        if (link != null) {
            return link.people();
        }
        return (number == Kpi.DELIVERED ? number.whole(job) : number.part(job)).orElse(0);
    }

    /** The end of its key in the texts. */
    String key() {
        return link == null ? number.key() : "link";
    }

    /** What was clicked, or the send. */
    String name(Send send) {
        if (link == null) {
            return send.name();
        }
        return link.alias().isEmpty() ? link.url() : link.alias();
    }
}
