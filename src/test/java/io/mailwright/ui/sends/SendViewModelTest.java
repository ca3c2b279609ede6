package io.mailwright.ui.sends;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Subscriber;
import io.mailwright.domain.check.Safety;
import io.mailwright.domain.check.Safety.Topic;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.send.Mendable;
import io.mailwright.domain.send.Portion;
import io.mailwright.domain.send.SendCode;
import io.mailwright.domain.send.SendDraft;
import io.mailwright.domain.send.SendState;
import io.mailwright.server.rehearsal.RehearsalServer;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A send is prepared, rehearsed and made, without a window. */
class SendViewModelTest {
    private static final String HTML =
            "<p>Dear %%First Name%%</p><p><a href=\"%%unsub_center_url%%\">Leave</a>"
                    + " %%member_busname%% %%member_addr%% %%member_city%%</p>";

    @TempDir static Path folder;
    private static TestAccount account;
    private final TestFrame test = new TestFrame();
    private SendViewModel model;

    @BeforeAll
    static void open() {
        account = TestAccount.empty(folder);
        var list = account.list("Weekly");
        account.person(list, "ann@example.org", Map.of("First Name", "Ann"));
        account.person(list, "bea@example.org", Map.of());
        account.person(account.list("Never"), "bea@example.org", Map.of());
        account.services().emails().add("March", "News", HTML, "Text " + HTML);
        account.services().emails().add("Faulty", "News", "<p>%%Frist Name%%</p>", null);
        account.services().emails().add("Unfinished", "News", "<p>%%Frist Name%%</p>", null);
        account.sync();
    }

    @AfterAll
    static void close() {
        account.close();
    }

    @BeforeEach
    void begin() {
        model = new SendViewModel(account.services(), RehearsalServer::play, test.frame());
        model.open(null);
    }

    private void choose(String name) {
        model.choose(
                model.emails().stream()
                        .filter(e -> e.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private Place place(String name) {
        return model.places().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    private SendDraft kept() {
        return account.services().guidedSends().drafts().find(model.draftProperty().get().id());
    }

    @Test
    void whatIsChosenIsKeptCountedAndCheckedAtOnce() {
        assertThat(model.preparedProperty().get().isReady()).isFalse();

        choose("March");
        model.sendTo(place("Weekly"), true);

        var prepared = model.preparedProperty().get();
        assertThat(prepared.people()).isEqualTo(2);
        assertThat(prepared.isReady()).isTrue();
        assertThat(kept().name()).isEqualTo("March");
        assertThat(kept().plan()).isEqualTo(prepared.plan());
        model.leaveOut(place("Never"), true);
        assertThat(model.preparedProperty().get().people()).isEqualTo(1);
        model.leaveOut(place("Never"), false);
        assertThat(model.preparedProperty().get().people()).isEqualTo(2);
        model.rename("Spring");
        assertThat(kept().name()).isEqualTo("Spring");
        assertThat(test.problems()).isEmpty();
    }

    @Test
    void twoWindowsOnOneDraftLoseNothing() {
        choose("March");
        model.sendTo(place("Weekly"), true);
        var first = kept();
        var second = new SendViewModel(account.services(), RehearsalServer::play, test.frame());
        second.open(first.id());
        model.leaveOut(place("Never"), true);

        second.rename("Spring");
        second.set(plan -> plan.withTime(Instant.EPOCH));

        var beside = second.draftProperty().get();
        assertThat(beside.id()).isNotEqualTo(first.id());
        assertThat(beside.name()).isEqualTo("Spring (copy)");
        assertThat(second.problemProperty().get()).contains("Spring (copy)");
        var drafts = account.services().guidedSends().drafts();
        assertThat(drafts.find(beside.id()).plan()).isEqualTo(first.plan().withTime(Instant.EPOCH));
        assertThat(kept().plan().suppressed()).containsExactly(place("Never").id());
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(test.problems()).isEmpty();
    }

    private Safety.Item item(Topic topic) {
        return model.preparedProperty().get().safety().items().stream()
                .filter(one -> one.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    private List<Mendable> behind(Topic topic) {
        assertThat(Evidence.hasMore(item(topic))).isTrue();
        var found = new ArrayList<Mendable>();
        evidence().of(item(topic), model.preparedProperty().get().mail(), found::addAll);
        return found;
    }

    private Evidence evidence() {
        return new Evidence(account.services(), test.frame());
    }

    @Test
    void whatIsBehindTheScoreIsShown() {
        choose("Faulty");
        model.sendTo(place("Weekly"), true);
        assertThat(behind(Topic.PERSONALISATION))
                .singleElement()
                .satisfies(found -> {
                    assertThat(evidence().words(found))
                            .startsWith("Refused by the account · HTML, line 1, column 6: ")
                            .contains("Frist Name");
                    assertThat(found.fix().words()).isEqualTo("Write First Name");
                });
        choose("March");

        assertThat(lacking("First Name")).containsExactly("bea@example.org");
        model.leaveOut(place("Never"), true);
        assertThat(model.preparedProperty().get().safety().items())
                .filteredOn(item -> item.topic() == Topic.VALUES)
                .noneMatch(Evidence::hasMore);
        assertThat(people(new Portion.LeftOut(SendCode.SUPPRESSION_LIST_EXCLUSION)))
                .containsExactly("bea@example.org");
        assertThat(people(new Portion.Reached())).containsExactly("ann@example.org");
    }

    private List<String> lacking(String attribute) {
        return people(new Portion.Lacking(attribute));
    }

    private List<String> people(Portion portion) {
        return evidence().people(model.preparedProperty().get().plan(), portion).rows().stream()
                .map(Subscriber::email)
                .toList();
    }

    @Test
    void whatIsMendedIsANewEMailThatIsChosen() {
        choose("Faulty");
        model.sendTo(place("Weekly"), true);
        var mail = model.preparedProperty().get().mail();
        var refused = new ArrayList<String>();

        evidence()
                .mend(
                        mail,
                        List.of(behind(Topic.PERSONALISATION).getFirst().fix()),
                        model::chooseMended,
                        refused::add);

        assertThat(refused).isEmpty();
        var mended = model.preparedProperty().get().mail();
        assertThat(mended.emailId()).isNotEqualTo(mail.emailId());
        assertThat(mended.html()).isEqualTo("<p>%%First Name%%</p>");
        assertThat(kept().plan().emailId()).isEqualTo(mended.emailId());
        assertThat(model.emails()).anyMatch(email -> email.id() == mended.emailId());
        assertThat(item(Topic.PERSONALISATION).severity()).isNull();

        evidence().otherwise(mended, "First Name", "you", model::chooseMended, refused::add);

        assertThat(model.preparedProperty().get().mail().html())
                .isEqualTo("<p>%%=IIF(EMPTY([First Name]), \"you\", [First Name])=%%</p>");
        assertThat(item(Topic.VALUES).severity()).as("nobody lacks it now").isNull();
        var written = account.services().content().library().search("Faulty");
        assertThat(written).singleElement().matches(item -> item.version() == 3);
        assertThat(refused).isEmpty();
    }

    @Test
    void whatSomebodyHasGoneOnWritingIsNotMendedBehindThem() {
        choose("Unfinished");
        model.sendTo(place("Weekly"), true);
        var mail = model.preparedProperty().get().mail();
        var fix = behind(Topic.PERSONALISATION).getFirst().fix();
        var pieces = new ArrayList<Long>();
        evidence().piece(mail, pieces::add);
        var library = account.services().content().library();
        var content = library.version(pieces.getFirst(), 1).content();
        library.save(
                pieces.getFirst(),
                "",
                1,
                new ItemContent(content.name(), "Other", "<b>\n" + content.html(), null),
                "");
        var refused = new ArrayList<String>();

        evidence().mend(mail, List.of(fix), _ -> {}, refused::add);

        assertThat(refused).singleElement().asString().contains("written on since");
        var now = behind(Topic.PERSONALISATION).getFirst();
        assertThat(now.fix()).isNull();
        assertThat(now.place().line()).as("as it is written now").isEqualTo(2);
        assertThat(library.item(pieces.getFirst()).version()).isEqualTo(2);
    }

    @Test
    void whatTheAccountWouldRefuseIsNotReady() {
        choose("Faulty");
        model.sendTo(place("Weekly"), true);

        assertThat(model.preparedProperty().get().safety().blocks()).isTrue();
        assertThat(model.preparedProperty().get().isReady()).isFalse();
    }

    @Test
    void aRehearsalIsOutOfDateAfterAChange() {
        choose("March");
        model.sendTo(place("Weekly"), true);
        var before = model.preparedProperty().get().safety().score();

        model.rehearse();

        var rehearsed = model.rehearsedProperty().get();
        assertThat(rehearsed.built()).isEqualTo(2);
        assertThat(model.preparedProperty().get().safety().score()).isGreaterThan(before);
        var messages = new Messages(test.frame().jobs());
        var read = new ArrayList<String>();
        messages.read(messages.sorted(rehearsed).getFirst(), read::add);
        assertThat(read.getFirst()).contains("News", "Dear Ann");
        model.leaveOut(place("Never"), true);
        assertThat(model.rehearsedProperty().get()).isNull();
    }

    @Test
    void aSendIsMadeOnce() {
        choose("March");
        model.sendTo(place("Weekly"), true);
        var at = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(9, ChronoUnit.DAYS);
        model.set(plan -> plan.withTime(at));
        var job = new AtomicLong();
        var refused = new ArrayList<String>();

        model.send(kept().plan(), job::set, refused::add);
        model.send(kept().plan(), job::set, refused::add);

        assertThat(job.get()).isPositive();
        assertThat(refused).singleElement().asString().contains("already");
        assertThat(account.services().sends().ofJob(job.get()).state()).isEqualTo(SendState.MADE);
    }

    @Test
    void changesAreKeptInTheirOrderAndASendWaitsForThem() {
        var waiting = new ArrayDeque<Runnable>();
        var busy = new TestFrame(waiting::addLast);
        model = new SendViewModel(account.services(), RehearsalServer::play, busy.frame());
        model.open(null);
        drain(waiting);
        choose("March");
        model.sendTo(place("Weekly"), true);
        model.set(plan -> plan.withTime(Instant.EPOCH));
        model.set(plan -> plan.withTime(null));
        drain(waiting);
        assertThat(kept().plan()).isEqualTo(model.draftProperty().get().plan());
        var at = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(8, ChronoUnit.DAYS);
        model.set(plan -> plan.withTime(at));
        var last = model.draftProperty().get().plan();
        var refused = new ArrayList<String>();
        var jobs = new ArrayList<Long>();
        model.send(last, jobs::add, refused::add);
        model.send(last, jobs::add, refused::add);
        assertThat(model.sendingProperty().get()).isTrue();

        drain(waiting);

        assertThat(kept().plan()).isEqualTo(last);
        assertThat(jobs).hasSize(1);
        assertThat(refused).isEmpty();
        assertThat(model.sendingProperty().get()).isFalse();
    }

    @Test
    void whatCannotBeKeptIsToldHoldsWhoLeavesOnceAndIsNotSent() {
        choose("March");
        model.sendTo(place("Weekly"), true);
        model.set(plan -> plan.withTime(Instant.parse("2040-01-01T00:00:00Z")));
        account.services().guidedSends().send(kept().id(), kept().plan());
        model.rename("Lost");
        assertThat(model.problemProperty().get()).contains("cannot be kept: It was sent meanwhile");
        var told = new ArrayList<String>();
        model.send(model.draftProperty().get().plan(), _ -> told.add("sent"), told::add);
        assertThat(told).singleElement().asString().startsWith("It was sent meanwhile");
        assertThat(model.sendingProperty().get()).isFalse();
        told.clear();
        model.whenKept(() -> told.add("left"));
        assertThat(told).isEmpty();
        assertThat(model.problemProperty().get()).contains("loses what is changed");
        model.whenKept(() -> told.add("left"));
        assertThat(told).containsExactly("left");
        assertThat(test.problems()).isEmpty();
    }

    /** The last asked for runs first, as threads may. */
    private static void drain(Deque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.removeLast().run();
        }
    }

    @Test
    void whatIsReadyIsFrozenInAFile() {
        var file = folder.resolve("march.send");
        model.freeze(file, _ -> {});
        choose("Faulty");
        model.sendTo(place("Weekly"), true);
        model.freeze(file, _ -> {});
        assertThat(file).as("nothing that would be refused").doesNotExist();
        choose("March");
        model.sendTo(place("Weekly"), true);
        var done = new ArrayList<Path>();

        model.freeze(file, done::add);

        assertThat(done).containsExactly(file);
        var frozen = account.services().frozenSends().open(file);
        assertThat(frozen.plan()).isEqualTo(kept().plan());
        assertThat(frozen.people()).isEqualTo(2);
        assertThat(frozen.mail().html()).isEqualTo(HTML);
        assertThat(frozen.account()).isEqualTo("Tests");
    }

    @Test
    void testCopiesWantAnAddressOfOurs() {
        choose("March");
        model.sendTo(place("Weekly"), true);
        var copies = new TestCopies(account.services(), test.frame());

        copies.send(model.preparedProperty().get(), "boss@example.org", "nobody@example.org");
        assertThat(copies.outcomeProperty().get()).contains("nobody@example.org");

        copies.send(model.preparedProperty().get(), "boss@example.org", "ann@example.org");
        assertThat(copies.outcomeProperty().get()).contains("1 copy");
    }
}
