package io.mailwright.service.tracking.export;

import java.util.Locale;

/** What the lines of a report are about, in its order. */
enum Section {
    SEND,
    PEOPLE,
    RATES,
    BOUNCES,
    BOUNCE_CODES,
    MACHINES,
    LINKS,
    DOMAINS,
    LISTS,
    CLIENTS,
    PLACES,
    SHOWN,
    SURVEY,
    WEEK,
    OPENS_BY_HOUR,
    CLICKS_BY_HOUR;

    /** Whether it is left out where there is nothing to tell of it: few extracts have it. */
    boolean isOptional() {
        return switch (this) {
            case CLIENTS, PLACES, SHOWN, SURVEY, BOUNCE_CODES, LISTS -> true;
            default -> false;
        };
    }

    /** The end of its keys in the texts; its name in CSV files. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
