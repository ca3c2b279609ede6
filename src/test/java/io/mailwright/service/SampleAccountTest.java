package io.mailwright.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.cache.Database;
import io.mailwright.cache.SubscriberStore;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberChange;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.SubscriberQuery;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.server.LocalServer;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.AddSubscriber;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Lists and subscribers of the sample account on a real server: brought, changed, read back. */
class SampleAccountTest {
    @TempDir static Path folder;
    private static LocalServer server;
    private static HttpTransport transport;
    private static Database db;
    private static XmlApi api;
    private static ListService lists;
    private static SubscriberService people;

    @BeforeAll
    static void open() {
        server =
                LocalServer.start(
                        new LocalServer.Options(
                                folder.resolve("server"),
                                InetAddress.getLoopbackAddress(),
                                0,
                                "u",
                                "p",
                                true));
        transport = new HttpTransport(server.url());
        api = new XmlApi(transport, () -> new Credentials("u", "p"), 1);
        db = Database.open(folder.resolve("cache.db"));
        lists = new ListService(api, db);
        people = new SubscriberService(api, db);
        new SyncService(api, db).sync(false, Progress.NONE);
    }

    @AfterAll
    static void close() {
        db.close();
        transport.close();
        server.close();
    }

    private static SubscriberDetail added(String email, long list) {
        return people.add(
                list,
                new SubscriberValues(
                        email, EmailType.HTML, Status.ACTIVE, null, Map.of("First Name", "Ann")));
    }

    private static long counted(long listId) {
        return people.count(new SubscriberQuery("", Set.of(), listId));
    }

    private static Optional<Status> standing(SubscriberDetail detail, long listId) {
        return detail.memberships().stream()
                .filter(membership -> membership.listId() == listId)
                .map(Membership::status)
                .findFirst();
    }

    @Test
    void everyListHasThePeopleTheAccountCounts() {
        assertThat(lists.saved()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(lists.saved().getFirst().type()).isEqualTo(ListType.MASTER);
        for (var list : lists.saved()) {
            assertThat(counted(list.id())).as(list.name()).isEqualTo(list.counts().subscribers());
        }
        assertThat(people.attributes()).hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    void aPersonIsAddedEditedUnsubscribedAndBackAgain() {
        var list = lists.add("Life of Ann", ListType.PUBLIC);
        var ann = added("life.of.ann@example.org", list.id());
        long id = ann.subscriber().id();
        assertThat(standing(ann, list.id())).contains(Status.ACTIVE);
        assertThat(ann.memberships()).hasSize(2);
        assertThat(lists.saved(list.id()).orElseThrow().counts().active()).isEqualTo(1);
        assertThatThrownBy(() -> added("Life.of.Ann@example.org", list.id()))
                .isInstanceOfSatisfying(
                        Failure.Refused.class, e -> assertThat(e.code()).isEqualTo(14));

        var edited = people.edit(id, SubscriberValues.of(Map.of("First Name", "Anna")));
        assertThat(edited.subscriber().attributes()).containsEntry("First Name", "Anna");
        assertThat(people.saved("LIFE.of.ann@example.org")).contains(edited);

        var left = people.unsubscribe(id, list.id(), "Asked by telephone");
        assertThat(standing(left, list.id())).contains(Status.UNSUBSCRIBED);
        assertThat(lists.saved(list.id()).orElseThrow().counts().unsubscribed()).isEqualTo(1);
        assertThat(lists.refresh(list.id()).counts())
                .as("what the account counts")
                .isEqualTo(lists.saved(list.id()).orElseThrow().counts());
        assertThat(standing(people.resubscribe(id, list.id()), list.id())).contains(Status.ACTIVE);

        people.removeFromList(id, list.id());
        assertThat(counted(list.id())).isZero();
        people.delete(id);
        assertThat(people.saved(id)).isEmpty();
        assertThat(people.refresh(id)).isEmpty();
    }

    @Test
    void figuresAreTheAccountsOwnAfterAChangeHere() {
        var list = lists.add("Figures", ListType.PUBLIC);
        api.send(new AddSubscriber(list.id(), elsewhere("figures.one@example.org"), false));
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        var two = added("figures.two@example.org", list.id());
        var after = lists.saved(list.id()).orElseThrow();
        assertThat(after.counts().subscribers()).isEqualTo(2);
        assertThat(after.asOf()).isAfterOrEqualTo(before);

        api.send(new AddSubscriber(list.id(), elsewhere("figures.three@example.org"), false));
        people.forEach(
                List.of(two.subscriber().id()),
                new SubscriberChange.Unsubscribe(list.id(), "Asked"),
                Progress.NONE);
        assertThat(lists.saved(list.id()).orElseThrow().counts())
                .isEqualTo(new ListCounts(3, 2, 1, 0, 0));
        lists.delete(list.id());
    }

    private static SubscriberValues elsewhere(String email) {
        return new SubscriberValues(email, EmailType.HTML, Status.ACTIVE, null, Map.of());
    }

    @Test
    void editNeverChangesAStatus() {
        var list = lists.add("Silent", ListType.PRIVATE);
        var bob = added("silent.bob@example.org", list.id());
        var values =
                new SubscriberValues(
                        null, null, Status.UNSUBSCRIBED, "x", Map.of("First Name", "Bob"));
        var edited = people.edit(bob.subscriber().id(), values);
        assertThat(standing(edited, list.id())).contains(Status.ACTIVE);
        assertThat(edited.subscriber().attributes()).containsEntry("First Name", "Bob");
    }

    @Test
    void unsubscribedEverywhereIsKnownBeforeAnythingIsSent() {
        var list = lists.add("Everywhere", ListType.PUBLIC);
        var eve = added("eve.everywhere@example.org", list.id());
        people.unsubscribeEverywhere(eve.subscriber().id());
        var standing = new SubscriberStore(db).standing("eve.everywhere@example.org", list.id());
        assertThat(standing.masterUnsubscribed()).isTrue();
    }

    @Test
    void listsAreRenamedAndDeleted() {
        var list = lists.add(" Short lived ", ListType.PRIVATE);
        assertThat(list.name()).isEqualTo("Short lived");
        assertThat(lists.rename(list.id(), "Soon gone").name()).isEqualTo("Soon gone");
        var only = added("only.here@example.org", list.id());
        long before = lists.saved().getFirst().counts().subscribers();
        lists.delete(list.id());
        assertThat(lists.saved(list.id())).isEmpty();
        assertThat(people.saved(only.subscriber().id())).isEmpty();
        assertThat(lists.saved().getFirst().counts().subscribers()).isEqualTo(before - 1);
        assertThat(people.refresh(only.subscriber().id())).isEmpty();
        assertThatThrownBy(() -> lists.rename(list.id(), "x")).isInstanceOf(Failure.Refused.class);
        assertThatThrownBy(() -> lists.add("  ", ListType.PUBLIC))
                .isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void aChangeToManyGoesOnPastRefusalsAndCanBeStopped() {
        var list = lists.add("Many", ListType.PUBLIC);
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 4; i++) {
            ids.add(added("many" + i + "@example.org", list.id()).subscriber().id());
        }
        people.removeFromList(ids.get(1), list.id());
        var outcome =
                people.forEach(ids, new SubscriberChange.RemoveFromList(list.id()), Progress.NONE);
        assertThat(outcome.done()).isEqualTo(3);
        assertThat(outcome.refused()).containsOnlyKeys("many1@example.org");
        assertThat(counted(list.id())).isZero();

        assertThatThrownBy(() ->
                        people.forEach(
                                ids,
                                new SubscriberChange.Delete(),
                                (done, _, _) -> interruptAt(done, 2)))
                .isInstanceOf(CancellationException.class);
        Thread.interrupted();
        assertThat(ids.stream().filter(id -> people.saved(id).isPresent())).hasSizeBetween(1, 2);
    }

    private static void interruptAt(long done, long at) {
        if (done == at) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aDeadServerChangesNothingHere() {
        var options =
                new LocalServer.Options(
                        folder.resolve("other"),
                        InetAddress.getLoopbackAddress(),
                        0,
                        "u",
                        "p",
                        true);
        var dying = LocalServer.start(options);
        try (var line = new HttpTransport(dying.url());
                var copy = Database.open(folder.resolve("copy.db"))) {
            var lineApi = new XmlApi(line, () -> new Credentials("u", "p"), 1);
            var sync = new SyncService(lineApi, copy);
            sync.sync(false, Progress.NONE);
            var there = new SubscriberService(lineApi, copy);
            long count = there.count(SubscriberQuery.ALL);
            var first = there.page(SubscriberQuery.ALL, 0, 1).getFirst().subscriber();
            dying.close();
            assertThatThrownBy(() -> sync.sync(true, Progress.NONE))
                    .isInstanceOf(Failure.Unreachable.class);
            assertThatThrownBy(() -> there.delete(first.id()))
                    .isInstanceOf(Failure.Unreachable.class);
            assertThat(there.count(SubscriberQuery.ALL)).isEqualTo(count);
            assertThat(there.saved(first.id())).isPresent();
            assertThat(new ListService(lineApi, copy).saved())
                    .extracting(MailList::type)
                    .contains(ListType.MASTER);
        }
    }

    @Test
    void groupsComeFromTheAccount() {
        assertThat(lists.groups()).isEqualTo(List.of());
    }
}
