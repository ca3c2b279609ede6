package io.mailwright.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.server.store.MembershipTable.Joining;

import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** The store on a real SQLite file. */
class StoreTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private static final List<Status> STATUSES =
            List.of(Status.ACTIVE, Status.UNSUBSCRIBED, Status.BOUNCED, Status.HELD);

    @TempDir private Path folder;

    @Test
    void aChangeThatFailsLeavesNothing() {
        try (var store = open()) {
            assertThatThrownBy(() ->
                            store.change(tables -> {
                                tables.lists().create("Half", ListType.PUBLIC, Instant.EPOCH);
                                throw new IllegalStateException("stop");
                            }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(lists(store)).isEqualTo(1);
        }
    }

    @Test
    void anAttributeOfAFailedChangeIsForgotten() {
        try (var store = open();
                var another = open()) {
            var first = names(store);
            assertThatThrownBy(() ->
                            store.change(tables -> {
                                tables.attributes().add(attribute("Taken back"));
                                assertThat(tables.attributes().all())
                                        .extracting(Attribute::name)
                                        .contains("Taken back");
                                throw new IllegalStateException("stop");
                            }))
                    .isInstanceOf(IllegalStateException.class);

            another.change(tables -> {
                tables.attributes().add(attribute("Kept"));
                return null;
            });
            assertThat(names(store)).startsWith(first.toArray(String[]::new)).endsWith("Kept");
            assertThat(store.<List<String>>change(StoreTest::names)).endsWith("Kept");
        }
    }

    private static List<String> names(Store store) {
        return store.read(StoreTest::names);
    }

    private static List<String> names(Tables tables) {
        return tables.attributes().all().stream().map(Attribute::name).toList();
    }

    private static Attribute attribute(String name) {
        return new Attribute(name, "", "", DataType.TEXT, false, 0, 50, true, "", List.of());
    }

    @Test
    void manyAreCountedAsEachAloneIs() {
        try (var store = open()) {
            long list =
                    store.change(t -> {
                        long id = t.lists().create("Spring", ListType.PUBLIC, t.now());
                        var joinings = new ArrayList<Joining>();
                        for (int i = 0; i < 60; i++) {
                            long one =
                                    t.subscribers()
                                            .create("p" + i + "@a.org", EmailType.HTML, Map.of())
                                            .id();
                            var status = i % 3 == 0 ? Status.UNSUBSCRIBED : Status.ACTIVE;
                            joinings.add(new Joining(one, status, null, t.now()));
                        }
                        t.memberships().putAll(id, joinings.subList(0, 1));
                        t.memberships().addAll(id, joinings.subList(1, 59));
                        t.memberships().putAll(id, joinings.subList(59, 60));
                        return id;
                    });

            var counts = store.read(t -> t.lists().find(list, t.now())).orElseThrow().counts();
            assertThat(counts).isEqualTo(new ListCounts(60, 40, 20, 0, 0));
        }
    }

    @Test
    void aReadCannotWrite() {
        try (var store = open()) {
            assertThatThrownBy(() ->
                            store.read(tables ->
                                    tables.lists().create("No", ListType.PUBLIC, Instant.EPOCH)))
                    .isInstanceOf(RuntimeException.class);

            assertThat(lists(store)).isEqualTo(1);
        }
    }

    @Test
    void aPlanIsCarriedOutAsLongAsNothingChangedMeanwhile() {
        try (var store = open()) {
            var plans = new AtomicInteger();
            int made =
                    store.change(
                            tables -> plans.incrementAndGet(),
                            (tables, plan) -> {
                                tables.lists().create("One", ListType.PUBLIC, Instant.EPOCH);
                                return plan;
                            });

            assertThat(made).isEqualTo(1);
            assertThat(lists(store)).isEqualTo(2);
        }
    }

    @Test
    void aPlanIsMadeAgainIfAnybodyWroteMeanwhile() {
        try (var store = open();
                var other = open()) {
            for (var meanwhile : List.of(store, other)) {
                var plans = new ArrayList<Integer>();
                int made =
                        store.change(
                                tables -> {
                                    plans.add(tables.lists().search("").size());
                                    if (plans.size() == 1) {
                                        inBetween(meanwhile, "List " + plans);
                                    }
                                    return plans.getLast();
                                },
                                (tables, plan) -> plan);

                assertThat(plans).containsExactly(made - 1, made);
            }
        }
    }

    /** On a thread of its own, as whoever writes meanwhile has. */
    private static void inBetween(Store store, String name) {
        CompletableFuture.runAsync(
                        () ->
                                store.change(tables ->
                                        tables.lists()
                                                .create(name, ListType.PUBLIC, Instant.EPOCH)),
                        Thread.ofPlatform()::start)
                .join();
    }

    @Test
    void figuresAreThoseOfTheMembershipsAfterAnyChanges() {
        var random = new Random(1);
        try (var store = open()) {
            long list =
                    store.change(tables -> {
                        for (int i = 0; i < 20; i++) {
                            tables.subscribers()
                                    .create(i + "@example.org", EmailType.HTML, Map.of());
                        }
                        return tables.lists().create("Any", ListType.PUBLIC, Instant.EPOCH);
                    });
            for (int i = 0; i < 300; i++) {
                store.change(tables -> anyChange(tables, random, list));
            }
            var counted = new EnumMap<Status, Long>(Status.class);
            var kept =
                    store.read(tables -> {
                        tables.memberships()
                                .each(
                                        list,
                                        null,
                                        row ->
                                                counted.merge(
                                                        row.membership().status(), 1L, Long::sum));
                        return tables.lists().find(list, Instant.EPOCH).orElseThrow().counts();
                    });

            assertThat(kept).isEqualTo(counts(counted));
            assertThat(kept.subscribers()).isPositive();
        }
    }

    private static long anyChange(Tables tables, Random random, long list) {
        long subscriber =
                tables.subscribers().find(random.nextInt(20) + "@example.org").orElseThrow().id();
        switch (random.nextInt(4)) {
            case 0 -> tables.memberships().remove(list, subscriber);
            case 1 -> tables.memberships().removeAll(subscriber);
            default ->
                    tables.memberships()
                            .put(
                                    list,
                                    subscriber,
                                    STATUSES.get(random.nextInt(STATUSES.size())),
                                    null,
                                    Instant.EPOCH);
        }
        return subscriber;
    }

    private static ListCounts counts(Map<Status, Long> counted) {
        return new ListCounts(
                counted.values().stream().mapToLong(Long::longValue).sum(),
                counted.getOrDefault(Status.ACTIVE, 0L),
                counted.getOrDefault(Status.UNSUBSCRIBED, 0L),
                counted.getOrDefault(Status.BOUNCED, 0L),
                counted.getOrDefault(Status.HELD, 0L));
    }

    @Test
    void forgetsWhatADeletedSubscriberWas() {
        try (var store = open()) {
            long id =
                    store.change(tables ->
                            tables.subscribers()
                                    .create(
                                            "a@example.org",
                                            EmailType.HTML,
                                            Map.of("First Name", "Ann"))
                                    .id());
            store.change(tables -> {
                tables.subscribers().delete(id);
                return id;
            });

            boolean found =
                    store.read(tables -> tables.subscribers().find("a@example.org").isPresent());
            assertThat(found).isFalse();
            assertThat(
                            store.change(tables ->
                                            tables.subscribers()
                                                    .create(
                                                            "A@example.org",
                                                            EmailType.TEXT,
                                                            Map.of()))
                                    .id())
                    .isEqualTo(id);
            assertThat(
                            store.read(tables -> tables.subscribers().find(id))
                                    .orElseThrow()
                                    .attributes())
                    .isEmpty();
        }
    }

    @Test
    void twoMayMakeTheStoreAtOnce() throws InterruptedException {
        var second = Thread.ofVirtual().start(() -> open().close());
        open().close();
        second.join();

        try (var store = open()) {
            assertThat(lists(store)).isEqualTo(1);
            int attributes = store.read(tables -> tables.attributes().all().size());
            assertThat(attributes).isEqualTo(6);
        }
    }

    @Test
    void refusesAFileOfANewerVersion() throws SQLException {
        open().close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.executeUpdate("pragma user_version = 99");
        }

        assertThatThrownBy(this::open)
                .isInstanceOf(Failure.CacheUnusable.class)
                .hasMessageContaining("newer Mailwright");
    }

    @Test
    void aGoodFileIsNotToBeMovedAwayForAFullDisk() {
        var full = new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL);
        assertThat(Unopened.of(folder.resolve("s.db"), new ConnectionException(full)))
                .hasMessageContaining("the disk is full")
                .hasMessageNotContaining("move it away");
        var locked = new SQLiteException("busy", SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT);
        assertThat(Unopened.of(folder.resolve("s.db"), new ConnectionException(locked)))
                .hasMessageContaining("another program");
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Files.writeString(
                file(), "Not a database, but as long as the head of one has to be. ".repeat(20));

        assertThatThrownBy(this::open)
                .isInstanceOf(Failure.CacheUnusable.class)
                .hasMessageContaining("move it away");
    }

    @Test
    void bringsTheMembershipsOfAnOlderFileOver() throws IOException, SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            for (var step : List.of("001-account.sql", "002-sending.sql", "003-counting.sql")) {
                statement.executeUpdate(
                        new String(
                                Store.class.getResourceAsStream(step).readAllBytes(),
                                StandardCharsets.UTF_8));
            }
            statement.executeUpdate(
                    """
                    insert into list values (1, 'Spring', 'spring', 'PUBLIC', 0);
                    insert into subscriber values (7, 'a@b.org', 'a@b.org', 'HTML', '{}', 0);
                    insert into subscriber values (8, 'c@b.org', 'c@b.org', 'HTML', '{}', 0);
                    insert into membership values (1, 7, 'ACTIVE', null, 5, 6);
                    insert into membership values (1, 8, 'UNSUBSCRIBED', 'too many', 7, 8);
                    pragma user_version = 3;
                    """);
        }
        try (var store = open()) {
            var both = store.read(t -> t.lists().find(1, t.now())).orElseThrow().counts();
            assertThat(both).isEqualTo(new ListCounts(2, 1, 1, 0, 0));
            var one = store.read(t -> t.memberships().find(1, 8)).orElseThrow();
            assertThat(one.status()).isEqualTo(Status.UNSUBSCRIBED);

            store.change(t -> {
                t.memberships().remove(1, 7);
                return t;
            });
            var left = store.read(t -> t.lists().find(1, t.now())).orElseThrow().counts();
            assertThat(left).isEqualTo(new ListCounts(1, 0, 1, 0, 0));
        }
    }

    private static int lists(Store store) {
        return store.read(tables -> tables.lists().search("").size());
    }

    private Path file() {
        return folder.resolve("account.db");
    }

    private Store open() {
        return Store.open(file(), CLOCK);
    }
}
