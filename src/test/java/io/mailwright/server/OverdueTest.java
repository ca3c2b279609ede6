package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.send.OverdueJob;
import io.mailwright.server.engine.sending.Overdue;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.CancelOverdue;
import io.mailwright.xmlapi.call.ReleaseOverdue;
import io.mailwright.xmlapi.call.RetrieveOverdue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Jobs whose time passed while no server ran wait, over restarts, until somebody decides. */
class OverdueTest {
    private static final long FIRST = LateJob.FIRST;
    private static final long SECOND = FIRST + 1;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir private Path data;

    @BeforeEach
    void planTwo() {
        LateJob.fill(data, 2, Instant.now().minus(Duration.ofHours(5)), JobState.SCHEDULED);
    }

    @Test
    void theyWaitOverRestartsUntilOneIsReleasedAndOneCanceled() throws Exception {
        try (var server = new Served(Overdue.WAIT)) {
            server.await(FIRST, JobState.PAUSED);
            server.await(SECOND, JobState.PAUSED);
        }
        try (var server = new Served(Overdue.WAIT)) {
            assertThat(server.overdue()).containsExactly(FIRST, SECOND);
            assertThat(messages()).isEmpty();
            assertThat(server.api.send(new ReleaseOverdue(FIRST))).isEqualTo(FIRST);
            assertThat(server.api.send(new CancelOverdue(SECOND))).isEqualTo(SECOND);
            server.await(FIRST, JobState.COMPLETE);
            assertThat(server.overdue()).isEmpty();
            assertThatThrownBy(() -> server.api.send(new ReleaseOverdue(SECOND)))
                    .isInstanceOfSatisfying(
                            Failure.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo(952));
        }
        try (var server = new Served(Overdue.SEND)) {
            server.await(SECOND, JobState.CANCELED);
            assertThat(server.server.finish(LONGEST)).isTrue();
        }
        assertThat(messages()).hasSize(1);
    }

    @Test
    void releasedJustBeforeTheServerEndsItGoesOutWithTheNext() throws Exception {
        try (var server = new Served(Overdue.WAIT)) {
            server.await(FIRST, JobState.PAUSED);
            server.api.send(new ReleaseOverdue(FIRST));
        }
        try (var server = new Served(Overdue.WAIT)) {
            server.await(FIRST, JobState.COMPLETE);
            server.await(SECOND, JobState.PAUSED);
        }
        assertThat(messages()).hasSize(1);
    }

    private List<Path> messages() throws IOException {
        var outbox = data.resolve("outbox");
        if (!Files.exists(outbox)) {
            return List.of();
        }
        try (var files = Files.walk(outbox)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }

    /** A server by the real clock. */
    private final class Served implements AutoCloseable {
        private final LocalServer server;
        private final Store store;
        private final HttpTransport transport;
        private final XmlApi api;

        Served(Overdue overdue) {
            var mail = new LocalServer.Mail(new DeliverTo.Hold(), overdue, null, List.of());
            server = LocalServer.start(TestServer.options(data, false).withMail(mail));
            store = Store.open(data.resolve("account.db"), InstantSource.system());
            transport = new HttpTransport(server.url());
            var login = new Credentials(TestServer.USERNAME, TestServer.PASSWORD);
            api = new XmlApi(transport, () -> login, 1);
        }

        void await(long job, JobState state) throws InterruptedException {
            long end = System.nanoTime() + LONGEST.toNanos();
            while (state(job) != state) {
                assertThat(System.nanoTime()).as("in time").isLessThan(end);
                Thread.sleep(20);
            }
        }

        private JobState state(long job) {
            return store.read(tables -> tables.jobs().find(job)).orElseThrow().state();
        }

        List<Long> overdue() {
            return api.send(new RetrieveOverdue()).stream().map(OverdueJob::job).toList();
        }

        @Override
        public void close() {
            store.close();
            transport.close();
            server.close();
        }
    }
}
