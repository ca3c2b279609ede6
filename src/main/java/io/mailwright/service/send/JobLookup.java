package io.mailwright.service.send;

import io.mailwright.cache.SendStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.tracking.JobHeading;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.RetrieveJobs;
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
 * so it is one that was not there before the send was asked for, to the same lists, of the same
 * e-mail.
 */
final class JobLookup {
    /** The account's clock, and its zone, may be others than ours. */
    private static final Duration AROUND = Duration.ofDays(2);

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

    private List<JobHeading> jobs(SendPlan plan, Instant asked) {
        var at = plan.at() == null ? asked : plan.at();
        var jobs = new ArrayList<JobHeading>();
        api.stream(new RetrieveJobs(at.minus(AROUND), at.plus(AROUND)), jobs::add);
        return jobs;
    }

    /** Where the account does not tell of which e-mail it is, such as of a test, it may be ours. */
    private boolean isOf(long job, SendPlan plan) {
        try {
            long email = api.send(new RetrieveSummary(job)).emailId();
            return email == 0 || email == plan.emailId();
        } catch (Failure.Refused _) {
            return true;
        }
    }
}
