package io.mailwright.server.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.ListType;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Status;
import io.mailwright.server.store.Store;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The sample account holds what screens and searches are to be tried on. */
class SampleAccountTest {
    @TempDir private static Path data;
    private static List<ListedSubscriber> people;
    private static List<MailList> lists;
    private static List<Attribute> attributes;

    @BeforeAll
    static void read() {
        try (var store = filled("account.db")) {
            people = everybody(store);
            lists =
                    store.read(tables ->
                            tables.lists().search("").stream()
                                    .flatMap(id -> tables.lists().find(id, Instant.EPOCH).stream())
                                    .toList());
            attributes = store.read(tables -> tables.attributes().all());
        }
    }

    @Test
    void has5000SubscribersAnd14Attributes() {
        assertThat(people).hasSize(5000);
        assertThat(attributes)
                .extracting(Attribute::name)
                .startsWith(
                        "Full Name",
                        "Email Address",
                        "User Defined",
                        "Email Type",
                        "First Name",
                        "Last Name")
                .hasSize(14);
        assertThat(attributes).extracting(Attribute::type).contains(DataType.values());
    }

    @Test
    void hasFourListsBesideAllSubscribers() {
        assertThat(lists).extracting(MailList::type).filteredOn(ListType.MASTER::equals).hasSize(1);
        assertThat(lists).hasSize(5);
        assertThat(lists)
                .allSatisfy(list -> {
                    assertThat(list.counts().active()).isPositive();
                    assertThat(list.counts().unsubscribed()).isPositive();
                    assertThat(list.counts().bounced()).isPositive();
                    assertThat(list.counts().held()).isPositive();
                });
    }

    @Test
    void writesNamesAsTheyAreWrittenThere() {
        var names =
                people.stream().map(row -> row.subscriber().attributes().get("Full Name")).toList();

        assertThat(names).anyMatch(name -> name.matches("\\p{IsLatin}+ \\p{IsLatin}+"));
        assertThat(names).anyMatch(name -> name.matches("\\p{IsCyrillic}+ \\p{IsCyrillic}+"));
        assertThat(names).anyMatch(name -> name.matches("\\p{IsHan}+ \\p{IsHan}+"));
        assertThat(names).anyMatch(name -> name.contains("'"));
    }

    @Test
    void usesExampleDomainsAlone() {
        var emails = people.stream().map(row -> row.subscriber().email()).toList();

        assertThat(emails).allMatch(email -> email.matches("[a-z0-9.'+]+@example\\.(org|com|net)"));
        assertThat(emails).anyMatch(email -> email.contains("+"));
        assertThat(emails).anyMatch(email -> email.contains("'"));
    }

    @Test
    void blocksTheUnsubscribedAndSomeStrangers() {
        try (var store = filled("account.db")) {
            var blocked = new ArrayList<String>();
            store.read(tables -> {
                tables.masterUnsubscribes()
                        .each(
                                Instant.EPOCH,
                                Instant.parse("2100-01-01T00:00:00Z"),
                                entry -> blocked.add(entry.email()));
                return blocked;
            });
            var unsubscribed =
                    people.stream()
                            .filter(row -> row.membership().status() == Status.UNSUBSCRIBED)
                            .map(row -> row.subscriber().email())
                            .collect(Collectors.toSet());

            assertThat(blocked).containsAll(unsubscribed).hasSizeGreaterThan(unsubscribed.size());
        }
    }

    @Test
    void hasOnlyValuesItWouldTake() {
        var known = attributes.stream().map(Attribute::name).collect(Collectors.toSet());

        assertThat(people)
                .allMatch(row -> known.containsAll(row.subscriber().attributes().keySet()));
        for (var attribute : attributes) {
            if (!attribute.values().isEmpty() && !attribute.isIdentity()) {
                assertThat(people)
                        .extracting(row ->
                                row.subscriber().attributes().getOrDefault(attribute.name(), ""))
                        .containsAll(attribute.values())
                        .isSubsetOf(with(attribute.values()));
            }
        }
    }

    @Test
    void isTheSameEverywhere() {
        try (var other = filled("other.db")) {
            assertThat(everybody(other)).isEqualTo(people);
        }
    }

    @Test
    void leavesAnAccountInUseAlone() {
        try (var store = Store.open(data.resolve("used.db"), InstantSource.system())) {
            store.change(tables -> tables.lists().create("Mine", ListType.PUBLIC, tables.now()));
            SampleAccount.fill(store);

            assertThat(everybody(store)).isEmpty();
        }
    }

    private static Set<String> with(List<String> values) {
        var all = new HashSet<>(values);
        all.add("");
        return all;
    }

    private static Store filled(String file) {
        var store = Store.open(data.resolve(file), InstantSource.system());
        SampleAccount.fill(store);
        return store;
    }

    private static List<ListedSubscriber> everybody(Store store) {
        var rows = new ArrayList<ListedSubscriber>();
        store.read(tables -> {
            tables.memberships().each(tables.lists().master(), null, rows::add);
            return rows;
        });
        return rows;
    }
}
