package io.mailwright.domain.tracking;

/**
 * What became of a job among the people whose addresses have one domain; all are people.
 *
 * @param domain empty for those whose address was not told
 */
public record DomainFigure(String domain, long sent, long bounced, long opened, long clicked) {
    /** Fewer say nothing. */
    private static final int FEW = 5;

    private static final int FAR = 3;

    public long delivered() {
        return Math.max(0, sent - bounced);
    }

    /** Whether at least five bounced, and three times as many as in all of the job. */
    public boolean hasManyBounces(DomainFigure whole) {
        return bounced >= FEW && bounced * whole.sent > FAR * whole.bounced * sent;
    }

    /** Whether less than a third opened of those who would as in all of the job, at least five. */
    public boolean hasFewOpens(DomainFigure whole) {
        return whole.opened * delivered() >= FEW * whole.delivered()
                && FAR * opened * whole.delivered() < whole.opened * delivered();
    }
}
