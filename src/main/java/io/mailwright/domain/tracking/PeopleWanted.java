package io.mailwright.domain.tracking;

import org.jspecify.annotations.Nullable;

/**
 * Which people of a job are asked for.
 *
 * @param type of whom there are such events
 * @param humanOnly without those of whom there are a machine's only
 * @param link those who clicked it; {@code null} for any
 * @param bounce those whose last bounce was of that category and code; {@code null} for any
 * @param part of their addresses, without case; empty for any
 */
public record PeopleWanted(
        EventType type,
        boolean humanOnly,
        @Nullable LinkFigure link,
        @Nullable BounceFigure bounce,
        String part) {
    /** All with such events. */
    public static PeopleWanted all(EventType type, boolean humanOnly) {
        return new PeopleWanted(type, humanOnly, null, null, "");
    }

    /** Those behind clicks of a link. */
    public static PeopleWanted of(LinkFigure link, boolean humanOnly) {
        return new PeopleWanted(EventType.CLICK, humanOnly, link, null, "");
    }

    /** Those behind a kind of bounces. */
    public static PeopleWanted of(BounceFigure bounce) {
        return new PeopleWanted(EventType.BOUNCE, false, null, bounce, "");
    }

    /** Those of them with this in their addresses. */
    public PeopleWanted with(String partOfAddress) {
        return new PeopleWanted(type, humanOnly, link, bounce, partOfAddress.strip());
    }
}
