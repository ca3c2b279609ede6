package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.BounceFigure;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.PeopleWanted;
import io.mailwright.ui.text.Texts;

import org.jspecify.annotations.Nullable;

/**
 * A number whose people are shown.
 *
 * @param link the link whose clicks they are; {@code null} for all of the send
 * @param bounce the kind of bounces they are behind; {@code null} for all
 */
record Behind(Kpi number, @Nullable LinkFigure link, @Nullable BounceFigure bounce) {
    static Behind all(Kpi number) {
        return new Behind(number, null, null);
    }

    static Behind of(LinkFigure link) {
        return new Behind(Kpi.CLICKED, link, null);
    }

    static Behind of(BounceFigure bounce) {
        return new Behind(Kpi.BOUNCED, null, bounce);
    }

    PeopleWanted wanted(boolean humanOnly) {
        return new PeopleWanted(number.people(), humanOnly, link, bounce, "");
    }

    /** How many there are, as their table will have in the end. */
    long count(JobReport job) {
        if (link != null) {
            return link.people();
        }
        if (bounce != null) {
            return bounce.people();
        }
        return (number == Kpi.DELIVERED ? number.whole(job) : number.part(job)).orElse(0);
    }

    /** The end of its key in the texts. */
    String key() {
        return link != null ? "link" : bounce != null ? "bounce" : number.key();
    }

    /** What was clicked, why it came back, or the send. */
    String name(Send send, Texts texts) {
        if (bounce != null) {
            return BounceCard.words(bounce, texts);
        }
        if (link == null) {
            return send.name();
        }
        return link.alias().isEmpty() ? link.url() : link.alias();
    }
}
