package io.mailwright.domain.tracking;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is known of a job and what became of its messages. The account's own totals and those
 * counted from events are both kept; where there are both, the account's are the figures.
 *
 * @param told what the account says; without names where only events are known
 * @param counted from events, for those types of events that were brought
 * @param machines of opens and clicks in {@code counted}, those of machines; of people, those of
 *     whom there is nothing else
 * @param lists the lists and groups it went to
 */
public record JobReport(
        long job,
        boolean test,
        JobSummary told,
        Map<SummaryCount, Long> counted,
        Map<SummaryCount, Long> machines,
        List<Long> lists,
        Instant asOf) {
    private static final Set<SummaryCount> BOUNCES =
            EnumSet.of(
                    SummaryCount.HARD_BOUNCES,
                    SummaryCount.SOFT_BOUNCES,
                    SummaryCount.BLOCK_BOUNCES,
                    SummaryCount.OTHER_BOUNCES);

    /**
     * The same without what machines did: opens and clicks are then those of people among the
     * events, where these were brought, whatever the account's totals.
     */
    public JobReport humanOnly() {
        var ofAccount = new HashMap<>(told.counts());
        var ofPeople = new HashMap<>(counted);
        machines.forEach((count, number) -> {
            ofAccount.remove(count);
            ofPeople.merge(count, -number, Long::sum);
        });
        return new JobReport(job, test, told.with(ofAccount), ofPeople, Map.of(), lists, asOf);
    }

    /**
     * One figure; nothing if it cannot be known. What nobody told of did not happen, but for the
     * sending itself.
     */
    public OptionalLong figure(SummaryCount count) {
        var figure = told.counts().getOrDefault(count, counted.get(count));
        return switch (count) {
            case DELIVERED -> delivered();
            case SENT -> figure == null ? OptionalLong.empty() : OptionalLong.of(figure);
            default -> OptionalLong.of(figure == null ? 0 : figure);
        };
    }

    /** Where the account does not tell it, what was sent and did not bounce adds up to it. */
    private OptionalLong delivered() {
        var figure = told.counts().get(SummaryCount.DELIVERED);
        if (figure != null) {
            return OptionalLong.of(figure);
        }
        var sent = figure(SummaryCount.SENT);
        return sent.isPresent() ? OptionalLong.of(sent.getAsLong() - bounces()) : sent;
    }

    /** People to whom the message came back, whyever. */
    public long bounces() {
        return BOUNCES.stream().mapToLong(count -> figure(count).orElse(0)).sum();
    }

    public Rates rates() {
        return Rates.of(this);
    }

    /** Figures the account tells otherwise than the events do. */
    public Map<SummaryCount, Difference> differences() {
        var differences = new EnumMap<SummaryCount, Difference>(SummaryCount.class);
        counted.forEach((count, events) -> {
            var account = told.counts().get(count);
            if (account != null && !account.equals(events)) {
                differences.put(count, new Difference(account, events));
            }
        });
        return differences;
    }

    /** One figure by its two sources. */
    public record Difference(long told, long counted) {}
}
