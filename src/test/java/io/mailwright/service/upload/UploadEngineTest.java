package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.cache.ListStore;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.Progress;
import io.mailwright.service.upload.LossyProxy.Fate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Uploads that wait: for each other, for the network, for a limit; and one that is given up. */
@Timeout(60)
class UploadEngineTest {
    @TempDir Path folder;
    private TestAccount account;

    @BeforeEach
    void open() {
        account = new TestAccount(folder);
    }

    @AfterEach
    void close() {
        account.close();
    }

    private long begun(String name, int rows) {
        return account.begin(
                account.file(
                        name + ".csv",
                        IntStream.range(0, rows)
                                .mapToObj(i -> name + i + "@example.org")
                                .collect(Collectors.joining("\n", "Email Address\n", "\n"))));
    }

    @Test
    void thoseToOneListGoOneAfterTheOtherTheOlderFirst() throws Exception {
        long older = begun("a", 5);
        long newer = begun("b", 5);
        var first = new CountDownLatch(1);
        var hold = new CountDownLatch(1);
        account.proxy.fate(call -> {
            first.countDown();
            await(hold);
            return Fate.PASS;
        });
        var one = apart(() -> account.uploads.run(older, Progress.NONE));
        assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
        var waits = new CountDownLatch(2);
        var two = apart(() -> account.uploads.run(newer, (_, _, _) -> waits.countDown()));
        assertThat(waits.await(60, TimeUnit.SECONDS)).as("it says that it waits").isTrue();
        hold.countDown();

        assertThat(one.get(60, TimeUnit.SECONDS).created()).isEqualTo(5);
        assertThat(two.get(60, TimeUnit.SECONDS).created()).isEqualTo(5);
        assertThat(account.proxy.addresses("add").stream().map(a -> a.substring(0, 1)).distinct())
                .containsExactly("a", "b");
        assertThat(account.proxy.addresses("add")).startsWith("a0@example.org").hasSize(10);
    }

    private static CompletableFuture<Upload> apart(Supplier<Upload> work) {
        return CompletableFuture.supplyAsync(work, Thread.ofPlatform()::start);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void networkLossIsWaitedForAndItGoesOnByItself() {
        long id = begun("a", 6);
        var adds = new AtomicInteger();
        account.proxy.fate(call ->
                call.action().equals("add") && adds.getAndIncrement() == 3
                        ? Fate.LOSE_ANSWER
                        : Fate.PASS);
        var outage = new Outage();

        var done = account.uploads.persist(id, new Throttle(0), Progress.NONE, outage);

        assertThat(done.state()).isEqualTo(UploadState.DONE);
        assertThat(done.created()).isEqualTo(6);
        assertThat(account.proxy.addresses("add")).hasSize(6).doesNotHaveDuplicates();
        assertThat(outage.cause()).isEmpty();
    }

    /** Whoever works on it writes the plan, too, and what it knows of imports would be lost. */
    @Test
    void whatIsWorkedOnHasItsRejectsWhereItBegan() {
        long id = begun("a", 1);
        var ledger = new UploadStore(account.cache);
        var elsewhere = folder.resolve("elsewhere.csv");
        try (var claim = ledger.claim(id).orElseThrow()) {
            assertThat(claim.id()).isEqualTo(id);
            assertThatThrownBy(() -> account.uploads.outcomes().wantRejects(id, elsewhere))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessageContaining("being worked on already");
            assertThat(account.uploads.outcomes().rejectsWanted(id)).isEmpty();
        }

        account.uploads.outcomes().wantRejects(id, elsewhere);
        assertThat(account.uploads.outcomes().rejectsWanted(id)).contains(elsewhere);
    }

    @Test
    void aLimitIsKept() {
        long id = begun("a", 9);
        long before = System.nanoTime();

        account.uploads.run(id, new Throttle(10), Progress.NONE);

        assertThat(System.nanoTime() - before)
                .as("nine rows, the first at once")
                .isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(800));
    }

    @Test
    void whatWasSentAndNotTakenIsNotSentAgainOnceItIsCancelled() {
        long id = begun("a", 6);
        var adds = new AtomicInteger();
        account.proxy.fate(call ->
                call.action().equals("add") && adds.getAndIncrement() == 2
                        ? Fate.LOSE_REQUEST
                        : Fate.PASS);
        assertThatThrownBy(() -> account.uploads.run(id, Progress.NONE))
                .isInstanceOf(Failure.Unreachable.class);

        Upload done = account.uploads.cancel(id, Progress.NONE);

        assertThat(done.created()).isEqualTo(2);
        assertThat(adds).as("asked for").hasValue(3);
        assertThat(account.uploads.rows(id, RowState.SKIPPED, 0, 9).getFirst().reason())
                .isEqualTo("Cancelled: it may have been sent, and the account has not taken it.");
    }

    @Test
    void anUploadToAListThatIsGoneIsGivenUpAndTakenBack() {
        long id = begun("a", 6);
        long other = begun("b", 2);
        var adds = new AtomicInteger();
        account.proxy.fate(call -> {
            if (call.action().equals("add") && adds.getAndIncrement() == 2) {
                deleteList();
                return Fate.LOSE_REQUEST;
            }
            return Fate.PASS;
        });
        assertThatThrownBy(() -> account.uploads.run(id, Progress.NONE))
                .isInstanceOf(Failure.Unreachable.class);
        var words = "The list Fair is not in the account any more. Cancel upload ";
        assertThatThrownBy(() -> account.uploads.run(other, Progress.NONE))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining(words + other);
        new ListStore(account.cache).remove(account.list);
        assertThatThrownBy(() -> account.uploads.run(id, Progress.NONE))
                .hasMessageContaining(words + id);

        var done = account.uploads.cancel(id, Progress.NONE);

        assertThat(done.state()).isEqualTo(UploadState.DONE);
        assertThat(List.of(done.created(), done.skipped())).containsExactly(2L, 4L);
        assertThat(account.uploads.outcomes().closes(id)).isTrue();
        var undo = account.uploads.undo();
        assertThat(undo.forecast(id, Progress.NONE).back()).isEqualTo(2);
        var undone = account.uploads.run(undo.begin(id), Progress.NONE);
        assertThat(undone.updated()).isEqualTo(2);
        assertThat(account.uploads.copy().makeUp(Progress.NONE)).isTrue();
    }

    private void deleteList() {
        account.store.change(tables -> {
            tables.lists().delete(account.list);
            return true;
        });
    }

    @Test
    void whatWasNotSentCanBeGivenUp() {
        long id = begun("a", 6);
        var adds = new AtomicInteger();
        account.proxy.fate(call ->
                call.action().equals("add") && adds.getAndIncrement() == 2
                        ? Fate.LOSE_ANSWER
                        : Fate.PASS);
        assertThatThrownBy(() -> account.uploads.run(id, Progress.NONE))
                .isInstanceOf(Failure.Unreachable.class);

        Upload done = account.uploads.cancel(id, Progress.NONE);

        assertThat(done.state()).isEqualTo(UploadState.DONE);
        assertThat(done.created()).as("the third was taken").isEqualTo(3);
        assertThat(account.uploads.rows(id, RowState.SKIPPED, 0, 9))
                .hasSize(3)
                .extracting(UploadRow::reason)
                .containsOnly("Cancelled before it was sent.");
        assertThat(account.uploads.outcomes().closes(id)).isTrue();
        assertThat(account.proxy.addresses("add")).hasSize(3);
    }
}
