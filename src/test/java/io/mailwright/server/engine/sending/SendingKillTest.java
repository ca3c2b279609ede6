package io.mailwright.server.engine.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.send.JobState;
import io.mailwright.server.engine.sending.ScriptedSmtp.Taken;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A {@code kill -9} in the middle of a job, whenever it comes: nobody is skipped, nobody mailed
 * twice.
 */
class SendingKillTest {
    private static final int ROUNDS = 20;
    private static final int CONNECTIONS = 4;
    private static final int PEOPLE = 800;

    /** Things said to the mail server; four a message. */
    private static final int LATEST = 100;

    @TempDir private Path data;
    private final AtomicInteger untilKill = new AtomicInteger();
    private volatile SendingProcess process;

    @Test
    @Timeout(900)
    void onlyWhatWasInFlightIsUncertain() throws Exception {
        var random = new Random(4711);
        try (var mailing = new TestMailing(data);
                var server = new ScriptedSmtp(this::killed)) {
            mailing.now = Instant.now();
            mailing.subscribers(PEOPLE);
            long job = mailing.job("<p>Dear %%First Name%%</p>");
            var deliver =
                    "smtp://127.0.0.1:%d?connections=%d".formatted(server.port(), CONNECTIONS);
            var addresses = addresses(mailing);
            var uncertain = new HashSet<String>();
            for (int round = 0; round < ROUNDS; round++) {
                untilKill.set(1 + random.nextInt(LATEST));
                process = new SendingProcess(data, deliver);
                try {
                    process.awaitEnd();
                } finally {
                    process.kill();
                }
                uncertain.addAll(checked(mailing, job, server, addresses));
            }
            assertThat(server.taken())
                    .as("it was not over before")
                    .hasSizeBetween(ROUNDS, PEOPLE - 1);

            mailing.now = Instant.now();
            try (var _ = mailing.send(DeliverTo.parse(deliver, ""))) {
                mailing.awaitState(job, JobState.COMPLETE);
            }
            assertEverybodyOnce(mailing, job, server, addresses, uncertain);
        }
    }

    /** From the mail server, when enough was said to it; the answer is the usual one. */
    private String killed(String verb, String recipient) {
        if (!verb.equals("CONTENT") && untilKill.decrementAndGet() == 0) {
            process.kill();
        }
        return null;
    }

    /** After a kill: what the ledger says is true; answers who is in doubt. */
    private static Set<String> checked(
            TestMailing mailing, long job, ScriptedSmtp server, Map<Long, String> addresses)
            throws InterruptedException {
        TestMailing.await(server::isIdle);
        var taken = server.taken().stream().map(Taken::recipient).collect(Collectors.toSet());
        assertThat(taken).hasSameSizeAs(server.taken());
        var inFlight = with(State.HANDING, mailing, job, addresses);
        var sent = with(State.SENT, mailing, job, addresses);
        assertThat(inFlight).hasSizeLessThanOrEqualTo(CONNECTIONS);
        assertThat(taken).containsAll(sent);
        sent.addAll(inFlight);
        sent.addAll(with(State.UNCERTAIN, mailing, job, addresses));
        assertThat(sent).containsAll(taken);
        return inFlight;
    }

    private static void assertEverybodyOnce(
            TestMailing mailing,
            long job,
            ScriptedSmtp server,
            Map<Long, String> addresses,
            Set<String> uncertain) {
        var taken = server.taken().stream().map(Taken::recipient).toList();
        var reached = new HashSet<>(taken);
        assertThat(taken).doesNotHaveDuplicates();
        assertThat(with(State.UNCERTAIN, mailing, job, addresses)).isEqualTo(uncertain);
        var sent = with(State.SENT, mailing, job, addresses);
        assertThat(reached).containsAll(sent);
        sent.addAll(uncertain);
        assertThat(sent).hasSize(PEOPLE).containsAll(reached);
    }

    private static Set<String> with(
            State state, TestMailing mailing, long job, Map<Long, String> addresses) {
        return mailing.recipients(job).stream()
                .filter(row -> row.state() == state)
                .map(Recipient::subscriber)
                .map(addresses::get)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<Long, String> addresses(TestMailing mailing) {
        var addresses = new HashMap<Long, String>();
        mailing.change(tables ->
                tables.memberships()
                        .each(
                                mailing.list,
                                null,
                                row ->
                                        addresses.put(
                                                row.subscriber().id(), row.subscriber().email())));
        return addresses;
    }
}
