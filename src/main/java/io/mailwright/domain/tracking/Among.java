package io.mailwright.domain.tracking;

/** Of which part of a job a number of people is. */
public sealed interface Among {
    /** Of all of it. */
    record Everybody() implements Among {}

    /** Of those who clicked a link. */
    record OfLink(LinkFigure link) implements Among {}

    /** Of those whose last bounce was of that category and code. */
    record OfBounce(BounceFigure bounce) implements Among {}

    /**
     * Of those whose addresses have one domain.
     *
     * @param domain empty for those of whom no address is known
     */
    record OfDomain(String domain) implements Among {}

    /**
     * Of those mailed by one list.
     *
     * @param list 0 for those of whom it was not told
     */
    record OfList(long list) implements Among {}

    /** Of those who reacted with or from it. */
    record OfOrigin(OriginKind kind, String name) implements Among {}
}
