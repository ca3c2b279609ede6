package io.mailwright.service.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.cache.Database;
import io.mailwright.cache.SendStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListType;
import io.mailwright.domain.send.Send;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.SendState;
import io.mailwright.domain.send.Sender;
import io.mailwright.server.LocalServer;
import io.mailwright.server.store.Store;
import io.mailwright.service.send.LossyLine.Fate;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.AddEmail;
import io.mailwright.xmlapi.call.AddList;
import io.mailwright.xmlapi.call.SendJob;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** However answers are lost and processes die, no job is made twice, and none is kept secret. */
class SendServiceTest {
    private static final String HTML =
            "<p>Hello <a href='%%unsub_center_url%%'>leave</a> %%member_busname%%"
                    + " %%member_addr%% %%member_city%%</p>";

    @TempDir private Path folder;
    private LocalServer server;
    private Store store;
    private LossyLine line;
    private XmlApi api;
    private Database cache;
    private SendService sends;
    private long email;
    private long list;
    private long other;

    @BeforeEach
    void open() {
        var data = folder.resolve("server");
        server =
                LocalServer.start(
                        new LocalServer.Options(
                                data, InetAddress.getLoopbackAddress(), 0, "anna", "anna", false));
        store = Store.open(data.resolve("account.db"), InstantSource.system());
        line = new LossyLine(new HttpTransport(server.url()));
        api = new XmlApi(line, () -> new Credentials("anna", "anna"), 1);
        cache = Database.open(folder.resolve("cache.db"));
        sends = new SendService(api, cache);
        email = api.send(new AddEmail("March", "News", HTML));
        list = api.send(new AddList("Spring", ListType.PUBLIC));
        other = api.send(new AddList("Summer", ListType.PUBLIC));
    }

    @AfterEach
    void close() {
        cache.close();
        line.close();
        store.close();
        server.close();
    }

    private SendPlan plan(long to, @Nullable Instant at, boolean test) {
        return new SendPlan(
                email, List.of(to), List.of(), Sender.OF_ACCOUNT, "", true, true, at, test);
    }

    private SendPlan plan() {
        return plan(list, null, false);
    }

    private SendPlan later() {
        return plan(
                list,
                Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES),
                false);
    }

    private long jobs() {
        var jobs = new java.util.ArrayList<Long>();
        store.read(tables -> {
            tables.jobs()
                    .each(
                            Instant.EPOCH,
                            Instant.ofEpochMilli(Long.MAX_VALUE),
                            job -> jobs.add(job.id()));
            return jobs;
        });
        return jobs.size();
    }

    private List<SendState> states() {
        return sends.history().stream().map(Send::state).toList();
    }

    @Test
    void aTimeThatHasPassedWhereTheAccountIsIsNotAskedFor() {
        InstantSource slow = () -> Instant.now().minus(1, ChronoUnit.DAYS);
        var past = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
        var late = new SendService(api, cache, slow);

        assertThatThrownBy(() -> late.send(plan(list, past, false), false))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("the clock of this computer is wrong");
        assertThat(jobs()).isZero();
        assertThat(states()).isEmpty();
        assertThat(late.send(later(), false).state()).isEqualTo(SendState.MADE);
    }

    @Test
    void aSendIsAJobAndAnEntry() {
        var send = sends.send(later(), false);

        assertThat(send.state()).isEqualTo(SendState.MADE);
        assertThat(jobs()).isEqualTo(1);
        assertThat(sends.history()).containsExactly(send);
        assertThat(sends.ofJob(send.jobId())).isEqualTo(send);
        assertThat(sends.summary(send.jobId()).orElseThrow().emailName()).isEqualTo("March");
        assertThat(sends.summaries(List.of(send))).containsOnlyKeys(send.jobId());
    }

    @Test
    void theEntryStandsBeforeTheAccountIsAsked() {
        line.fates().put("send", Fate.LOSE_REQUEST);
        line.fates().put("jobretrieve", Fate.UNKNOWN);

        assertThatThrownBy(() -> sends.send(plan(), false)).isInstanceOf(Failure.Unreachable.class);

        assertThat(states()).containsExactly(SendState.UNCERTAIN);
    }

    @Test
    void aLostAnswerIsLookedUpAtOnce() {
        line.fates().put("send", Fate.LOSE_ANSWER);

        var send = sends.send(plan(), false);

        assertThat(send.state()).isEqualTo(SendState.MADE);
        assertThat(send.jobId()).isPositive();
        assertThat(jobs()).isEqualTo(1);
    }

    @Test
    void aLostRequestIsNoJob() {
        line.fates().put("send", Fate.LOSE_REQUEST);
        assertThatThrownBy(() -> sends.send(plan(), false)).isInstanceOf(Failure.Unreachable.class);
        assertThat(states()).containsExactly(SendState.NOT_MADE);

        line.fates().clear();
        sends.send(plan(), false);

        assertThat(jobs()).isEqualTo(1);
        assertThat(states()).containsExactly(SendState.MADE, SendState.NOT_MADE);
    }

    @Test
    void whatCouldNotBeLookedUpIsLookedUpBeforeItIsRepeated() {
        for (var plan : List.of(plan(), later(), plan(other, null, true))) {
            long before = jobs();
            loseAllAfterTheFirstLook();
            assertThatThrownBy(() -> sends.send(plan, false))
                    .isInstanceOf(Failure.Unreachable.class)
                    .hasMessageContaining("looks first");
            assertThat(states()).startsWith(SendState.UNCERTAIN);
            line.revive();

            var found = sends.send(plan, false);
            assertThat(found.state()).isEqualTo(SendState.MADE);
            assertThat(jobs()).isEqualTo(before + 1);

            assertThat(sends.send(plan, false).jobId())
                    .as("on purpose")
                    .isNotEqualTo(found.jobId());
            assertThat(jobs()).isEqualTo(before + 2);
        }
    }

    /** The first look is made before the account is asked, and has to succeed. */
    private void loseAllAfterTheFirstLook() {
        line.fates().put("send", Fate.LOSE_ANSWER);
        line.dieAfter("send");
    }

    @Test
    void aCrashBehindTheCallIsFoundOut() {
        var ledger = new SendStore(cache);
        ledger.asking(Sends.plan(plan()), 0L, Instant.now());
        assertThat(states()).containsExactly(SendState.UNCERTAIN);
        long job = api.send(new SendJob(plan()));

        assertThat(sends.send(plan(), false).jobId()).isEqualTo(job);
        assertThat(jobs()).isEqualTo(1);
    }

    @Test
    void aCrashBeforeTheCallIsFoundOut() {
        var ledger = new SendStore(cache);
        ledger.asking(Sends.plan(plan()), 0L, Instant.now());

        sends.send(plan(), false);

        assertThat(jobs()).isEqualTo(1);
        assertThat(states()).containsExactly(SendState.MADE, SendState.NOT_MADE);
    }

    @Test
    void jobsOfOthersAreNotTakenForIt() {
        long old = api.send(new SendJob(plan()));
        long second = api.send(new AddEmail("April", "News", HTML));
        new SendStore(cache).asking(Sends.plan(plan()), old, Instant.now());
        api.send(new SendJob(plan(other, null, false)));
        api.send(
                new SendJob(
                        new SendPlan(
                                second,
                                List.of(list),
                                List.of(),
                                Sender.OF_ACCOUNT,
                                "",
                                true,
                                true,
                                null,
                                false)));

        var send = sends.send(plan(), false);

        assertThat(jobs()).isEqualTo(4);
        assertThat(send.jobId()).isGreaterThan(old + 2);
    }

    @Test
    void theJobOfAnotherEntryIsNotTakenForIt() {
        var other = sends.send(plan(), false);
        new SendStore(cache).asking(Sends.plan(plan()), 0L, Instant.now());

        assertThat(sends.send(plan(), false).jobId()).isNotEqualTo(other.jobId());
        assertThat(jobs()).isEqualTo(2);
    }

    @Test
    void whatWasAgreedOnOnceIsMadeOnce() {
        var plan = plan();
        sends.send(plan, false);
        var since = Instant.now().plus(1, ChronoUnit.HOURS);
        // Two clocks may differ by some minutes.
        var made = sends.sendOnce(plan, since);
        assertThatThrownBy(() -> sends.sendOnce(plan, Instant.now().plus(5, ChronoUnit.MINUTES)))
                .hasMessageContaining("already");

        assertThatThrownBy(() -> sends.sendOnce(plan, made.askedAt()))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("already")
                .hasMessageContaining("job " + made.jobId());
        assertThat(jobs()).isEqualTo(2);
    }

    @Test
    void anUncertainSendDoesNotHoldUpAnother() {
        new SendStore(cache).asking(Sends.plan(plan()), null, Instant.now());

        assertThat(sends.send(plan(other, null, false), false).state()).isEqualTo(SendState.MADE);
    }

    @Test
    void whereTheAccountDoesNotTellAPersonDecides() {
        line.fates().put("jobretrieve", Fate.UNKNOWN);
        line.fates().put("send", Fate.LOSE_ANSWER);
        assertThatThrownBy(() -> sends.send(plan(), false)).isInstanceOf(Failure.Unreachable.class);
        line.fates().remove("send");

        assertThatThrownBy(() -> sends.send(plan(), false))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("not known");
        assertThat(jobs()).isEqualTo(1);

        assertThat(sends.send(plan(), true).state()).isEqualTo(SendState.MADE);
        assertThat(jobs()).isEqualTo(2);
    }

    @Test
    void aRefusalIsKept() {
        var nobody =
                new SendPlan(
                        99,
                        List.of(list),
                        List.of(),
                        Sender.OF_ACCOUNT,
                        "",
                        true,
                        true,
                        null,
                        false);

        assertThatThrownBy(() -> sends.send(nobody, false))
                .isInstanceOfSatisfying(
                        Failure.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(940));

        assertThat(states()).containsExactly(SendState.REFUSED);
        assertThat(sends.history().getFirst().reason()).contains("99");
    }

    @Test
    void nobodyAndThePastAreRefusedHere() {
        var past = plan(list, Instant.now().minusSeconds(60), false);
        var nobody =
                new SendPlan(
                        email,
                        List.of(),
                        List.of(),
                        Sender.OF_ACCOUNT,
                        "",
                        true,
                        true,
                        null,
                        false);
        for (var wrong : List.of(past, nobody)) {
            assertThatThrownBy(() -> sends.send(wrong, false)).isInstanceOf(Failure.Invalid.class);
        }
        assertThat(line.actions()).doesNotContain("send");
        assertThat(sends.history()).isEmpty();
    }

    @Test
    void momentsAreThoseOfTheAccount() {
        assertThat(SendService.time("3/9/2012 17:35"))
                .contains(Instant.parse("2012-03-09T23:35:00Z"));
        assertThat(SendService.time(" 03/09/2012  7:05 "))
                .contains(Instant.parse("2012-03-09T13:05:00Z"));
        for (var wrong : List.of("", "3/9/2012", "17:35", "9.3.2012 17:35", "3/9/2012 24:00")) {
            assertThat(SendService.time(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void aJobOfOthersIsNotInTheLedger() {
        assertThatThrownBy(() -> sends.ofJob(7)).isInstanceOf(Failure.NotOne.class);
    }
}
