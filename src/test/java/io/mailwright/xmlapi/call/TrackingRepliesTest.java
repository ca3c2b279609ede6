package io.mailwright.xmlapi.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobHeading;
import io.mailwright.domain.tracking.Leaver;
import io.mailwright.domain.tracking.RecipientSummary.LastBounce;
import io.mailwright.domain.tracking.RecipientSummary.Times;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.domain.tracking.UnsubscribeScope;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.Canned;
import io.mailwright.xmlapi.StreamingCall;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Replies about jobs, whose children are mostly nobody's word: all of them are optional. */
class TrackingRepliesTest {
    private static final Instant SENT = Instant.parse("2010-03-02T15:15:00Z");
    private static final Instant MARCH_9 = Instant.parse("2010-03-09T22:02:11Z");

    @Test
    void summary() {
        var summary = read(new RetrieveSummary(700123), "summary");
        assertThat(summary.emailId()).isEqualTo(70412);
        assertThat(summary.emailName()).isEqualTo("Harbour Books March");
        assertThat(summary.subject()).isEqualTo("New arrivals");
        assertThat(summary.fromName()).isEqualTo("Harbour Books");
        assertThat(summary.fromEmail()).isEqualTo("news@example.org");
        assertThat(summary.sentAt()).isEqualTo(SENT);
        assertThat(summary.state()).isEqualTo(JobState.COMPLETE);
        assertThat(summary.counts())
                .isEqualTo(Map.of(SummaryCount.SENT, 2500L, SummaryCount.DELIVERED, 2461L));
        assertThat(summary.others()).isEqualTo(Map.of("existingUndeliverables", "4"));
    }

    @Test
    void summaryOfTheAttestedChildrenAlone() {
        var summary = read(new RetrieveSummary(700123), "summary-bare");
        assertThat(summary.counts())
                .isEqualTo(Map.of(SummaryCount.SENT, 3L, SummaryCount.DELIVERED, 3L));
        assertThat(summary.sentAt()).isNull();
        assertThat(summary.state()).isNull();
    }

    @Test
    void jobsWithOneListElementForEachListAndForAll() {
        assertThat(rows(new RetrieveJobs(null, null), "jobs"))
                .containsExactly(
                        new JobHeading(700123, SENT, List.of(31001L, 31002L)),
                        new JobHeading(700124, null, List.of(31001L, 31002L)));
        assertThat(rows(new RetrieveJobs(null, null), "no-jobs")).isEmpty();
    }

    @Test
    void single() {
        var single = read(new RetrieveSingle(700123, 55012345), "single");
        assertThat(single.subscriber()).isEqualTo(55012345);
        assertThat(single.email()).isEqualTo("ana@example.org");
        assertThat(single.list()).isEqualTo(31001);
        assertThat(single.sentAt()).isEqualTo(SENT.plusSeconds(4));
        assertThat(single.bounce())
                .isEqualTo(new LastBounce(SENT.plusSeconds(70), BounceCategory.HARD));
        assertThat(single.opens()).isEqualTo(new Times(2, SENT.plusSeconds(46 * 60)));
        assertThat(single.clicks()).isEqualTo(new Times(1, SENT.plusSeconds(46 * 60 + 30)));
        assertThat(single.unsubscribedAt()).isNull();
        assertThat(single.forwards()).isZero();
    }

    @Test
    void singleThatTellsNothing() {
        var single = read(new RetrieveSingle(700123, 55012345), "single-bare");
        assertThat(single.subscriber()).isEqualTo(55012345);
        assertThat(single.sentAt()).isNull();
        assertThat(single.bounce()).isNull();
        assertThat(single.opens()).isEqualTo(new Times(0, null));
    }

    @Test
    void leavers() {
        assertThat(rows(new RetrieveLeavers(null, null), "leavers"))
                .containsExactly(
                        new Leaver("ana@example.org", "Ana Ruiz", "HTML", MARCH_9, "Spring offers"),
                        new Leaver("bo@example.org", "", "", MARCH_9, ""));
    }

    @Test
    void everyTypeOfEventButThoseNobodyKnows() {
        var next = SENT.plusSeconds(86_470);
        var call = new RetrieveEvents(700123, EventType.CLICK, null, null);
        assertThat(rows(call, "events"))
                .containsExactly(
                        new AddressedEvent(
                                event(
                                        EventType.CLICK,
                                        55012345,
                                        0,
                                        SENT.plusSeconds(46 * 60 + 30),
                                        new Detail.Click(
                                                8812, "http://www.example.org/offers", "Offers")),
                                "ana@example.org"),
                        unaddressed(
                                EventType.NOT_SENT,
                                55012346,
                                0,
                                SENT,
                                new Detail.NotSent(1, "Unsubscribed")),
                        unaddressed(
                                EventType.BOUNCE,
                                55012399,
                                0,
                                SENT.plusSeconds(70),
                                new Detail.Bounce(
                                        BounceCategory.HARD, 2001, 550, "550 5.1.1 user unknown")),
                        unaddressed(
                                EventType.UNSUBSCRIBE,
                                55012345,
                                0,
                                next,
                                new Detail.Unsubscribe(UnsubscribeScope.MASTER, "")),
                        unaddressed(
                                EventType.FORWARD,
                                55012345,
                                0,
                                next.plusSeconds(1),
                                new Detail.Forward(3)),
                        unaddressed(
                                EventType.CONVERSION,
                                55012345,
                                9,
                                next.plusSeconds(2),
                                new Detail.Conversion(8812, "Euro", "49.90", "Purchase")),
                        unaddressed(
                                EventType.COMPLAINT,
                                55012345,
                                0,
                                next.plusSeconds(3),
                                Detail.NONE));
        assertThat(rows(call, "no-events")).isEmpty();
    }

    @Test
    void noResultsMeansNoEvents() {
        var call = new RetrieveEvents(700123, EventType.CLICK, null, null);
        assertThat(rows(call, "no-events-47")).isEmpty();
    }

    private static AddressedEvent unaddressed(
            EventType type, long subscriber, long batch, Instant at, Detail detail) {
        return new AddressedEvent(event(type, subscriber, batch, at, detail), "");
    }

    private static Event event(
            EventType type, long subscriber, long batch, Instant at, Detail detail) {
        return new Event(type, 700123, subscriber, 31001, batch, at, detail);
    }

    private static <T> T read(Call<T> call, String golden) {
        return Canned.api(RepliesTest.golden(golden)).send(call);
    }

    private static <R> List<R> rows(StreamingCall<R> call, String golden) {
        var rows = new ArrayList<R>();
        Canned.api(RepliesTest.golden(golden)).stream(call, rows::add);
        return rows;
    }
}
