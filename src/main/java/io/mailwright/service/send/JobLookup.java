package io.mailwright.service.send;

import io.mailwright.cache.SendStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.tracking.JobHeading;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.RetrieveJobs;
import io.mailwright.xmlapi.call.RetrieveSingle;
import io.mailwright.xmlapi.call.RetrieveSummary;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Finds out whether the account has made a job of a send whose answer was lost. Ids of jobs grow,
 * so it is one that was not there before the send was asked for, to the same lists or the same one
 * person, of the same e-mail.
 */
final class JobLookup {
    /** The account's clock, and its zone, may be others than ours. */
    private static final Duration AROUND = Duration.ofDays(2);

    private static final Duration LATE = Duration.ofHours(1);

    private final XmlApi api;
    private final SendStore ledger;

    JobLookup(XmlApi api, SendStore ledger) {
        this.api = api;
        this.ledger = ledger;
    }

    /**
     * The last job there is around the time of a send that is to be asked for now; 0 if there is
     * none.
     *
     * @return nothing if the account does not tell
     */
    OptionalLong last(SendPlan plan, Instant now) {
        try {
            return OptionalLong.of(
                    jobs(plan, now).stream().mapToLong(JobHeading::job).max().orElse(0));
        } catch (Failure.Refused refused) {
            if (isOurs(refused)) {
                throw refused;
            }
            return OptionalLong.empty();
        }
    }

    /** That the login is refused says nothing about what the account can tell. */
    private static boolean isOurs(Failure.Refused refused) {
        return refused.code() == ErrorCode.LOGIN_FAILED.number()
                || refused.code() == ErrorCode.NOT_PERMITTED.number()
                || refused.code() == ErrorCode.INTERNAL.number();
    }

    /**
     * The job made of a send.
     *
     * @param known the last job there was before
     */
    Optional<Long> made(SendPlan plan, Instant asked, long known) {
        var lists = Set.copyOf(plan.lists());
        return jobs(plan, asked).stream()
                .filter(job -> job.job() > known)
                // What another send is known to have made was not made of this one.
                .filter(job -> ledger.ofJob(job.job()).isEmpty())
                .filter(job -> new HashSet<>(job.lists()).equals(lists))
                .filter(job -> isOf(job.job(), plan))
                .map(JobHeading::job)
                .min(Long::compare);
    }

    /**
     * A job that is the same as a plan and was not made from here.
     *
     * @param since for a plan without a time; else it is one of that time
     * @return nothing if the account does not tell
     */
    Optional<Long> like(SendPlan plan, Instant since) {
        var lists = Set.copyOf(plan.lists());
        try {
            var from = plan.at() == null ? since : plan.at();
            var jobs = new ArrayList<JobHeading>();
            api.stream(new RetrieveJobs(from.minus(AROUND), null), jobs::add);
            return jobs.stream()
                    .filter(job -> isAt(job, plan, since))
                    .filter(job -> ledger.ofJob(job.job()).isEmpty())
                    .filter(job -> new HashSet<>(job.lists()).equals(lists))
                    .filter(job -> isOf(job.job(), plan))
                    .map(JobHeading::job)
                    .min(Long::compare);
        } catch (Failure.Refused refused) {
            if (isOurs(refused)) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    /** A job that begins late still says when it began. */
    private static boolean isAt(JobHeading job, SendPlan plan, Instant since) {
        var sent = job.sentAt();
        var at = plan.at();
        return sent != null
                && (at == null
                        ? !sent.isBefore(since)
                        : !sent.isBefore(at) && sent.isBefore(at.plus(LATE)));
    }

    private List<JobHeading> jobs(SendPlan plan, Instant asked) {
        var at = plan.at() == null ? asked : plan.at();
        var jobs = new ArrayList<JobHeading>();
        api.stream(new RetrieveJobs(at.minus(AROUND), at.plus(AROUND)), jobs::add);
        return jobs;
    }

    /** Where the account does not tell of which e-mail it is, such as of a test, it may be ours. */
    private boolean isOf(long job, SendPlan plan) {
        try {
            var summary = api.send(new RetrieveSummary(job));
            boolean isOfEmail = summary.emailId() == 0 || summary.emailId() == plan.emailId();
            var one = plan.subscriber();
            return isOfEmail && (one == null || mayBeTo(job, one, summary));
        } catch (Failure.Refused _) {
            return true;
        }
    }

    /** Whom a job is for may not be told before it has ended. */
    private boolean mayBeTo(long job, long subscriber, JobSummary summary) {
        try {
            api.send(new RetrieveSingle(job, subscriber));
            return true;
        } catch (Failure.Refused refused) {
            return refused.code() != ErrorCode.NO_RESULTS.number()
                    || summary.state() != JobState.COMPLETE;
        }
    }
}
