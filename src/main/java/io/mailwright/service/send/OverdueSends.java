package io.mailwright.service.send;

import io.mailwright.domain.Failure;
import io.mailwright.domain.Feature;
import io.mailwright.domain.send.OverdueJob;
import io.mailwright.service.ProfileService;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.CancelOverdue;
import io.mailwright.xmlapi.call.ReleaseOverdue;
import io.mailwright.xmlapi.call.RetrieveOverdue;

import java.util.List;

/**
 * Jobs of the account whose time passed while its server did not run: they go out only when a
 * person says so. Thread-safe.
 */
public final class OverdueSends {
    private final XmlApi api;
    private final ProfileService profile;

    public OverdueSends(XmlApi api, ProfileService profile) {
        this.api = api;
        this.profile = profile;
    }

    /**
     * Those there are, those planned first first; none where the account does not tell.
     *
     * @throws Failure.Refused if the login is refused
     * @throws Failure.Unreachable if no answer came
     */
    public List<OverdueJob> all() {
        return profile.features().contains(Feature.OVERDUE)
                ? api.send(new RetrieveOverdue())
                : List.of();
    }

    /**
     * One of them.
     *
     * @throws Failure.NotOne if there is no such job among them
     */
    public OverdueJob find(long job) {
        return all().stream()
                .filter(overdue -> overdue.job() == job)
                .findFirst()
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "Job %d does not wait to be decided on.".formatted(job),
                                List.of()));
    }

    /**
     * Has it sent now.
     *
     * @throws Failure.Refused with 952 if it was decided on meanwhile
     * @throws Failure.Unreachable if no answer came: it may have been done
     */
    public void release(OverdueJob overdue) {
        api.send(new ReleaseOverdue(overdue.job()));
    }

    /** Has it never sent; fails as {@link #release}. */
    public void cancel(OverdueJob overdue) {
        api.send(new CancelOverdue(overdue.job()));
    }
}
