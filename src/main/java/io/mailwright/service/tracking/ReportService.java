package io.mailwright.service.tracking;

import io.mailwright.cache.Database;
import io.mailwright.cache.ReportStore;
import io.mailwright.cache.TrackingStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.tracking.BounceFigure;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.ListFigure;
import io.mailwright.domain.tracking.OriginFigure;
import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.PeopleWanted;
import io.mailwright.domain.tracking.QuarterCount;
import io.mailwright.domain.tracking.SubscriberHistory;
import io.mailwright.domain.tracking.ToldFigure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How sends went, by the local copy: nothing here asks the account. Thread-safe. */
public final class ReportService {
    private static final int PAGE = 1000;

    private final ReportStore reports;
    private final TrackingStore store;
    private final JobLinks links;

    public ReportService(Database cache) {
        this.reports = new ReportStore(cache);
        this.store = new TrackingStore(cache);
        this.links = new JobLinks(cache);
    }

    /**
     * Of all jobs, the one sent last first.
     *
     * @throws Failure.CacheUnusable if the local copy cannot be read, as all of these
     */
    public List<JobReport> all() {
        return reports.all();
    }

    public Optional<JobReport> find(long job) {
        return reports.find(job);
    }

    /** Whether any job is known. */
    public boolean hasAny() {
        return store.jobs() > 0;
    }

    /**
     * As {@link #find}, where it has to be there.
     *
     * @throws Failure.NotOne if it is not
     */
    public JobReport job(long job) {
        return find(job)
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "Job %d is not in the local copy.".formatted(job), List.of()));
    }

    /** All that happened to an address; compared without case. */
    public SubscriberHistory history(String email) {
        return reports.history(email);
    }

    /**
     * The links of a job that were clicked, most clicks first; where its mail is kept here, one
     * whose address was filled in for each person is one.
     *
     * @param humanOnly without what machines did, as in all of these
     */
    public List<LinkFigure> links(long job, boolean humanOnly) {
        return links.of(job, humanOnly);
    }

    /**
     * What became of a job by the domains of addresses, most messages first.
     *
     * @param limit so many at most
     */
    public List<PartFigure> domains(long job, boolean humanOnly, int limit) {
        return reports.domains(job, humanOnly, limit);
    }

    /** What became of a job by the lists it was sent to, most messages first. */
    public List<ListFigure> lists(long job, boolean humanOnly) {
        return reports.lists(job, humanOnly);
    }

    /**
     * Why messages of a job came back, most people first, each person by their last bounce; nothing
     * where bounces were not brought one by one.
     */
    public List<BounceFigure> bounces(long job) {
        return reports.bounces(job);
    }

    /** How many people clicked any of some links of a job, each counted once. */
    public long clickers(long job, Collection<LinkFigure> links, boolean humanOnly) {
        return reports.clickers(job, links, humanOnly);
    }

    /**
     * With what and from where people reacted to a job, by kind, most people first; nothing where
     * that was not told.
     */
    public List<OriginFigure> origins(long job, boolean humanOnly) {
        return reports.origins(job, humanOnly);
    }

    /**
     * What people saw of a job and answered, as extracts tell it, most people first; nothing where
     * none did.
     */
    public List<ToldFigure> told(long job) {
        return reports.told(job);
    }

    /** When it happened, by type, then time; quarters without events are left out. */
    public List<QuarterCount> quarters(long job, boolean humanOnly) {
        return reports.quarters(job, humanOnly);
    }

    /**
     * A page of people of a job, in the order of their ids.
     *
     * @param after the id of the last of the page before; {@link Long#MIN_VALUE} for the first page
     */
    public List<EventPerson> people(long job, PeopleWanted wanted, long after, int limit) {
        return reports.people(job, wanted, after, limit);
    }

    /** How many there are in all pages of {@link #people}, counted one by one. */
    public long countPeople(long job, PeopleWanted wanted) {
        return reports.countPeople(job, wanted);
    }

    /** Gives all people of a job, in the order of their ids, however many they are. */
    public void eachPerson(long job, PeopleWanted wanted, Consumer<EventPerson> sink) {
        long after = Long.MIN_VALUE;
        var page = people(job, wanted, after, PAGE);
        while (!page.isEmpty()) {
            page.forEach(sink);
            after = page.getLast().subscriber();
            page = people(job, wanted, after, PAGE);
        }
    }
}
