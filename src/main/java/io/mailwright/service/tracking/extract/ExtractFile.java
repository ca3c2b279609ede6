package io.mailwright.service.tracking.extract;

import io.mailwright.domain.tracking.EventType;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files an extract can hold, by their names ({@code tracking.md} T19). Nobody has seen those of
 * grade I: what they need to be understood is named here, and one that has other columns, or tells
 * times in another way, is left out.
 */
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
    ATTRIBUTES("Attributes", null, ExtractFile.WHOSE, ""),
    LISTS("Lists", null),
    MEMBERSHIPS(
            "ListMembership", null, ExtractFile.WHOSE + ", ListID", "DateJoined, DateUnsubscribed"),
    STATUS_CHANGES(
            "StatusChanges?", null, ExtractFile.WHOSE + ", NewStatus, DateChanged", "DateChanged"),
    SURVEYS(
            "Surveys?",
            null,
            ExtractFile.WHOSE + ", SendID, EventDate, Question, Answer",
            "EventDate"),
    IMPRESSIONS("SendJobImpressions?", null),
    /** Comes last: how new all is shows in the others. */
    JOBS("SendJobs", null);

    private static final String WHOSE = "SubscriberID or SubscriberKey or EmailAddress";

    /** A letter before a question mark may be missing. */
    private final String name;

    private final @Nullable EventType type;

    /** With commas between. */
    private final String needed;

    private final String times;

    ExtractFile(String name, @Nullable EventType type) {
        this(name, type, "", "");
    }

    ExtractFile(String name, @Nullable EventType type, String needed, String times) {
        this.name = name;
        this.type = type;
        this.needed = needed;
        this.times = times;
    }

    /** What each of its rows is, if they are events. */
    Optional<EventType> type() {
        return Optional.ofNullable(type);
    }

    /**
     * Of columns without which it cannot be understood, those it does not have.
     *
     * @param columns its own, in small letters
     */
    List<String> missing(Set<String> columns) {
        return each(needed)
                .filter(names ->
                        Arrays.stream(names.toLowerCase(Locale.ROOT).split(" or "))
                                .noneMatch(columns::contains))
                .toList();
    }

    /** The columns whose times are only supposed to be as those of other files. */
    List<String> times() {
        return each(times).toList();
    }

    private static Stream<String> each(String columns) {
        return Arrays.stream(columns.split(", ")).filter(column -> !column.isEmpty());
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
