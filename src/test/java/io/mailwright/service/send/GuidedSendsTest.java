package io.mailwright.service.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.cache.AccountWork;
import io.mailwright.cache.SendDraftStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.Status;
import io.mailwright.domain.check.Safety;
import io.mailwright.domain.check.Safety.Topic;
import io.mailwright.domain.check.Severity;
import io.mailwright.domain.send.Send;
import io.mailwright.domain.send.SendDraft;
import io.mailwright.domain.send.SendMail;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.SendState;
import io.mailwright.domain.send.Sender;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.service.content.AccountEmails;
import io.mailwright.service.send.LossyLine.Fate;
import io.mailwright.settings.Home;
import io.mailwright.settings.SigningKeyFile;
import io.mailwright.xmlapi.call.SendJob;
import io.mailwright.xmlapi.call.SendSingle;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** A send is prepared, kept, checked and made once. */
class GuidedSendsTest {
    @TempDir static Path folder;
    private static SendAccount account;
    private static long list;
    private static long email;
    private static long ann;
    private long before;
    private Instant at = Instant.EPOCH;
    private static int tests;

    @BeforeAll
    static void open() {
        account = new SendAccount(folder, new DeliverTo.Hold());
        list = account.list("Weekly");
        ann = account.person("Ann", Status.ACTIVE, Map.of(list, Status.ACTIVE));
        email = account.email("<p>Dear %%First Name%% %%Last Name%%</p>");
        account.sync();
    }

    @AfterAll
    static void close() {
        account.close();
    }

    @BeforeEach
    void begin() {
        account.line.revive();
        before = account.jobs();
        at =
                Instant.now()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .plus(9, ChronoUnit.DAYS)
                        .plus(tests++, ChronoUnit.MINUTES);
    }

    private SendPlan plan(long emailId) {
        return plan(emailId, list);
    }

    private SendPlan plan(long emailId, long to) {
        return new SendPlan(
                emailId, List.of(to), List.of(), Sender.OF_ACCOUNT, "", true, true, at, false);
    }

    private SendDrafts drafts() {
        return account.guided.drafts();
    }

    private Send send(SendDraft draft) {
        return account.guided.send(draft.id(), draft.plan());
    }

    /** Made since this test began. */
    private long jobs() {
        return account.jobs() - before;
    }

    @Test
    void aDraftIsKeptChangedDuplicatedAndThrownAway() {
        var draft = drafts().create("Spring");
        assertThat(draft.hasEmail()).isFalse();

        var saved = drafts().save(draft, " Spring news ", plan(email));
        var copy = drafts().duplicate(draft.id());

        assertThat(saved.name()).isEqualTo("Spring news");
        assertThat(drafts().find(draft.id()).plan()).isEqualTo(plan(email));
        assertThat(copy.plan().at()).isNull();
        assertThat(copy.plan().lists()).containsExactly(list);
        assertThat(drafts().all()).contains(saved, copy);
        drafts().delete(copy.id());
        assertThat(drafts().all()).contains(saved).doesNotContain(copy);
        assertThatThrownBy(() -> drafts().save(draft, " ", plan(email)))
                .isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void whatTwoWindowsMakeOfOneDraftIsKeptOfBoth() {
        var seen = drafts().create("Spring", plan(email));
        var ours = drafts().save(seen, "Spring", plan(email).withTime(null));

        var theirs = drafts().save(seen, "Spring fair", plan(email));

        assertThat(theirs.id()).isNotEqualTo(seen.id());
        assertThat(theirs.name()).isEqualTo("Spring fair (copy)");
        assertThat(theirs.plan()).isEqualTo(plan(email));
        assertThat(drafts().find(seen.id())).isEqualTo(ours);
        var same = drafts().save(seen, ours.name(), ours.plan());
        assertThat(same.id()).as("both have made the same of it").isEqualTo(ours.id());
    }

    @Test
    void oneThrownAwayInAnotherWindowIsBackWithTheNextChange() {
        var draft = drafts().create("Spring", plan(email));
        drafts().delete(draft.id());

        var changed = drafts().save(draft, "Spring", plan(email).withTime(null));

        assertThat(drafts().all()).contains(changed);
    }

    @Test
    void aDraftIsSentOnceAndNotChangedAfter() {
        var draft = drafts().create("Spring", plan(email));

        var send = send(draft);

        assertThat(send.state()).isEqualTo(SendState.MADE);
        assertThat(drafts().find(draft.id()).sendId()).isEqualTo(send.id());
        assertThatThrownBy(() -> send(draft))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> drafts().save(draft, "Other", plan(email)))
                .isInstanceOf(Failure.Invalid.class);
        assertThat(jobs()).isEqualTo(1);
    }

    @Test
    void whatIsAskedForStandsInTheLedgerBeforeTheCall() {
        var draft = drafts().create("Spring", plan(email));
        var stood = new ArrayList<SendState>();
        account.line.watch(() -> {
            if (account.line.actions().getLast().equals("send")) {
                stood.add(account.sends.history().getFirst().state());
            }
        });

        send(draft);

        assertThat(stood).containsExactly(SendState.ASKING);
        assertThat(account.sends.history().getFirst().plan()).isEqualTo(draft.plan());
    }

    @Test
    void oneCutOffAfterTheAnswerFindsItsJobAgain() {
        var draft = drafts().create("Spring", plan(email));
        // As it is when the process ends between the account's answer and the draft.
        drafts().asking(draft.id(), account.sends.lastEntry());
        var made = account.sends.send(draft.plan(), false);

        var send = send(draft);

        assertThat(send).isEqualTo(made);
        assertThat(jobs()).isEqualTo(1);
    }

    @Test
    void aLostAnswerIsLookedUpByTheNextTry() {
        var draft = drafts().create("Spring", plan(email));
        account.line.fates().put("send", Fate.LOSE_ANSWER);
        account.line.dieAfter("send");
        assertThatThrownBy(() -> send(draft)).isInstanceOf(Failure.class);
        account.line.revive();

        send(draft);

        assertThat(jobs()).isEqualTo(1);
    }

    @Test
    void twoWindowsSendADraftOnce() throws InterruptedException {
        var draft = drafts().create("Spring", plan(email));
        var ends = new ConcurrentLinkedQueue<String>();
        var windows = new ArrayList<Thread>();
        try (var _ = AccountWork.SEND.begin(account.copy)) {
            for (int i = 0; i < 2; i++) {
                windows.add(Thread.ofPlatform().start(() -> ends.add(end(draft))));
            }
            // Both have seen it unsent once they wait for the lock.
            while (!windows.stream().allMatch(GuidedSendsTest::waits)) {
                assertThat(windows).allMatch(Thread::isAlive);
                Thread.sleep(1);
            }
        }
        for (var window : windows) {
            window.join();
        }

        assertThat(ends).containsExactlyInAnyOrder("MADE", "Invalid");
        assertThat(jobs()).isEqualTo(1);
    }

    private String end(SendDraft draft) {
        try {
            return send(draft).state().name();
        } catch (Failure failure) {
            return failure.getClass().getSimpleName();
        }
    }

    private static boolean waits(Thread window) {
        return Stream.of(window.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(AccountWork.class.getName()));
    }

    @Test
    void oneInDoubtIsNotChangedAndFoundHoweverLate() {
        var draft = drafts().create("Spring", plan(email));
        account.line.fates().put("send", Fate.LOSE_ANSWER);
        account.line.dieAfter("send");
        assertThatThrownBy(() -> send(draft)).isInstanceOf(Failure.class);
        account.line.revive();
        var changed = draft.plan().withTime(at.plus(1, ChronoUnit.DAYS));

        assertThatThrownBy(() -> drafts().save(draft, "Spring", changed))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("not known");
        drafts().save(draft, "Renamed", draft.plan());

        assertThat(late().send(draft.id(), draft.plan()).state()).isEqualTo(SendState.MADE);
        assertThat(jobs()).isEqualTo(1);
    }

    /** As it is once the time to send at has passed. */
    private GuidedSends late() {
        var clock = InstantSource.fixed(at.plus(1, ChronoUnit.DAYS));
        return new GuidedSends(
                account.copy,
                new AccountEmails(account.api, account.copy),
                new SendService(account.api, account.copy, clock),
                account.guided.audiences());
    }

    @Test
    void whatWasChangedAfterItWasConfirmedIsNotSent() {
        var draft = drafts().create("Spring", plan(email));
        drafts().save(draft, "Spring", draft.plan().withTime(null));

        assertThatThrownBy(() -> send(draft))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("confirmed");
        assertThat(jobs()).isZero();
    }

    @Test
    void whatTheAccountWouldRefuseIsNotAskedFor() {
        assertThatThrownBy(() -> send(drafts().create("None"))).hasMessageContaining("e-mail");
        var faulty = drafts().create("Faulty", plan(faulty()));

        assertThatThrownBy(() -> send(faulty))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("Frist Name");
        assertThat(jobs()).isZero();
    }

    private long faulty() {
        long id = account.email("<p>%%Frist Name%%</p>");
        new AccountEmails(account.api, account.copy).bring();
        return id;
    }

    private Safety.Item item(Safety safety, Topic topic) {
        return safety.items().stream()
                .filter(item -> item.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theScoreJoinsChecksPeopleAndRehearsal() {
        var audience = account.guided.audiences().count(List.of(list), List.of());
        var safety = account.guided.safety(plan(email), account.guided.mail(email), audience, null);

        assertThat(item(safety, Topic.FOOTER).severity()).isNull();
        assertThat(item(safety, Topic.VALUES).severity()).isEqualTo(Severity.WARNING);
        assertThat(item(safety, Topic.VALUES).words()).isEqualTo("1 without Last Name");
        assertThat(item(safety, Topic.REHEARSAL).severity()).isEqualTo(Severity.ADVICE);
        assertThat(safety.score()).isBetween(50, 95);
        assertThat(safety.blocks()).isFalse();
        var refused =
                account.guided.safety(
                        plan(faulty()), account.guided.mail(faulty()), audience, null);
        assertThat(refused.score()).isLessThan(50);
        assertThat(refused.blocks()).isTrue();
    }

    @Test
    void theScoreKnowsTheLastSendToTheSameLists() {
        long own = account.list("Own");
        account.person("Abe", Status.ACTIVE, Map.of(own, Status.ACTIVE));
        account.await(
                account.sends
                        .send(
                                new SendPlan(
                                        email,
                                        List.of(own),
                                        List.of(),
                                        Sender.OF_ACCOUNT,
                                        "",
                                        true,
                                        true,
                                        null,
                                        false),
                                false)
                        .jobId());
        for (var name : List.of("Bea", "Cid")) {
            account.person(name, Status.ACTIVE, Map.of(own, Status.ACTIVE));
        }
        account.sync();

        var audience = account.guided.audiences().count(List.of(own), List.of());
        var safety =
                account.guided.safety(plan(email, own), account.guided.mail(email), audience, null);

        assertThat(item(safety, Topic.LAST_SEND).words())
                .isEqualTo("200.0% more people than last time");
        assertThat(item(safety, Topic.LAST_SEND).severity()).isEqualTo(Severity.WARNING);
        assertThat(item(safety, Topic.LIST_AGE).severity()).isNull();
    }

    @Test
    void oneSubscriberGetsOneMessageOnce() {
        account.line.fates().put("send_single", Fate.LOSE_ANSWER);

        var send = account.sends.send(SendPlan.single(email, ann, Sender.OF_ACCOUNT), false);

        assertThat(send.state()).isEqualTo(SendState.MADE);
        assertThat(jobs()).isEqualTo(1);
        account.await(send.jobId());
        assertThat(account.recipient(send.jobId(), ann)).isPresent();
    }

    private static FrozenSends user(String name) {
        return new FrozenSends(
                new SigningKeyFile(new Home(folder.resolve(name))), InstantSource.system());
    }

    private Path frozen(SendPlan plan, SendMail mail) {
        var file = folder.resolve("frozen%d.send".formatted(tests));
        user("ann").freeze(new FrozenSends.Subject("Harbour", "March", plan, mail, 1), "Ann", file);
        return file;
    }

    /** What was sent at once to the lists of another test is not the same then. */
    private List<SendPlan> plansToNewLists() {
        var scheduled = plan(email, account.list("Own %d".formatted(tests)));
        return List.of(
                scheduled, plan(email, account.list("Other %d".formatted(tests))).withTime(null));
    }

    @Test
    void aFrozenSendIsReleasedByAnotherAndSentOnce() {
        for (var plan : plansToNewLists()) {
            before = account.jobs();
            tests++;
            var file = frozen(plan, account.guided.mail(email));
            assertThatThrownBy(() -> account.guided.send(user("ann").open(file)))
                    .hasMessageContaining("released");
            var released = user("ben").remark(file, "", true, "Ben");

            var send = account.guided.send(released);

            assertThat(send.state()).isEqualTo(SendState.MADE);
            assertThatThrownBy(() -> account.guided.send(released))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessageContaining("already");
            assertThat(jobs()).isEqualTo(1);
        }
    }

    @Test
    void whatAnotherComputerHasSentOfAFrozenSendIsNotSentAgain() {
        for (var plan : plansToNewLists()) {
            before = account.jobs();
            tests++;
            var file = frozen(plan, account.guided.mail(email));
            var released = user("ben").remark(file, "", true, "Ben");
            account.api.send(new SendJob(plan));

            assertThatThrownBy(() -> account.guided.send(released))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessageContaining("another computer");
            assertThat(jobs()).isEqualTo(1);
        }
    }

    @Test
    void aFrozenSendOfAnotherEmailThanTheAccountHasIsRefused() {
        var mail = account.guided.mail(email);
        var others =
                List.of(
                        new SendMail(email, "March", mail.subject(), mail.html() + " ", null),
                        new SendMail(email, "March", "Other news", mail.html(), null));
        for (var other : others) {
            tests++;
            var file = frozen(plan(email), other);
            var released = user("ben").remark(file, "", true, "Ben");

            assertThatThrownBy(() -> account.guided.send(released))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessageContaining("freeze it anew");
        }
        assertThat(jobs()).isZero();
    }

    /** Only jobs that have ended tell whom they were for. */
    @Test
    void theMessageOfAnotherIsNotTakenForALostOne() {
        long bea = account.person("Bea", Status.ACTIVE, Map.of(list, Status.ACTIVE));
        account.line.fates().put("send_single", Fate.LOSE_REQUEST);
        account.line.dieAfter("send_single");
        var plan = SendPlan.single(email, ann, new Sender("Lost", ""));
        assertThatThrownBy(() -> account.sends.send(plan, false)).isInstanceOf(Failure.class);
        account.line.revive();
        long others = account.api.send(new SendSingle(email, bea, Sender.OF_ACCOUNT));
        account.await(others);

        var send = account.sends.send(plan, false);

        assertThat(send.jobId()).isNotEqualTo(others);
        account.await(send.jobId());
        assertThat(account.recipient(send.jobId(), ann)).isPresent();
        assertThat(jobs()).isEqualTo(2);
    }

    @Test
    void whatIsBeingAskedForIsNotChanged() {
        var draft = drafts().create("Spring", plan(email));
        var changed = draft.plan().withTime(null);
        drafts().asking(draft.id(), account.sends.lastEntry());
        try (var _ = AccountWork.SEND.begin(account.copy)) {
            assertThatThrownBy(() -> drafts().save(draft, "Spring", changed))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessageContaining("at this moment");
            drafts().save(draft, "Renamed", draft.plan());
        }
        var renamed = drafts().find(draft.id());
        assertThat(drafts().save(renamed, "Spring", changed).plan()).isEqualTo(changed);
    }

    @Test
    void aChangeOfWhatWasSeenBeforeItWasAskedForIsNone() {
        var draft = drafts().create("Spring", plan(email));
        var store = new SendDraftStore(account.copy);
        long seen = store.find(draft.id()).orElseThrow().changes();
        drafts().asking(draft.id(), account.sends.lastEntry());

        var other = Sends.plan(draft.plan().withTime(null));
        assertThat(store.save(draft.id(), "Spring", other, at, seen)).isFalse();
        assertThat(drafts().find(draft.id())).isEqualTo(draft);
        long now = store.find(draft.id()).orElseThrow().changes();
        assertThat(store.save(draft.id(), "Spring", other, at, now)).isTrue();
        assertThat(store.save(draft.id(), "Spring", other, at, now)).isFalse();
    }

    @Test
    void testCopiesGoToAnybodyWithTheValuesOfSomebody() {
        var copies = new TestSends(new TriggeredSendService(account.api));
        var mail = account.guided.mail(email);
        var subscriber = account.store.read(tables -> tables.subscribers().find(ann)).orElseThrow();
        for (int i = 0; i < 2; i++) {
            assertThat(
                            copies.send(
                                    mail,
                                    plan(email),
                                    list,
                                    List.of("boss@example.org"),
                                    subscriber))
                    .isEmpty();
        }

        var job = account.store.read(tables -> tables.subscribers().find("boss@example.org"));
        assertThat(job).isPresent();
    }
}
