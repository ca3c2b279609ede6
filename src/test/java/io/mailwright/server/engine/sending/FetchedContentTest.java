package io.mailwright.server.engine.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.send.JobState;
import io.mailwright.domain.send.SendCode;
import io.mailwright.personalisation.fetch.Fetched;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What is fetched for the messages of a job, when and how often ({@code personalisation.md} P4).
 */
class FetchedContentTest {
    @TempDir private Path data;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private TestMailing mailing;
    private long ann;
    private long bob;

    @BeforeEach
    void open() {
        mailing = new TestMailing(data);
        ann = mailing.subscriber("ann@example.org", "Ann");
        bob = mailing.subscriber("bob@example.org", "Bob");
    }

    @AfterEach
    void close() {
        mailing.close();
    }

    private Fetched fetch(String url) {
        asked.add(url);
        var page = pages.get(url);
        return page == null ? new Fetched.Failed("answered 404") : new Fetched.Body(page);
    }

    private Sending send() {
        return Sending.start(
                mailing.store,
                data,
                new Sending.Options(new DeliverTo.Hold(), Overdue.WAIT, TestMailing.PUBLIC, true),
                this::fetch,
                Retries.USUAL);
    }

    private void send(long job, JobState end) throws InterruptedException {
        try (var _ = send()) {
            mailing.awaitState(job, end);
        }
    }

    private String message(long job, long subscriber) throws IOException {
        return Files.readString(data.resolve("outbox/" + job + "/" + subscriber + ".eml"));
    }

    @Test
    void beforeIsFetchedOncePerRecipientOnceEachAndAfterWhenAllIsSent() throws Exception {
        pages.put("http://x/before", "<i>for all</i>");
        pages.put("http://x/same", "<i>the same</i>");
        pages.put("http://x/?e=ann%40example.org", "<i>for Ann</i>");
        pages.put("http://x/?e=bob%40example.org", "<i>for Bob</i>");
        pages.put("http://x/after", "not printed");
        long job =
                mailing.job(
                        """
                        %%before;httpget "http://x/before"%% %%httpget "http://x/same"%%
                        %%httpget "http://x/?e=[Email Address]"%% %%after;httpget "http://x/after"%%
                        """);
        send(job, JobState.COMPLETE);
        assertThat(message(job, ann))
                .contains("<i>for all</i>", "<i>the same</i>", "<i>for Ann</i>")
                .doesNotContain("for Bob", "not printed");
        assertThat(message(job, bob)).contains("<i>for all</i>", "<i>for Bob</i>");
        TestMailing.await(() -> asked.contains("http://x/after"));
        assertThat(asked.getFirst()).isEqualTo("http://x/before");
        assertThat(asked.getLast()).isEqualTo("http://x/after");
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "http://x/before",
                        "http://x/same",
                        "http://x/?e=ann%40example.org",
                        "http://x/?e=bob%40example.org",
                        "http://x/after");
    }

    @Test
    void whatWasFetchedBeforeIsKeptOverARestart() throws Exception {
        pages.put("http://x/before", "<i>first</i>");
        long job =
                mailing.job(
                        TestMailing.content("%%before;httpget \"http://x/before\"%%"), one -> one);
        mailing.change(tables -> tables.links().keep(job, "http://x/before", "<i>kept</i>"));
        send(job, JobState.COMPLETE);
        assertThat(message(job, ann)).contains("<i>kept</i>");
        assertThat(asked).isEmpty();
    }

    @Test
    void withoutAFlagAFailureIsNoHarm() throws Exception {
        long job = mailing.job("%%httpget \"http://x/none\"%%%%before;httpget \"http://x/no\"%%");
        send(job, JobState.COMPLETE);
        assertThat(mailing.recipients(job)).extracting(Recipient::state).containsOnly(State.SENT);
    }

    @Test
    void flagTwoLeavesOutTheRecipient() throws Exception {
        pages.put("http://x/Ann", "<i>for Ann</i>");
        pages.put("http://x/Bob", " ");
        long job = mailing.job("%%httpget;2 \"http://x/[First Name]\"%%");
        send(job, JobState.COMPLETE);
        assertThat(mailing.recipient(job, ann).state()).isEqualTo(State.SENT);
        assertThat(mailing.recipient(job, bob).state()).isEqualTo(State.NOT_SENT);
        assertThat(mailing.recipient(job, bob).code()).isEqualTo(SendCode.EXCLUDED.number());
        assertThat(mailing.recipient(job, bob).reason()).contains("the answer is empty");
    }

    @Test
    void flagOneStopsTheJob() throws Exception {
        long job = mailing.job("%%httpget;1 \"http://x/none\"%%");
        send(job, JobState.ERROR);
        assertThat(mailing.find(job).problem()).contains("answered 404");
        assertThat(mailing.recipients(job))
                .extracting(Recipient::state)
                .containsOnly(State.PENDING);
    }

    @Test
    void soDoesEitherFlagBeforeTheSend() throws Exception {
        for (int flag = 1; flag <= 2; flag++) {
            long job = mailing.job("%%before;httpget;" + flag + " \"http://x/none" + flag + "\"%%");
            send(job, JobState.ERROR);
            assertThat(mailing.find(job).problem()).contains("answered 404");
            assertThat(data.resolve("outbox/" + job)).doesNotExist();
        }
    }

    @Test
    void afterATriggeredSendNothingIsCalled() throws Exception {
        long job =
                mailing.job(
                        TestMailing.content("%%after;httpget \"http://x/after\"%%"),
                        one ->
                                new Job(
                                        0,
                                        Job.Kind.TRIGGERED,
                                        one.content(),
                                        false,
                                        false,
                                        one.planned(),
                                        one.planned(),
                                        null,
                                        JobState.SENDING,
                                        null));
        mailing.change(tables ->
                tables.recipients()
                        .create(
                                new Recipient(
                                        job,
                                        1,
                                        ann,
                                        mailing.list,
                                        State.PENDING,
                                        TestMailing.BEGIN,
                                        null,
                                        null,
                                        Map.of())));
        try (var _ = send()) {
            TestMailing.await(() -> Files.exists(data.resolve("outbox/" + job)));
        }
        assertThat(asked).isEmpty();
    }
}
