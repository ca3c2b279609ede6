package io.mailwright.service.tracking.extract;

import io.mailwright.domain.tracking.EventType;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files an extract can hold, by their names ({@code tracking.md} T19). */
enum ExtractFile {
    SENT("Sent", EventType.SENT),
    NOT_SENT("NotSent", EventType.NOT_SENT),
    OPENS("Opens", EventType.OPEN),
    CLICKS("Clicks", EventType.CLICK),
    BOUNCES("Bounces", EventType.BOUNCE),
    UNSUBSCRIBES("Unsubs", EventType.UNSUBSCRIBE),
    COMPLAINTS("Complaints", EventType.COMPLAINT),
    CONVERSIONS("Conversions", EventType.CONVERSION),
    SUBSCRIBERS("Subscribers", null),
    ATTRIBUTES("Attributes", null),
    LISTS("Lists", null),
    MEMBERSHIPS("ListMembership", null),
    STATUS_CHANGES("StatusChanges?", null),
    SURVEYS("Surveys?", null),
    IMPRESSIONS("SendJobImpressions?", null),
    /** Comes last: how new all is shows in the others. */
    JOBS("SendJobs", null);

    /** A letter before a question mark may be missing. */
    private final String name;

    private final @Nullable EventType type;

    ExtractFile(String name, @Nullable EventType type) {
        this.name = name;
        this.type = type;
    }

    /** What each of its rows is, if they are events. */
    Optional<EventType> type() {
        return Optional.ofNullable(type);
    }

    /** The one of that name, without case; folders before and the ending do not matter. */
    static Optional<ExtractFile> of(String entry) {
        var base = entry.substring(entry.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(file ->
                        base.matches(file.name.toLowerCase(Locale.ROOT) + "\\.(csv|tab|tsv|txt)"))
                .findFirst();
    }
}
