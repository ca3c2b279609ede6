package io.mailwright.domain.tracking;

/**
 * Which people of a job are asked for.
 *
 * @param type of whom there are such events
 * @param humanOnly without those of whom there are a machine's only
 * @param part of their addresses, without case; empty for any
 */
public record PeopleWanted(EventType type, boolean humanOnly, Among among, String part) {
    /** All with such events. */
    public static PeopleWanted all(EventType type, boolean humanOnly) {
        return of(type, humanOnly, new Among.Everybody());
    }

    /** Those behind clicks of a link. */
    public static PeopleWanted of(LinkFigure link, boolean humanOnly) {
        return of(EventType.CLICK, humanOnly, new Among.OfLink(link));
    }

    /** Those of a part of the job with such events. */
    public static PeopleWanted of(EventType type, boolean humanOnly, Among among) {
        return new PeopleWanted(type, humanOnly, among, "");
    }

    /** Those of them with this in their addresses. */
    public PeopleWanted with(String partOfAddress) {
        return new PeopleWanted(type, humanOnly, among, partOfAddress.strip());
    }
}
