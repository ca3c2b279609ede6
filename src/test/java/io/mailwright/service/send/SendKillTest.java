package io.mailwright.service.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Status;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.SendState;
import io.mailwright.domain.send.Sender;
import io.mailwright.server.engine.sending.delivery.DeliverTo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Real processes that send, killed at random moments and then gone on with: there is one job of
 * each draft. How often says {@code -Dmailwright.kills}.
 */
class SendKillTest {
    private static final int KILLS = Integer.getInteger("mailwright.kills", 2);
    private static final int LONGEST_MILLIS = 250;

    @TempDir Path folder;

    @Test
    void howeverASendIsCutOffThereIsOneJob() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        try (var account = new SendAccount(folder, new DeliverTo.Hold())) {
            long list = account.list("Weekly");
            account.person("Ann", Status.ACTIVE, Map.of(list, Status.ACTIVE));
            long email = account.email("<p>Hi</p>");
            account.sync();
            account.guided.mail(email);
            for (int i = 0; i < KILLS; i++) {
                var at = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(9 + i, ChronoUnit.DAYS);
                var draft = account.guided.drafts().create("Draft " + i, plan(email, list, at));
                long before = account.jobs();
                // Every other one where it hurts most: the account has made the job just now.
                kill(account, draft.id(), i % 2 == 0 ? -1 : random.nextInt(LONGEST_MILLIS));

                var send =
                        account.guided.drafts().find(draft.id()).sendId() == null
                                ? account.guided.send(draft.id(), draft.plan())
                                : account.sends.history().getFirst();

                assertThat(send.state()).as("seed " + seed).isEqualTo(SendState.MADE);
                assertThat(account.jobs() - before).as("seed " + seed).isEqualTo(1);
            }
        }
    }

    private static SendPlan plan(long email, long list, Instant at) {
        return new SendPlan(
                email, List.of(list), List.of(), Sender.OF_ACCOUNT, "", true, true, at, false);
    }

    private static void kill(SendAccount account, long draft, int millis)
            throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SendProcess.class.getName(),
                                account.server.url().toString(),
                                account.copy.file().toString(),
                                Long.toString(draft))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("ready");
            if (millis < 0) {
                long before = account.jobs();
                while (account.jobs() == before && process.isAlive()) {
                    Thread.sleep(1);
                }
            } else {
                var _ = process.waitFor(millis, TimeUnit.MILLISECONDS);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
