package io.mailwright.domain.tracking;

/**
 * What became of a job among those mailed by one list; all are people. Somebody mailed by two lists
 * is among both.
 *
 * @param list 0 for those of whom it was not told
 */
public record ListFigure(long list, long sent, long bounced, long opened, long clicked) {
    /** The same under the name of the list. */
    public PartFigure named(String name) {
        return new PartFigure(name, sent, bounced, opened, clicked);
    }
}
