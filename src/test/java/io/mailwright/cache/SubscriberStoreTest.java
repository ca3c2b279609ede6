package io.mailwright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.ListedSubscriber;
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

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class SubscriberStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final long EVERYBODY = 1;
    private static final long SPRING = 2;
    private static final long SUMMER = 3;

    @TempDir Path folder;
    private Database db;
    private ListStore lists;
    private SubscriberStore people;

    @BeforeEach
    void open() {
        db = Database.open(folder.resolve("x.db"));
        lists = new ListStore(db);
        people = new SubscriberStore(db);
        lists.save(list(EVERYBODY, "All Subscribers", ListType.MASTER));
        lists.save(list(SPRING, "spring news", ListType.PUBLIC));
        lists.save(list(SUMMER, "Summer news", ListType.PRIVATE));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static MailList list(long id, String name, ListType type) {
        return new MailList(id, name, type, ListCounts.NONE, null, NOON);
    }

    private static Subscriber ann() {
        return new Subscriber(
                7, "Ann@Example.org", EmailType.TEXT, Map.of("First Name", "Ann", "City", ""));
    }

    private static SubscriberDetail annOn(Membership... memberships) {
        return new SubscriberDetail(ann(), List.of(memberships), NOON);
    }

    private static Membership on(long list, Status status) {
        return new Membership(list, "", status);
    }

    @Test
    void allSubscribersIsTheFirstList() {
        assertThat(lists.all())
                .extracting(MailList::name)
                .containsExactly("All Subscribers", "spring news", "Summer news");
    }

    @Test
    void aPersonIsFoundByIdAndByAddressWithEveryList() {
        people.save(annOn(on(SUMMER, Status.UNSUBSCRIBED), on(EVERYBODY, Status.ACTIVE)));
        var found = people.find(7).orElseThrow();
        assertThat(found.subscriber()).isEqualTo(ann());
        assertThat(found.asOf()).isEqualTo(NOON);
        assertThat(found.memberships())
                .containsExactly(
                        new Membership(EVERYBODY, "All Subscribers", Status.ACTIVE),
                        new Membership(SUMMER, "Summer news", Status.UNSUBSCRIBED));
        assertThat(people.find(" ann@example.ORG")).contains(found);
        assertThat(people.find("bob@example.org")).isEmpty();
    }

    @Test
    void savingAgainReplacesListsAndKeepsCounts() {
        people.save(annOn(on(EVERYBODY, Status.ACTIVE), on(SPRING, Status.ACTIVE)));
        assertThat(counts(SPRING)).isEqualTo(new ListCounts(1, 1, 0, 0, 0));
        people.save(annOn(on(EVERYBODY, Status.HELD), on(SUMMER, Status.BOUNCED)));
        assertThat(counts(EVERYBODY)).isEqualTo(new ListCounts(1, 0, 0, 0, 1));
        assertThat(counts(SPRING)).isEqualTo(ListCounts.NONE);
        assertThat(counts(SUMMER)).isEqualTo(new ListCounts(1, 0, 0, 1, 0));
    }

    private ListCounts counts(long list) {
        return lists.find(list).orElseThrow().counts();
    }

    @Test
    void whatIsSeenOnOneListLeavesTheOthers() {
        people.save(annOn(on(EVERYBODY, Status.ACTIVE), on(SPRING, Status.UNSUBSCRIBED)));
        people.save(new ListedSubscriber(ann(), on(SUMMER, Status.ACTIVE)), NOON);
        assertThat(people.find(7).orElseThrow().memberships())
                .extracting(Membership::status)
                .containsExactly(Status.ACTIVE, Status.UNSUBSCRIBED, Status.ACTIVE);
    }

    @Test
    void theStandingOfAnAddressIsKnownBeforeAnythingIsSent() {
        people.save(annOn(on(EVERYBODY, Status.BOUNCED), on(SPRING, Status.UNSUBSCRIBED)));
        people.masterUnsubscribe("Bob@example.org", NOON);
        var ann = people.standing("ANN@example.org", SPRING);
        assertThat(ann.subscriber()).contains(ann());
        assertThat(ann.onList()).contains(Status.UNSUBSCRIBED);
        assertThat(ann.overall()).contains(Status.BOUNCED);
        assertThat(ann.masterUnsubscribed()).isFalse();
        assertThat(people.standing("ann@example.org", SUMMER).onList()).isEmpty();
        assertThat(people.standing("ann@example.org", EVERYBODY).onList()).contains(Status.BOUNCED);
        assertThat(people.standing("bob@EXAMPLE.org", SPRING).masterUnsubscribed()).isTrue();
        people.liftMasterUnsubscribe("bob@example.org");
        assertThat(people.standing("bob@example.org", SPRING).masterUnsubscribed()).isFalse();
    }

    @Test
    void whoIsRemovedIsFoundNoMore() {
        people.save(annOn(on(EVERYBODY, Status.ACTIVE), on(SPRING, Status.ACTIVE)));
        people.removeFromList(7, SPRING);
        assertThat(people.find(7).orElseThrow().memberships()).hasSize(1);
        people.remove(7);
        assertThat(people.find(7)).isEmpty();
        assertThat(new SubscriberSearch(db).count(asking("ann"))).isZero();
        assertThat(counts(EVERYBODY)).isEqualTo(ListCounts.NONE);
    }

    @Test
    void offAllSubscribersIsOutOfTheAccount() {
        people.save(annOn(on(EVERYBODY, Status.ACTIVE), on(SPRING, Status.ACTIVE)));
        people.removeFromList(7, EVERYBODY);
        assertThat(people.find(7)).isEmpty();
        assertThat(counts(SPRING)).isEqualTo(ListCounts.NONE);
    }

    @Test
    void aDeletedListTakesThoseOnNoOther() {
        people.save(annOn(on(EVERYBODY, Status.ACTIVE), on(SPRING, Status.ACTIVE)));
        people.save(
                new SubscriberDetail(
                        new Subscriber(8, "bob@example.org", EmailType.HTML, Map.of()),
                        List.of(on(SPRING, Status.ACTIVE), on(SUMMER, Status.ACTIVE)),
                        NOON));
        lists.remove(SPRING);
        assertThat(lists.find(SPRING)).isEmpty();
        assertThat(people.find(7)).isEmpty();
        assertThat(people.find(8).orElseThrow().memberships())
                .extracting(Membership::listId)
                .containsExactly(EVERYBODY, SUMMER);
    }

    @Test
    void theRealIdReplacesTheStandIn() {
        people.save(
                new SubscriberDetail(
                        new Subscriber(-5, "ann@example.org", EmailType.HTML, Map.of()),
                        List.of(on(SPRING, Status.ACTIVE)),
                        NOON));
        people.save(annOn(on(SPRING, Status.ACTIVE)));
        assertThat(people.find(-5)).isEmpty();
        assertThat(people.find("ann@example.org").orElseThrow().subscriber().id()).isEqualTo(7);
    }

    @Test
    void aChangedPersonIsFoundByTheNewValuesOnly() {
        people.save(annOn(on(EVERYBODY, Status.ACTIVE)));
        var search = new SubscriberSearch(db);
        assertThat(search.count(asking("EXAMPLE.ORG"))).isEqualTo(1);
        people.save(
                new SubscriberDetail(
                        new Subscriber(7, "ann@other.net", EmailType.HTML, Map.of()),
                        List.of(),
                        NOON));
        assertThat(search.count(asking("example.org"))).isZero();
        assertThat(search.count(asking("other"))).isEqualTo(1);
    }

    private static SubscriberQuery asking(String text) {
        return new SubscriberQuery(text, java.util.Set.of(), null);
    }
}
