package io.mailwright.service.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mailwright.cache.AudienceStore;
import io.mailwright.cache.AudienceStore.Stretch;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.GroupRule;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.send.Audience;
import io.mailwright.domain.send.Portion;
import io.mailwright.domain.send.SendCode;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.Sender;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.store.RecipientTable.State;
import io.mailwright.xmlapi.call.AddGroup;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Who is counted is who the account then sends to, and the others are left out for its reasons. */
class AudiencesTest {
    @TempDir Path folder;
    private SendAccount account;
    private final List<Long> people = new ArrayList<>();
    private long weekly;
    private long gold;
    private long never;

    @BeforeEach
    void open() {
        account = new SendAccount(folder, new DeliverTo.Hold());
        weekly = account.list("Weekly");
        gold = account.list("Gold");
        never = account.list("Never");
        add("Ann", Status.ACTIVE, Map.of(weekly, Status.ACTIVE, gold, Status.ACTIVE));
        add("Bea", Status.ACTIVE, Map.of(weekly, Status.UNSUBSCRIBED, gold, Status.ACTIVE));
        add("Cid", Status.ACTIVE, Map.of(weekly, Status.UNSUBSCRIBED));
        add("Dan", Status.UNSUBSCRIBED, Map.of(weekly, Status.ACTIVE));
        add("Eve", Status.HELD, Map.of(weekly, Status.HELD));
        add("Fay", Status.BOUNCED, Map.of(weekly, Status.BOUNCED));
        add("Gus", Status.ACTIVE, Map.of(weekly, Status.ACTIVE, never, Status.ACTIVE));
        add("Hal", Status.ACTIVE, Map.of(weekly, Status.UNSUBSCRIBED, never, Status.UNSUBSCRIBED));
        add("Ira", Status.ACTIVE, Map.of(weekly, Status.HELD, gold, Status.UNSUBSCRIBED));
        add("Joe", Status.ACTIVE, Map.of(gold, Status.ACTIVE));
        add("", Status.ACTIVE, Map.of(gold, Status.ACTIVE));
        add("Abe", Status.ACTIVE, Map.of(weekly, Status.ACTIVE));
        account.store.change(tables -> {
            tables.masterUnsubscribes().add("abe@example.org", "Abe", "asked", tables.now());
            return true;
        });
    }

    private void add(String name, Status everywhere, Map<Long, Status> on) {
        people.add(account.person(name.isEmpty() ? "x" : name, everywhere, on));
    }

    @AfterEach
    void close() {
        account.close();
    }

    /** Has the account send it, and counts what its own ledger says. */
    private Map<SendCode, Long> sent(List<Long> to, List<Long> without, List<Long> got) {
        var plan =
                new SendPlan(
                        account.email("<p>Hi</p>"),
                        to,
                        without,
                        Sender.OF_ACCOUNT,
                        "",
                        true,
                        true,
                        null,
                        false);
        long job = account.sends.send(plan, false).jobId();
        account.await(job);
        var codes = new EnumMap<SendCode, Long>(SendCode.class);
        for (long person : people) {
            account.recipient(job, person)
                    .ifPresent(row -> {
                        if (row.state() == State.SENT) {
                            got.add(person);
                        } else {
                            codes.merge(code(row.code()), 1L, Long::sum);
                        }
                    });
        }
        return codes;
    }

    private static SendCode code(Integer number) {
        return List.of(SendCode.values()).stream()
                .filter(code -> code.number() == number)
                .findAny()
                .orElseThrow();
    }

    private Audience compared(List<Long> to, List<Long> without) {
        account.sync();
        var audience = account.guided.audiences().count(to, without);
        var got = new ArrayList<Long>();
        assertThat(sent(to, without, got)).isEqualTo(audience.leftOut());
        assertThat(audience.people()).isEqualTo(got.size());
        long sum = audience.sources().stream().mapToLong(Audience.Source::people).sum();
        assertThat(sum - audience.twice() - audience.suppressed()).isEqualTo(audience.people());
        return audience;
    }

    @Test
    void listsAreAddedUpAndEachPersonCountsOnce() {
        var audience = compared(List.of(weekly, gold), List.of(never));

        assertThat(audience.sources())
                .extracting(Audience.Source::name, Audience.Source::people)
                .containsExactly(tuple("Weekly", 3L), tuple("Gold", 4L));
        assertThat(audience.twice()).isEqualTo(1);
        assertThat(audience.suppressed()).isEqualTo(1);
        assertThat(audience.people()).isEqualTo(5);
        assertThat(audience.leftOutPeople()).isEqualTo(7);
        assertThat(audience.leftOut().keySet()).contains(SendCode.LIST_LEVEL_OPT_OUT);
        audience.leftOut()
                .forEach((why, count) ->
                        assertThat(paged(new Portion.LeftOut(why)))
                                .as(why.text())
                                .hasSize(count.intValue())
                                .doesNotHaveDuplicates());
        assertThat(paged(new Portion.LeftOut(SendCode.LIST_LEVEL_OPT_OUT)))
                .containsExactly("cid@example.org");
        assertThat(paged(new Portion.Reached())).hasSize(5).doesNotHaveDuplicates();
        assertThat(paged(new Portion.Lacking("Last Name"))).hasSize(5);
    }

    /** All of them, two at a time. */
    private List<String> paged(Portion portion) {
        var audiences = account.guided.audiences();
        var whole = paged(audiences.people(List.of(weekly, gold), List.of(never), portion));
        var wanted = audiences.wanted(List.of(weekly, gold), List.of(never));
        var store = new AudienceStore(account.copy);
        var byThrees =
                new PortionPeople(
                        (after, _, most) -> store.stretch(wanted, portion, after, 3, most));
        assertThat(paged(byThrees)).as("wherever a stretch ends").isEqualTo(whole);
        return whole;
    }

    private static List<String> paged(PortionPeople people) {
        var found = new ArrayList<String>();
        List<Subscriber> page;
        long after = PortionPeople.BEGINNING;
        do {
            page = people.page(after, 2);
            page.forEach(person -> found.add(person.email()));
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == 2);
        return found;
    }

    /** So that the first ones are there long before all could have been counted. */
    @Test
    void noMoreAreGoneThroughThanAPageWants() {
        var asked = new ArrayList<String>();
        var people =
                new PortionPeople((after, next, most) -> {
                    asked.add(after + " " + next + " " + most);
                    long upTo = Math.max(after, -1_000) + next;
                    var found =
                            LongStream.of(-5, 7, 1_999, 2_000, 9_000, 60_000)
                                    .filter(id -> id > after && id <= upTo)
                                    .limit(most)
                                    .mapToObj(AudiencesTest::person)
                                    .toList();
                    return new Stretch(found, upTo > 100_000 ? Long.MAX_VALUE : upTo);
                });

        assertThat(people.page(PortionPeople.BEGINNING, 2))
                .extracting(Subscriber::id)
                .containsExactly(-5L, 7L);
        assertThat(asked).containsExactly(PortionPeople.BEGINNING + " 2000 2");
        asked.clear();
        assertThat(people.page(1_999, 2))
                .extracting(Subscriber::id)
                .containsExactly(2_000L, 9_000L);
        assertThat(asked).containsExactly("1999 2000 2", "3999 8000 1");
        assertThat(people.page(9_000, 2)).extracting(Subscriber::id).containsExactly(60_000L);
    }

    private static Subscriber person(long id) {
        return new Subscriber(id, id + "@x.org", EmailType.HTML, Map.of());
    }

    @Test
    void whoComesAndGoesIsThereOrNotInTheNextPage() {
        account.sync();
        var reached =
                account.guided
                        .audiences()
                        .people(List.of(weekly, gold), List.of(never), new Portion.Reached());
        var before = reached.page(PortionPeople.BEGINNING, 10);
        account.store.change(tables -> {
            tables.masterUnsubscribes().add(before.get(3).email(), "", "", tables.now());
            return true;
        });
        account.sync();

        assertThat(reached.page(before.get(2).id(), 3)).containsExactly(before.get(4));
    }

    @Test
    void aGroupIsCountedByItsRule() {
        long group =
                account.api.send(
                        new AddGroup(
                                weekly,
                                "A to E",
                                "",
                                new GroupRule(
                                        GroupRule.Match.ANY,
                                        List.of(
                                                condition("a"),
                                                condition("B"),
                                                condition("D"),
                                                condition("G")))));
        var audience = compared(List.of(group, gold), List.of());

        assertThat(audience.sources().getFirst())
                .isEqualTo(new Audience.Source(group, "A to E", true, 2));
        assertThat(audience.twice()).isEqualTo(1);
        var reached =
                account.guided
                        .audiences()
                        .people(List.of(group, gold), List.of(), new Portion.Reached());
        assertThat(reached.page(PortionPeople.BEGINNING, 99)).hasSize((int) audience.people());
        var without = compared(List.of(weekly), List.of(group));
        assertThat(without.suppressed()).isEqualTo(2);
    }

    private static GroupRule.Condition condition(String start) {
        return new GroupRule.Condition("First Name", GroupRule.Operator.STARTS_WITH, start);
    }

    @Test
    void whoHasNoValueIsCounted() {
        account.store.change(tables -> {
            var person = tables.subscribers().find(people.getFirst()).orElseThrow();
            tables.subscribers()
                    .update(
                            new Subscriber(
                                    person.id(), person.email(), person.emailType(), Map.of()));
            return true;
        });
        account.sync();

        var missing =
                account.guided
                        .audiences()
                        .valueless(List.of(weekly), List.of(), List.of("First Name", "Last Name"));

        assertThat(missing).containsEntry("First Name", 1L).containsEntry("Last Name", 3L);
    }
}
