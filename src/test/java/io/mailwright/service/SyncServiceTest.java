package io.mailwright.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.cache.AccountWork;
import io.mailwright.cache.Database;
import io.mailwright.cache.SubscriberStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.SubscriberQuery;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

class SyncServiceTest {
    private static final long EVERYBODY = 10;
    private static final long SPRING = 11;
    private static final long SUMMER = 12;

    @TempDir Path folder;
    private final ScriptedAccount account = new ScriptedAccount();
    private Database db;
    private SyncService sync;
    private SubscriberService people;
    private ListService lists;

    @BeforeEach
    void open() {
        db = Database.open(folder.resolve("x.db"));
        sync = new SyncService(account.api(), db);
        people = new SubscriberService(account.api(), db);
        lists = new ListService(account.api(), db);
        account.list(EVERYBODY, "All Subscribers", "Master");
        account.list(SPRING, "Spring", "Public");
        account.list(SUMMER, "Summer", "Private");
        for (int i = 1; i <= 120; i++) {
            var email = "p%03d@example.org".formatted(i);
            account.person(EVERYBODY, i, email, "Active", "Name" + i);
            account.person(i % 2 == 0 ? SPRING : SUMMER, i, email, "Unsubscribed", "Name" + i);
        }
        account.unsubscribed =
                "<subscriber><email_address>p005@example.org</email_address><name/><reason/>"
                        + "<unsub_date_time>8/31/2010 8:50:00 AM</unsub_date_time></subscriber>";
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void bringsEverything() {
        var steps = new ArrayList<String>();
        var result = sync.sync(false, (done, total, what) -> steps.add(done + "/" + total + what));
        assertThat(result.lists()).isEqualTo(3);
        assertThat(result.subscribers()).isEqualTo(120);
        assertThat(steps).contains("120/240All Subscribers", "180/240Spring", "240/240Summer");
        assertThat(lists.saved())
                .extracting(MailList::name)
                .containsExactly("All Subscribers", "Spring", "Summer");
        assertThat(people.attributes()).hasSize(1);
        var four = people.saved(4).orElseThrow();
        assertThat(four.subscriber().attributes()).containsEntry("First Name", "Name4");
        assertThat(four.memberships())
                .containsExactly(
                        new Membership(EVERYBODY, "All Subscribers", Status.ACTIVE),
                        new Membership(SPRING, "Spring", Status.UNSUBSCRIBED));
        assertThat(new SubscriberStore(db).standing("P005@example.org", SPRING))
                .matches(standing -> standing.masterUnsubscribed())
                .matches(standing -> standing.onList().isEmpty());
        assertThat(sync.lastSync()).isPresent();
        assertThat(four.asOf())
                .as("nothing is older than the last sync says")
                .isAfterOrEqualTo(sync.lastSync().orElseThrow());
        assertThat(people.count(new SubscriberQuery("name12", Set.of(), null))).isEqualTo(2);
    }

    @Test
    void anUploadsRefreshWaitsForTheSyncThatRuns() throws Exception {
        sync.sync(false, Progress.NONE);
        account.people.get(SPRING).removeFirst();
        var waits = new CountDownLatch(1);
        CompletableFuture<Void> refresh;
        try (var _ = AccountWork.SYNC.begin(db)) {
            assertThatThrownBy(() -> sync.sync(false, Progress.NONE))
                    .isInstanceOf(Failure.Invalid.class);
            refresh =
                    CompletableFuture.runAsync(
                            () -> sync.refresh(List.of(SPRING), (_, _, _) -> waits.countDown()),
                            Thread.ofPlatform()::start);
            waits.await();
            assertThat(refresh).isNotDone();
        }
        refresh.join();
        assertThat(people.count(new SubscriberQuery("", Set.of(), SPRING))).isEqualTo(59);
    }

    @Test
    void whatChangedAndWhoLeftInTheAccountDoSoHere() {
        sync.sync(false, Progress.NONE);
        account.people.get(EVERYBODY).removeFirst();
        account.people.get(SUMMER).removeFirst();
        account.people.get(EVERYBODY).removeFirst();
        account.person(EVERYBODY, 2, "new@example.org", "Returned", "Zoe");
        account.people.get(SPRING).removeFirst();
        account.person(SUMMER, 2, "new@example.org", "Active", "Zoe");
        sync.sync(false, Progress.NONE);
        assertThat(people.saved(1)).isEmpty();
        assertThat(people.saved("p002@example.org")).isEmpty();
        assertThat(people.saved(2).orElseThrow().memberships())
                .extracting(Membership::status)
                .containsExactly(Status.BOUNCED, Status.ACTIVE);
        assertThat(people.count(new SubscriberQuery("zoe", Set.of(), null))).isEqualTo(1);
        assertThat(people.count(new SubscriberQuery("p002", Set.of(), null))).isZero();
        assertThat(people.count(SubscriberQuery.ALL)).isEqualTo(119);
    }

    @Test
    void aListThatIsGoneIsGone() {
        sync.sync(false, Progress.NONE);
        account.lists.remove(SPRING);
        sync.sync(false, Progress.NONE);
        assertThat(lists.saved()).hasSize(2);
        assertThat(people.saved(2).orElseThrow().memberships()).hasSize(1);
    }

    @Test
    void aFailedSyncLeavesTheOldDataAndTheNextGoesOnFromThere() {
        sync.sync(false, Progress.NONE);
        var first = sync.lastSync();
        account.people.get(EVERYBODY).removeLast();
        account.people.get(SPRING).clear();
        account.broken = SPRING;
        assertThatThrownBy(() -> sync.sync(false, Progress.NONE)).isInstanceOf(Failure.class);
        assertThat(people.count(SubscriberQuery.ALL)).isEqualTo(119);
        assertThat(people.count(new SubscriberQuery("", Set.of(), SPRING))).isEqualTo(59);
        assertThat(sync.lastSync()).isEqualTo(first);

        account.broken = -1;
        account.calls.clear();
        sync.sync(false, Progress.NONE);
        assertThat(account.calls).noneMatch(call -> call.equals("list retrieve_sub " + EVERYBODY));
        assertThat(account.calls).anyMatch(call -> call.equals("list retrieve_sub " + SPRING));
        assertThat(people.count(new SubscriberQuery("", Set.of(), SPRING))).isZero();
        assertThat(sync.lastSync()).isNotEqualTo(first);
    }

    @Test
    void aFullSyncBeginsAnew() {
        account.broken = SUMMER;
        assertThatThrownBy(() -> sync.sync(false, Progress.NONE)).isInstanceOf(Failure.class);
        account.broken = -1;
        account.calls.clear();
        sync.sync(true, Progress.NONE);
        assertThat(account.calls).anyMatch(call -> call.equals("list retrieve_sub " + EVERYBODY));
    }

    @Test
    void cancelledInTheMiddleOfAListLeavesTheOldOne() {
        sync.sync(false, Progress.NONE);
        account.people.get(EVERYBODY).subList(1, 120).clear();
        assertThatThrownBy(() -> sync.sync(false, this::interruptAtPeople))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(people.count(SubscriberQuery.ALL)).isEqualTo(120);
        sync.sync(false, Progress.NONE);
        assertThat(people.saved(1)).isPresent();
        assertThat(people.saved("p120@example.org").orElseThrow().memberships())
                .as("still on a list, though not on All Subscribers")
                .hasSize(2);
    }

    /** The lists themselves are announced without a total. */
    private void interruptAtPeople(long done, long total, String what) {
        if (total > 0) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void readingGoesOnWhileASyncRuns() {
        sync.sync(false, Progress.NONE);
        var seen = new ArrayList<Long>();
        sync.sync(true, (_, _, _) -> seen.add(people.count(SubscriberQuery.ALL)));
        assertThat(seen).isNotEmpty().containsOnly(120L);
    }

    @Test
    void oneSyncAtATime() {
        var refused = new ArrayList<Throwable>();
        try (var other = Database.open(db.file())) {
            var second = new SyncService(account.api(), other);
            sync.sync(
                    false,
                    (_, _, _) -> {
                        try {
                            second.sync(false, Progress.NONE);
                        } catch (Failure.Invalid e) {
                            refused.add(e);
                        }
                    });
            assertThat(refused).isNotEmpty();
            second.sync(false, Progress.NONE);
        }
    }

    @Test
    void aChangeMadeWhileAListIsFetchedIsNotUndone() {
        sync.sync(false, Progress.NONE);
        account.before =
                () -> {
                    if (account.calls.getLast().equals("list retrieve_sub " + EVERYBODY)) {
                        new SubscriberStore(db).remove(3);
                        new SubscriberStore(db).save(renamed());
                        account.people.get(SUMMER).removeIf(row -> row.contains("p003@"));
                        account.people.get(SPRING).removeIf(row -> row.contains("p004@"));
                    }
                };
        sync.sync(true, Progress.NONE);
        assertThat(people.saved(3)).isEmpty();
        assertThat(people.saved(4).orElseThrow().subscriber().email())
                .isEqualTo("renamed@example.org");
    }

    private SubscriberDetail renamed() {
        var old = people.saved(4).orElseThrow();
        var person = old.subscriber();
        return new SubscriberDetail(
                new Subscriber(4, "renamed@example.org", person.emailType(), person.attributes()),
                old.memberships(),
                Instant.now());
    }

    @Test
    void peopleWithoutIdsAreKnownByAddress() {
        sync.sync(false, Progress.NONE);
        account.people.get(SPRING).clear();
        account.person(SPRING, 0, "P001@example.org", "Active", "Name1");
        account.person(SPRING, 0, "stranger@example.org", "Active", "Stranger");
        sync.sync(true, Progress.NONE);
        assertThat(people.saved(1).orElseThrow().memberships())
                .extracting(Membership::listId)
                .containsExactly(EVERYBODY, SPRING, SUMMER);
        var stranger = people.saved("stranger@example.org").orElseThrow();
        assertThat(stranger.subscriber().id()).isNegative();
    }

    @Test
    void withoutAllSubscribersPeopleAreThoseOnSomeList() {
        account.lists.remove(EVERYBODY);
        account.person(SPRING, 500, "only@example.org", "Returned", "Only");
        sync.sync(false, Progress.NONE);
        assertThat(people.count(SubscriberQuery.ALL)).isEqualTo(121);
        account.people.get(SPRING).removeLast();
        sync.sync(false, Progress.NONE);
        assertThat(people.count(SubscriberQuery.ALL)).isEqualTo(120);
    }

    @Test
    void leavesNothingBesideTheCache() throws Exception {
        sync.sync(false, Progress.NONE);
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .filteredOn(name -> !name.startsWith("x.ledger.db"))
                    .filteredOn(name -> !name.startsWith("x.library.db"))
                    .containsExactlyInAnyOrder(
                            "x.db", "x.db-wal", "x.db-shm", "x.db-lock", "x.db-opening");
        }
        db.close();
        Database.delete(folder.resolve("x.db"));
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .as("what is written here outlives the account")
                    .containsExactlyInAnyOrder("x.library.db", "x.library.db-opening");
        }
    }

    @Test
    void everythingIsThereOffline() {
        sync.sync(false, Progress.NONE);
        account.before =
                () -> {
                    throw new Failure.Unreachable("no network", null);
                };
        assertThat(lists.find("spring").id()).isEqualTo(SPRING);
        assertThat(people.page(SubscriberQuery.ALL, 100, 10)).hasSize(10);
        assertThat(people.ids(new SubscriberQuery("", Set.of(Status.UNSUBSCRIBED), SPRING)))
                .hasSize(60);
        assertThatThrownBy(() -> people.unsubscribe(4, SUMMER, ""))
                .isInstanceOf(Failure.Unreachable.class);
        assertThat(people.saved(4).orElseThrow().memberships()).hasSize(2);
    }

    @Test
    void candidatesAreNamedForAnAmbiguousList() {
        account.list(13, "SPRING", "Public");
        sync.sync(false, Progress.NONE);
        assertThatThrownBy(() -> lists.find("spring"))
                .isInstanceOfSatisfying(
                        Failure.NotOne.class,
                        e ->
                                assertThat(e.candidates())
                                        .isEqualTo(List.of("11 Spring", "13 SPRING")));
        assertThat(lists.find("13").name()).isEqualTo("SPRING");
        assertThatThrownBy(() -> lists.find("winter"))
                .isInstanceOfSatisfying(
                        Failure.NotOne.class, e -> assertThat(e.candidates()).isEmpty());
    }

    @Test
    void beforeAnySyncTheAccountIsAskedForItsLists() {
        assertThat(lists.find("summer").id()).isEqualTo(SUMMER);
        assertThat(lists.saved()).isEmpty();
    }
}
