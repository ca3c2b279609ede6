package io.mailwright.server.engine.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Status;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.server.engine.TestTls;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.engine.tracking.Tokens;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What follows from each way in which a mail server may answer or not. */
@Timeout(120)
class SmtpTest {
    @TempDir private Path data;
    @TempDir private Path keys;
    private TestMailing mailing;
    private long ann;

    @BeforeEach
    void open() {
        mailing = new TestMailing(data);
        ann = mailing.subscriber("ann@example.org", "Ann");
    }

    @AfterEach
    void close() {
        mailing.close();
    }

    @Test
    void whatTheServerTakesIsSentOverFewConnections() throws Exception {
        mailing.subscribers(40);
        try (var server = new ScriptedSmtp((verb, recipient) -> null)) {
            long job = complete(server, "?connections=2", mailing.job(""));

            assertThat(server.taken())
                    .hasSize(41)
                    .extracting(ScriptedSmtp.Taken::recipient)
                    .doesNotHaveDuplicates();
            assertThat(server.connections()).isLessThanOrEqualTo(2);
            assertThat(server.said()).contains("MAIL FROM:<ann@example.org>");
            assertThat(mailing.recipients(job))
                    .extracting(Recipient::state)
                    .containsOnly(State.SENT);
            assertThat(mailing.events(job)).isEmpty();
        }
    }

    @Test
    void aRefusedRecipientIsABounce() throws Exception {
        long bob = mailing.subscriber("bob@example.org", "Bob");
        try (var server =
                new ScriptedSmtp(
                        answering(
                                "RCPT",
                                "ann@example.org",
                                "550 5.1.1 <ann@example.org>: user unknown"))) {
            long job = complete(server, "?connections=1", mailing.job(""));

            assertThat(mailing.events(job))
                    .extracting(Event::detail)
                    .containsExactly(
                            new Detail.Bounce(
                                    BounceCategory.HARD,
                                    2001,
                                    550,
                                    "550 5.1.1 <ann@example.org>: user unknown"));
            assertThat(mailing.recipient(job, ann).state()).isEqualTo(State.SENT);
            assertThat(mailing.standing(ann)).isEqualTo(Status.BOUNCED);
            assertThat(mailing.standing(bob)).isEqualTo(Status.ACTIVE);
            assertThat(server.taken())
                    .extracting(ScriptedSmtp.Taken::recipient)
                    .containsExactly("bob@example.org");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aRefusedMessageIsABounceToo() throws Exception {
        try (var server =
                new ScriptedSmtp(
                        answering("END", "ann@example.org", "554 5.7.1 looks like spam"))) {
            long job = complete(server, "", mailing.job(""));

            assertThat(mailing.events(job))
                    .extracting(Event::detail)
                    .containsExactly(
                            new Detail.Bounce(
                                    BounceCategory.BLOCK, 1004, 554, "554 5.7.1 looks like spam"));
        }
    }

    @Test
    void whatIsPutOffIsTriedAgainWithGrowingPausesAndAtLastABounce() throws Exception {
        var tries = new AtomicInteger();
        try (var server =
                new ScriptedSmtp((verb, recipient) -> {
                    if (verb.equals("RCPT")) {
                        tries.incrementAndGet();
                        return "452 4.2.2 mailbox full";
                    }
                    return null;
                })) {
            long job = mailing.job("");
            try (var sending = mailing.send(to(server, ""))) {
                sending.wake();
                mailing.awaitState(job, JobState.COMPLETE);
                assertThat(mailing.recipient(job, ann))
                        .extracting(Recipient::state, Recipient::reason)
                        .containsExactly(State.PENDING, "452 4.2.2 mailbox full");
                mailing.now = mailing.now.plus(Duration.ofMinutes(9));
                sending.wake();
                long other = mailing.job("");
                sending.wake();
                TestMailing.await(() -> tries.get() == 2);
                mailing.awaitState(other, JobState.COMPLETE);
                for (var pause : Retries.USUAL.whenPutOff()) {
                    int before = tries.get();
                    mailing.now = mailing.now.plus(pause);
                    sending.wake();
                    TestMailing.await(() -> tries.get() == before + 2);
                    TestMailing.await(() -> isInLedger(job) && isInLedger(other));
                }
                TestMailing.await(() -> mailing.recipient(job, ann).state() == State.SENT);
            }
            assertThat(tries).hasValue(18);
            assertThat(mailing.events(job))
                    .extracting(Event::detail)
                    .containsExactly(
                            new Detail.Bounce(
                                    BounceCategory.SOFT, 3001, 452, "452 4.2.2 mailbox full"));
        }
    }

    @Test
    void aConnectionLostBeforeTheEndOfAMessageIsNoHarm() throws Exception {
        for (var verb : new String[] {"MAIL", "RCPT", "DATA", "CONTENT"}) {
            var isFirst = new AtomicBoolean(true);
            try (var server =
                    new ScriptedSmtp((at, _) ->
                            at.equals(verb) && isFirst.getAndSet(false)
                                    ? ScriptedSmtp.HANG_UP
                                    : null)) {
                // Too long for the buffers in between, so that its end is not on its way at once.
                long job = mailing.job(verb.equals("CONTENT") ? "long ".repeat(200_000) : "");
                try (var sending = mailing.send(to(server, ""))) {
                    sending.wake();
                    mailing.awaitState(job, JobState.COMPLETE);
                    assertThat(mailing.recipient(job, ann).state())
                            .as(verb)
                            .isEqualTo(State.PENDING);
                    mailing.now = mailing.now.plusSeconds(2);
                    sending.wake();
                    TestMailing.await(() -> mailing.recipient(job, ann).state() == State.SENT);
                }
                assertThat(server.taken()).as(verb).hasSize(1);
            }
        }
    }

    @Test
    void aConnectionLostWhenTheServerHasAllOfItLeavesItUncertain() throws Exception {
        try (var server =
                new ScriptedSmtp(answering("END", "ann@example.org", ScriptedSmtp.HANG_UP))) {
            long job = complete(server, "", mailing.job(""));

            assertThat(mailing.recipient(job, ann).state()).isEqualTo(State.UNCERTAIN);
            mailing.now = mailing.now.plus(Duration.ofDays(3));
            try (var sending = mailing.send(to(server, ""))) {
                long next = mailing.job("");
                sending.wake();
                mailing.awaitState(next, JobState.COMPLETE);
            }
            assertThat(server.taken()).hasSize(2);
            assertThat(mailing.recipient(job, ann).state()).isEqualTo(State.UNCERTAIN);
        }
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndNobodyIsLost() throws Exception {
        int port;
        try (var away = new ScriptedSmtp((_, _) -> null)) {
            port = away.port();
        }
        long job = mailing.job("");
        try (var _ = mailing.send(DeliverTo.parse("smtp://127.0.0.1:" + port, ""))) {
            TestMailing.await(() -> mailing.find(job).state() == JobState.SENDING);
        }
        assertThat(mailing.recipient(job, ann).state()).isEqualTo(State.PENDING);
        try (var server = new ScriptedSmtp((_, _) -> null)) {
            complete(server, "", job);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void aRefusedSenderStopsTheJobUntilTheServerIsStartedAnew() throws Exception {
        mailing.subscribers(30);
        long job = mailing.job("");
        try (var server =
                        new ScriptedSmtp((verb, _) ->
                                verb.equals("MAIL") ? "550 5.7.1 not your address" : null);
                var _ = mailing.send(to(server, "?connections=1"))) {
            mailing.awaitState(job, JobState.PAUSED);
            assertThat(server.taken()).isEmpty();
        }
        assertThat(mailing.find(job).problem())
                .isEqualTo("The mail server refuses the sender: 550 5.7.1 not your address");
        assertThat(mailing.recipients(job))
                .extracting(Recipient::state)
                .containsOnly(State.PENDING);
        assertThat(mailing.standing(ann)).isEqualTo(Status.ACTIVE);
        try (var server = new ScriptedSmtp((_, _) -> null)) {
            complete(server, "", job);
            assertThat(server.taken()).hasSize(31);
        }
    }

    @Test
    void aServerWithoutStartTlsGetsNothingIfItIsRequired() throws Exception {
        long job = mailing.job("");
        try (var server = new ScriptedSmtp((_, _) -> null);
                var _ = mailing.send(to(server, "?starttls=required"))) {
            TestMailing.await(() -> server.connections() > 1);
            assertThat(server.said()).noneMatch(line -> line.startsWith("MAIL"));
        }
        assertThat(mailing.recipient(job, ann).state()).isEqualTo(State.PENDING);
    }

    @Test
    void itEncryptsThenLogsInWhereTheCertificateIsTrusted() throws Exception {
        var tls = new TestTls(keys);
        try (var server = new ScriptedSmtp((_, _) -> null, tls.server())) {
            long job = mailing.job("");
            try (var _ = mailing.send(encrypted(server, ""))) {
                TestMailing.await(() -> server.connections() > 1);
                assertThat(server.said()).noneMatch(line -> line.startsWith("AUTH"));
                assertThat(server.taken()).isEmpty();
            }
            try (var _ = mailing.send(encrypted(server, "&ca=" + tls.certificate()))) {
                mailing.awaitState(job, JobState.COMPLETE);
            }
            var said =
                    server.said()
                            .subList(server.said().indexOf("(encrypted)"), server.said().size());
            assertThat(said).anyMatch(line -> line.startsWith("AUTH "));
            assertThat(server.said().subList(0, server.said().indexOf("(encrypted)")))
                    .allMatch(line -> line.matches("(EHLO|STARTTLS|QUIT).*"));
            assertThat(server.taken()).hasSize(1);
        }
    }

    private static DeliverTo encrypted(ScriptedSmtp server, String options) {
        return DeliverTo.parse(
                "smtp://anna:s3cret@localhost:%d?starttls=required%s"
                        .formatted(server.port(), options),
                "");
    }

    @Test
    void eachMessageComesBackToAnAddressOfItsOwn() throws Exception {
        try (var server = new ScriptedSmtp((_, _) -> null)) {
            long job = mailing.job("");
            try (var _ = mailing.send(to(server, "?bounces=bounces@example.org"))) {
                mailing.awaitState(job, JobState.COMPLETE);
            }
            var tag = Tokens.of(mailing.store).tag(job, 0, ann);
            assertThat(server.said())
                    .anyMatch(line ->
                            line.startsWith(
                                    "MAIL FROM:<bounces+%d.0.%d.%s@example.org>"
                                            .formatted(job, ann, tag)));
        }
    }

    @Test
    void itLogsIn() throws Exception {
        try (var server = new ScriptedSmtp((_, _) -> null)) {
            long job = mailing.job("");
            try (var _ =
                    mailing.send(
                            DeliverTo.parse(
                                    "smtp://anna%40x:s3%2Bcret@127.0.0.1:" + server.port(), ""))) {
                mailing.awaitState(job, JobState.COMPLETE);
            }
            assertThat(server.said()).anyMatch(line -> line.startsWith("AUTH "));
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void moreThanTheRateAreNotSent() throws Exception {
        mailing.subscribers(9);
        try (var server = new ScriptedSmtp((_, _) -> null)) {
            long begin = System.nanoTime();
            complete(server, "?rate=20", mailing.job(""));
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(450));
        }
    }

    @Test
    void closingFinishesWhatIsInFlight() throws Exception {
        mailing.subscribers(20);
        var reached = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var server =
                new ScriptedSmtp((verb, _) -> {
                    if (verb.equals("END")) {
                        reached.countDown();
                        await(goOn);
                    }
                    return null;
                })) {
            long job = mailing.job("");
            var sending = mailing.send(to(server, "?connections=1"));
            reached.await();
            var closing = Thread.ofPlatform().start(sending::close);
            while (closing.getState() != Thread.State.TIMED_WAITING) {
                Thread.sleep(1);
            }
            goOn.countDown();
            closing.join();

            var states = mailing.recipients(job).stream().map(Recipient::state).toList();
            assertThat(states)
                    .contains(State.PENDING)
                    .doesNotContain(State.HANDING, State.UNCERTAIN);
            assertThat(states.stream().filter(State.SENT::equals)).hasSameSizeAs(server.taken());
        }
    }

    private boolean isInLedger(long job) {
        return mailing.recipient(job, ann).state() != State.HANDING;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ScriptedSmtp.Script answering(String verb, String recipient, String answer) {
        return (at, of) -> at.equals(verb) && of.equals(recipient) ? answer : null;
    }

    private static DeliverTo to(ScriptedSmtp server, String options) {
        return DeliverTo.parse("smtp://127.0.0.1:" + server.port() + options, "");
    }

    private long complete(ScriptedSmtp server, String options, long job)
            throws InterruptedException {
        try (var _ = mailing.send(to(server, options))) {
            mailing.awaitState(job, JobState.COMPLETE);
        }
        return job;
    }
}
