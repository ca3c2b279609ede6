package io.mailwright.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.send.SendCode;
import io.mailwright.server.store.QueueTable.Queued;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

class AudienceTest {
    private static final Instant NOW = Instant.parse("2010-08-31T14:50:00Z");
    private static final long GROUP = 90;

    @TempDir private Path folder;
    private Store store;
    private long news;
    private long offers;
    private long staff;
    private long job;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("account.db"), InstantSource.fixed(NOW));
        change(tables -> {
            news = tables.lists().create("News", ListType.PUBLIC, NOW);
            offers = tables.lists().create("Offers", ListType.PUBLIC, NOW);
            staff = tables.lists().create("Staff", ListType.PRIVATE, NOW);
            job = job(tables);
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everybodyOnAListGetsOneMessageHoweverManyListsTheyAreOn() {
        long ann = subscriber("ann@example.org", news, offers);
        long bob = subscriber("bob@example.org", offers);
        subscriber("eve@example.org", staff);

        assertThat(audience(List.of(news, offers), List.of()))
                .extracting(Recipient::subscriber, Recipient::list, Recipient::state)
                .containsExactly(
                        tuple(ann, news, State.PENDING), tuple(bob, offers, State.PENDING));
    }

    @Test
    void whoMustNotBeMailedIsLeftOutWithTheCodeThatSaysWhy() {
        long gone = subscriber("gone@example.org", news);
        long held = subscriber("held@example.org", news);
        long left = subscriber("left@example.org", news);
        long blocked = subscriber("blocked@example.org", news);
        long bounced = subscriber("bounced@example.org", news);
        long own = subscriber("own@example.org", news, staff);
        change(tables -> {
            long everybody = tables.lists().master();
            tables.memberships().put(everybody, gone, Status.UNSUBSCRIBED, null, NOW);
            tables.memberships().put(news, held, Status.HELD, null, NOW);
            tables.memberships().put(news, left, Status.UNSUBSCRIBED, null, NOW);
            tables.memberships().put(news, bounced, Status.BOUNCED, null, NOW);
            tables.masterUnsubscribes().add("Blocked@example.org", "", "", NOW);
        });

        assertThat(audience(List.of(news), List.of(staff)))
                .extracting(Recipient::subscriber, Recipient::code, Recipient::reason)
                .containsExactly(
                        tuple(gone, 1, "Unsubscribed"),
                        tuple(held, 2, "Held"),
                        tuple(left, 31, "List Level Opt Out"),
                        tuple(blocked, 33, "Account Level Opt Out"),
                        tuple(bounced, null, null),
                        tuple(own, 27, "Suppression List Exclusion"));
        assertThat(recipient(bounced).state()).isEqualTo(State.PENDING);
        assertThat(recipient(own).state()).isEqualTo(State.NOT_SENT);
        assertThat(exclusion(left, news)).contains(SendCode.LIST_LEVEL_OPT_OUT);
        assertThat(exclusion(left, offers)).isEmpty();
        assertThat(exclusion(blocked, offers)).contains(SendCode.ACCOUNT_LEVEL_OPT_OUT);
    }

    @Test
    void whoLeftOneListIsMailedByTheOther() {
        long ann = subscriber("ann@example.org", news, offers);
        change(tables -> tables.memberships().put(news, ann, Status.UNSUBSCRIBED, null, NOW));

        assertThat(audience(List.of(news, offers), List.of()))
                .extracting(Recipient::list, Recipient::code)
                .containsExactly(tuple(offers, null));
    }

    @Test
    void aDeletedSubscriberIsNotInTheAudience() {
        long ann = subscriber("ann@example.org", news);
        change(tables -> {
            tables.memberships().removeAll(ann);
            tables.subscribers().delete(ann);
        });

        assertThat(audience(List.of(news), List.of())).isEmpty();
    }

    @Test
    void aGroupIsMailedByItsListAndCanBeLeftOut() throws SQLException {
        long ann = subscriber("ann@example.org", news);
        long bob = subscriber("bob@example.org", news);
        group(news, ann);

        assertThat(audience(List.of(GROUP), List.of()))
                .extracting(Recipient::subscriber, Recipient::list)
                .containsExactly(tuple(ann, news));
        assertThat(queued()).extracting(Queued::source).containsExactly("North");

        change(tables -> job = job(tables));
        assertThat(audience(List.of(news), List.of(GROUP)))
                .extracting(Recipient::subscriber, Recipient::code)
                .containsExactly(tuple(ann, 27), tuple(bob, null));
        assertThat(queued()).extracting(Queued::source).containsExactly("News");
    }

    @Test
    void fillingAgainAfterACrashAddsNobodyTwiceAndChangesNothing() {
        for (int i = 0; i < 5; i++) {
            subscriber("p%d@example.org".formatted(i), news);
        }
        var first = audience(List.of(news), List.of()).getFirst();
        change(tables -> tables.recipients().put(first, State.SENT, NOW.plusSeconds(1)));

        fill();

        assertThat(recipient(first.subscriber()).state()).isEqualTo(State.SENT);
        assertThat(queued()).hasSize(4);
    }

    @Test
    void whoLeavesAfterTheAudienceWasFoundIsToldWithTheMessage() {
        long ann = subscriber("ann@example.org", news);
        long bob = subscriber("bob@example.org", news);
        long cec = subscriber("cec@example.org", news);
        audience(List.of(news), List.of());
        change(tables -> {
            tables.memberships().put(news, ann, Status.UNSUBSCRIBED, null, NOW);
            tables.memberships().removeAll(bob);
            tables.subscribers().delete(bob);
            tables.memberships().remove(news, cec);
        });

        assertThat(queued())
                .extracting(Queued::exclusion)
                .containsExactly(
                        SendCode.LIST_LEVEL_OPT_OUT,
                        SendCode.SUBSCRIBER_DELETED,
                        SendCode.LIST_LEVEL_OPT_OUT);
    }

    @Test
    void aMessagePutOffWaitsForItsTimeBehindTheOthers() {
        long ann = subscriber("ann@example.org", news);
        long bob = subscriber("bob@example.org", news);
        audience(List.of(news), List.of());
        var later = NOW.plus(Duration.ofMinutes(10));
        change(tables -> tables.recipients().putOff(recipient(ann), NOW, later, "450 busy"));

        assertThat(queued()).extracting(q -> q.subscriber().id()).containsExactly(bob);
        assertThat(store.<List<Queued>>read(tables -> tables.queue().due(job, later, 10)))
                .extracting(q -> q.subscriber().id(), Queued::tries)
                .containsExactly(tuple(bob, 0), tuple(ann, 1));
        change(tables -> tables.recipients().put(recipient(bob), State.SENT, NOW));
        assertThat(store.<Optional<Instant>>read(tables -> tables.queue().next())).contains(later);
        assertThat(store.<List<Long>>read(tables -> tables.queue().jobs(NOW))).isEmpty();
        assertThat(store.<List<Long>>read(tables -> tables.queue().jobs(later)))
                .containsExactly(job);
        assertThat(store.<Boolean>read(tables -> tables.queue().isOpen(job))).isFalse();
    }

    @Test
    void whatWasInFlightIsUncertainAfterwards() {
        long ann = subscriber("ann@example.org", news);
        audience(List.of(news), List.of());
        change(tables -> tables.recipients().put(recipient(ann), State.HANDING, NOW));
        assertThat(store.<Boolean>read(tables -> tables.queue().isOpen(job))).isTrue();

        change(tables -> tables.recipients().markUncertain(NOW));

        assertThat(recipient(ann).state()).isEqualTo(State.UNCERTAIN);
        assertThat(store.<Boolean>read(tables -> tables.queue().isOpen(job))).isFalse();
    }

    @Test
    void anAddressTakenOverFromADeletedSubscriberLeavesWhatWasSentToThem() {
        long ann = subscriber("ann@example.org", news);
        long bob = subscriber("bob@example.org", news);
        audience(List.of(news), List.of());
        change(tables -> {
            tables.memberships().removeAll(ann);
            tables.subscribers().delete(ann);
            var old = tables.subscribers().find(bob).orElseThrow();
            tables.subscribers()
                    .update(new Subscriber(bob, "ann@example.org", old.emailType(), Map.of()));
        });

        assertThat(recipient(ann).list()).isEqualTo(news);
        assertThat(store.<Optional<Subscriber>>read(t -> t.subscribers().find("ann@example.org")))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(bob));
    }

    private List<Recipient> audience(List<Long> targets, List<Long> suppressed) {
        change(tables -> {
            targets.forEach(target -> tables.jobs().target(job, target, false));
            suppressed.forEach(target -> tables.jobs().target(job, target, true));
            tables.jobs().begin(job, NOW);
        });
        fill();
        var all = new ArrayList<Recipient>();
        store.read(tables -> {
            tables.memberships()
                    .each(
                            tables.lists().master(),
                            null,
                            row ->
                                    tables.recipients()
                                            .find(job, 0, row.subscriber().id())
                                            .ifPresent(all::add));
            return all;
        });
        return all;
    }

    /** In parts of two, so that the seams are crossed. */
    private void fill() {
        change(tables -> {
            var last = tables.audience().fill(job, 0, 2, NOW);
            while (last.isPresent()) {
                last = tables.audience().fill(job, last.get(), 2, NOW);
            }
        });
    }

    private List<Queued> queued() {
        return store.read(tables -> tables.queue().due(job, NOW, 10));
    }

    private Optional<SendCode> exclusion(long subscriber, long list) {
        return store.read(tables -> tables.audience().exclusion(subscriber, list));
    }

    private Recipient recipient(long subscriber) {
        return store.read(tables -> tables.recipients().find(job, 0, subscriber)).orElseThrow();
    }

    private long subscriber(String email, long... lists) {
        return store.change(tables -> {
            long id = tables.subscribers().create(email, EmailType.HTML, Map.of()).id();
            tables.memberships().put(tables.lists().master(), id, Status.ACTIVE, null, NOW);
            for (long list : lists) {
                tables.memberships().put(list, id, Status.ACTIVE, null, NOW);
            }
            return id;
        });
    }

    private void group(long list, long member) throws SQLException {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("account.db"));
                var sql = db.createStatement()) {
            sql.execute(
                    "insert into list_group values (%d, %d, 'North', 'north', '', '{}', 0)"
                            .formatted(GROUP, list));
            sql.execute("insert into group_member values (%d, %d)".formatted(GROUP, member));
        }
    }

    private void change(Consumer<Tables> work) {
        store.change(tables -> {
            work.accept(tables);
            return true;
        });
    }

    private static long job(Tables tables) {
        long email =
                tables.emails()
                        .create(
                                new EmailTable.Email(
                                        0, "March", "News", "<p>Hi</p>", null, null, NOW));
        return tables.jobs()
                .create(
                        new Job(
                                0,
                                Job.Kind.LISTS,
                                new Job.Content(
                                        email,
                                        "March",
                                        "News",
                                        "<p>Hi</p>",
                                        null,
                                        "Ann",
                                        "ann@example.org",
                                        "",
                                        true,
                                        true),
                                false,
                                false,
                                NOW,
                                null,
                                null,
                                JobState.SCHEDULED,
                                null));
    }
}
