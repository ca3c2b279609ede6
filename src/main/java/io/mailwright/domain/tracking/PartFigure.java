package io.mailwright.domain.tracking;

/**
 * What became of a job among a part of its people, such as those whose addresses have one domain or
 * those mailed by one list; all are people.
 *
 * @param name of the domain or the list; empty for those of whom it was not told
 */
public record PartFigure(String name, long sent, long bounced, long opened, long clicked) {
    /** Fewer say nothing. */
    private static final int FEW = 5;

    private static final int FAR = 3;

    public long delivered() {
        return Math.max(0, sent - bounced);
    }

    /** Whether at least five bounced, and three times as many as in all of the job. */
    public boolean hasManyBounces(PartFigure whole) {
        return bounced >= FEW && bounced * whole.sent > FAR * whole.bounced * sent;
    }

    /** Whether less than a third opened of those who would as in all of the job, at least five. */
    public boolean hasFewOpens(PartFigure whole) {
        return whole.opened * delivered() >= FEW * whole.delivered()
                && FAR * opened * whole.delivered() < whole.opened * delivered();
    }
}
