package io.mailwright.service.tracking.export;

import java.util.Locale;

/** What the lines of a report are about, in its order. */
enum Section {
    SEND,
    PEOPLE,
    RATES,
    BOUNCES,
    MACHINES,
    LINKS,
    DOMAINS,
    WEEK,
    OPENS_BY_HOUR,
    CLICKS_BY_HOUR;

    /** The end of its keys in the texts; its name in CSV files. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
