package io.mailwright.service.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.cache.Database;
import io.mailwright.cache.ReportStore;
import io.mailwright.cache.SubscriberStore;
import io.mailwright.cache.TrackingLoad;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.PeopleWanted;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.service.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Tracking of the sample account, compared with a count of what its server has. */
class TrackingSyncTest {
    @TempDir Path folder;
    private TellingAccount account;
    private Database db;
    private ReportStore reports;

    /** Shortly after all that happened. */
    private Instant now;

    @BeforeEach
    void open() {
        account = new TellingAccount(folder.resolve("server"), true);
        db = Database.open(folder.resolve("x.db"));
        reports = new ReportStore(db);
        now = newest().plus(Duration.ofDays(1));
    }

    @AfterEach
    void close() {
        db.close();
        account.close();
    }

    private Instant newest() {
        return account.events().all().stream().map(Event::at).max(Instant::compareTo).orElseThrow();
    }

    private void assertEverythingIsThere() {
        var events = account.events();
        assertThat(reports.all()).hasSameSizeAs(account.jobs());
        for (var job : account.jobs()) {
            var report = reports.find(job.id()).orElseThrow();
            var expected = events.counts(job.id());
            assertThat(report.counted()).as("counted").isEqualTo(expected);
            assertThat(report.told().counts()).as("told").isEqualTo(expected);
            assertThat(report.differences()).isEmpty();
            assertThat(report.told().emailName()).isEqualTo(job.content().emailName());
            assertThat(report.told().sentAt()).isEqualTo(job.started());
            assertThat(report.lists()).hasSize(1);
        }
    }

    /** All that reports can say. */
    private static List<Object> everything(Database db) {
        var reports = new ReportStore(db);
        var all = new ArrayList<Object>();
        for (var report : reports.all()) {
            all.add(List.of(report.counted(), report.told(), report.lists()));
            all.add(reports.links(report.job(), false));
            for (var quarter : reports.quarters(report.job(), false)) {
                if (isEverywhere(quarter.type())) {
                    all.add(quarter);
                }
            }
            for (var type : EventType.values()) {
                if (isEverywhere(type)) {
                    all.add(reports.people(report.job(), type, false, Long.MIN_VALUE, 10_000));
                }
            }
        }
        return all;
    }

    /** Others come in files only. */
    private static boolean isEverywhere(EventType type) {
        return type != EventType.CONVERSION
                && type != EventType.COMPLAINT
                && type != EventType.NOT_SENT;
    }

    @Test
    void byCallsEveryFigureIsTheAccounts() {
        account.byCalls(db, now).sync(TrackingPeriod.ALL, false, Progress.NONE);

        assertEverythingIsThere();
        assertThat(account.asked).noneMatch(what -> what.startsWith("all_jobs"));
    }

    @Test
    void byFileItIsTheSame() {
        account.byFile(db, now).sync(TrackingPeriod.ALL, false, Progress.NONE);

        assertEverythingIsThere();
        assertThat(account.asked).noneMatch(what -> what.startsWith("open"));
        try (var other = Database.open(folder.resolve("other.db"))) {
            account.byCalls(other, now).sync(TrackingPeriod.ALL, false, Progress.NONE);
            assertThat(everything(other)).isEqualTo(everything(db));
        }
    }

    @Test
    void whatIsNewComesAndNothingTwice() {
        var sync = account.byCalls(db, now);
        sync.sync(TrackingPeriod.ALL, false, Progress.NONE);
        long events = sync.store().events();
        account.asked.clear();
        sync.sync(TrackingPeriod.ALL, false, Progress.NONE);
        assertThat(sync.store().events()).isEqualTo(events);
        assertThat(account.asked).noneMatch(what -> what.startsWith("sent"));

        var old = add(now.minus(Duration.ofHours(40)));
        add(now.minus(Duration.ofHours(40)));
        add(now.plusSeconds(30));
        account.byFile(db, now.plusSeconds(3600)).sync(TrackingPeriod.ALL, false, Progress.NONE);

        assertThat(sync.store().events()).isEqualTo(events + 3);
        assertEverythingIsThere();
        assertThat(reports.history("").entries()).isEmpty();
        assertThat(old.type()).isEqualTo(EventType.OPEN);
    }

    /** An open of the job that was sent last. */
    private Event add(Instant at) {
        var job = account.jobs().getLast();
        var some =
                account.events().all().stream()
                        .filter(event -> event.job() == job.id())
                        .findFirst()
                        .orElseThrow();
        var open =
                new Event(
                        EventType.OPEN,
                        job.id(),
                        some.subscriber(),
                        some.list(),
                        0,
                        at,
                        Detail.NONE);
        account.store.change(tables -> {
            tables.events().add(open);
            return open;
        });
        return open;
    }

    @Test
    void anInterruptedOneIsGoneOnWith() {
        var sync = account.byCalls(db, now);
        assertThatThrownBy(() ->
                        sync.sync(
                                TrackingPeriod.ALL,
                                false,
                                (done, _, _) -> {
                                    if (done == 2) {
                                        Thread.currentThread().interrupt();
                                    }
                                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(sync.store().events()).isPositive();
        assertThat(sync.store().events()).isLessThan(account.events().all().size());

        sync.sync(TrackingPeriod.ALL, false, Progress.NONE);

        assertEverythingIsThere();
    }

    @Test
    void afterSixtyQuietDaysAJobIsSealed() {
        var sync = account.byCalls(db, now.plus(Duration.ofDays(400)));
        sync.sync(TrackingPeriod.ALL, false, Progress.NONE);
        account.asked.clear();
        add(now.plus(Duration.ofDays(399)));
        sync.sync(TrackingPeriod.ALL, false, Progress.NONE);
        assertThat(account.asked).hasSize(1).allMatch(what -> what.startsWith("jobs"));

        sync.sync(TrackingPeriod.ALL, true, Progress.NONE);

        assertEverythingIsThere();
    }

    @Test
    void whatTheAccountHasNoMoreStays() {
        account.byCalls(db, now).sync(TrackingPeriod.ALL, false, Progress.NONE);
        var before = everything(db);
        try (var other = new TellingAccount(folder.resolve("other"), false)) {
            other.byCalls(db, now).sync(TrackingPeriod.ALL, true, Progress.NONE);
        }
        assertThat(everything(db)).isEqualTo(before);
    }

    @Test
    void anAccountThatTellsLessHasLess() {
        account.refused.addAll(List.of("open", "click", "bounce", "unsubscribe", "forward"));
        account.refused.add("sent");
        account.byCalls(db, now).sync(TrackingPeriod.ALL, false, Progress.NONE);

        assertThat(reports.all()).hasSameSizeAs(account.jobs());
        for (var report : reports.all()) {
            assertThat(report.counted()).isEmpty();
            assertThat(report.told().counts()).isEqualTo(account.events().counts(report.job()));
        }
        assertThat(account.asked).filteredOn(what -> what.startsWith("open")).hasSize(1);

        account.byFile(db, now).sync(TrackingPeriod.ALL, false, Progress.NONE);
        assertEverythingIsThere();
    }

    @Test
    void withoutJobsThereIsNothing() {
        account.refused.add("jobs");
        account.byFile(db, now).sync(TrackingPeriod.ALL, false, Progress.NONE);
        assertThat(reports.all()).isEmpty();
    }

    @Test
    void withoutJobsWhatExtractsToldByAddressIsTheSubidsAllTheSame() {
        account.refused.add("jobs");
        try (var load = TrackingLoad.open(db)) {
            var open = new Event(EventType.OPEN, 1, 0, 0, 0, now, Detail.NONE);
            load.add(new AddressedEvent(open, "ann@example.org"));
            load.takeOver(now);
        }
        var ann = new Subscriber(5, "ann@example.org", EmailType.HTML, Map.of());
        new SubscriberStore(db).save(new SubscriberDetail(ann, List.of(), now));

        account.byFile(db, now).sync(TrackingPeriod.ALL, false, Progress.NONE);

        assertThat(reports.people(1, PeopleWanted.all(EventType.OPEN, false), Long.MIN_VALUE, 9))
                .extracting(EventPerson::subscriber)
                .containsExactly(5L);
    }

    @Test
    void aJobThatIsRefusedIsPassedOver() {
        var job = account.jobs().getFirst();
        account.refused.add("summary " + job.id());
        var sync = account.byCalls(db, now);
        sync.sync(TrackingPeriod.ALL, false, Progress.NONE);
        assertThat(reports.find(job.id()).orElseThrow().figure(SummaryCount.SENT)).isEmpty();

        account.refused.clear();
        sync.sync(TrackingPeriod.ALL, false, Progress.NONE);
        assertEverythingIsThere();
    }

    @Test
    void whatWasRefusedOnceComesWithTheNextOne() {
        var job = account.jobs().getFirst().id();
        account.refused.addAll(List.of("click " + job, "bounce " + job, "sent " + job));
        var sync = account.byCalls(db, now);
        sync.sync(TrackingPeriod.ALL, false, Progress.NONE);
        assertThat(reports.links(job, false)).isEmpty();

        account.refused.clear();
        account.byCalls(db, now.plus(Duration.ofDays(90)))
                .sync(TrackingPeriod.ALL, false, Progress.NONE);
        assertEverythingIsThere();
        account.asked.clear();
        sync.sync(TrackingPeriod.ALL, false, Progress.NONE);
        assertThat(account.asked).as("now sealed").hasSize(1);
    }

    @Test
    void whatOnlyFilesTellComesWithTheFirstFile() {
        var conversion =
                new Event(
                        EventType.CONVERSION,
                        account.jobs().getFirst().id(),
                        account.events().all().getFirst().subscriber(),
                        0,
                        0,
                        account.jobs().getFirst().started().plusSeconds(3600),
                        new Detail.Conversion(0, "Sales", "1", "Thanks"));
        account.store.change(tables -> {
            tables.events().add(conversion);
            return conversion;
        });
        account.byCalls(db, now).sync(TrackingPeriod.ALL, false, Progress.NONE);

        account.byFile(db, now.plus(Duration.ofDays(1)))
                .sync(TrackingPeriod.ALL, false, Progress.NONE);

        assertThat(reports.people(conversion.job(), EventType.CONVERSION, false, Long.MIN_VALUE, 9))
                .hasSize(1);
    }

    @Test
    void toWhomAJobWentIsAskedBeyondAPeriod() throws Exception {
        var job = account.jobs().get(2);
        var day = DueJob.day(job.started());
        account.sendOneLater(job.id(), Duration.ofDays(3));
        account.byCalls(db, now).sync(new TrackingPeriod(day, day), false, Progress.NONE);

        account.byCalls(db, now.plusSeconds(60)).sync(TrackingPeriod.ALL, false, Progress.NONE);

        assertEverythingIsThere();
    }

    @Test
    void aPeriodBeforeWhatIsThereIsAskedForInOrder() {
        account.byFile(db, now).sync(TrackingPeriod.ALL, false, Progress.NONE);
        account.asked.clear();

        account.byFile(db, now)
                .sync(
                        new TrackingPeriod(null, DueJob.day(newest()).minusDays(5)),
                        false,
                        Progress.NONE);

        assertThat(account.asked)
                .anyMatch(what -> what.startsWith("all_jobs"))
                .noneMatch(what -> what.startsWith("open"));
    }

    @Test
    void whereFilesAreInTroubleCallsDo() {
        account.byBrokenFile(db, now).sync(TrackingPeriod.ALL, false, Progress.NONE);
        assertEverythingIsThere();
    }

    @Test
    void aPeriodBoundsTheJobs() {
        account.refused.addAll(
                List.of("open", "click", "bounce", "unsubscribe", "forward", "sent"));
        account.byCalls(db, now).sync(TrackingPeriod.ALL, false, Progress.NONE);
        account.refused.clear();
        var third = account.jobs().get(2);
        var day = DueJob.day(third.started());
        account.byFile(db, now)
                .sync(new TrackingPeriod(day, day.plusDays(1)), false, Progress.NONE);

        assertThat(reports.all())
                .filteredOn(report -> !report.counted().isEmpty())
                .singleElement()
                .extracting(JobReport::job)
                .isEqualTo(third.id());
        long brought =
                account.events().all().stream()
                        .filter(event -> event.job() == third.id())
                        .filter(event -> !DueJob.day(event.at()).isAfter(day.plusDays(1)))
                        .count();
        assertThat(account.byCalls(db, now).store().events()).isEqualTo(brought);

        account.byFile(db, now).sync(TrackingPeriod.ALL, false, Progress.NONE);
        assertEverythingIsThere();
        assertThatThrownBy(() -> new TrackingPeriod(LocalDate.MAX, LocalDate.MIN))
                .hasMessageContaining("before");
    }
}
