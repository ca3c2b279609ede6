package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.cache.UploadStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Quoting;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.Progress;
import io.mailwright.service.upload.LossyProxy.Fate;
import io.mailwright.service.upload.source.RowSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Uploads with the network, the account or the user in the way: nothing lost, nothing twice. */
class UploadFaultsTest {
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

    @Test
    void networkLossStopsAndResumeEnds() {
        account.proxy.fate(
                call -> call.address().compareTo("p05") < 0 ? Fate.PASS : Fate.LOSE_REQUEST);
        long id = account.begin(people(10));

        assertThatThrownBy(() -> account.uploads.run(id, Progress.NONE))
                .isInstanceOf(Failure.Unreachable.class)
                .hasMessageContaining("5 of 10 rows are done, nobody twice; 5 are still to come.");
        var stopped = account.uploads.show(id);
        assertThat(stopped.state()).isEqualTo(UploadState.STOPPED);
        assertThat(stopped.created()).isEqualTo(5);
        assertThat(stopped.waiting()).isEqualTo(5);
        account.proxy.fate(_ -> Fate.PASS);
        var done = account.uploads.run(id, Progress.NONE);

        assertThat(done.state()).isEqualTo(UploadState.DONE);
        assertThat(done.created()).isEqualTo(10);
    }

    @Test
    void lostAnswerOfAnAddIsReadBackAndNotSentAgain() {
        lose("add", Fate.LOSE_ANSWER);
        long id = account.begin(people(3));

        assertThatThrownBy(() -> account.uploads.run(id, Progress.NONE))
                .isInstanceOf(Failure.Unreachable.class);
        assertThat(account.uploads.rows(id, RowState.CALLING, 0, 10)).hasSize(1);
        account.proxy.fate(_ -> Fate.PASS);
        var done = account.uploads.run(id, Progress.NONE);

        assertThat(done.created()).isEqualTo(3);
        assertThat(account.proxy.addresses("add"))
                .containsExactly("p00@example.org", "p01@example.org", "p02@example.org");
    }

    @Test
    void lostAnswerOfAnEditIsReadBackAndNotSentAgain() {
        account.person("p01@example.org", Status.ACTIVE, Status.ACTIVE, Map.of("City", "Bonn"));
        account.sync();
        lose("edit", Fate.LOSE_ANSWER);
        long id = account.begin(people(3));

        assertThatThrownBy(() -> account.uploads.run(id, Progress.NONE))
                .isInstanceOf(Failure.Unreachable.class);
        account.proxy.fate(_ -> Fate.PASS);
        var done = account.uploads.run(id, Progress.NONE);

        assertThat(done.created()).isEqualTo(2);
        assertThat(done.updated()).isEqualTo(1);
        assertThat(account.proxy.addresses("edit")).containsExactly("p01@example.org");
    }

    @Test
    void lostRequestIsReadBackAndThenSent() {
        lose("add", Fate.LOSE_REQUEST);
        long id = account.begin(people(2));

        assertThatThrownBy(() -> account.uploads.run(id, Progress.NONE))
                .isInstanceOf(Failure.Unreachable.class);
        account.proxy.fate(_ -> Fate.PASS);
        account.proxy.forget();
        var done = account.uploads.run(id, Progress.NONE);

        assertThat(done.created()).isEqualTo(2);
        assertThat(account.proxy.seen())
                .filteredOn(call -> !call.address().isEmpty())
                .extracting(LossyProxy.Seen::action)
                .containsExactly("retrieve", "retrieve", "add");
    }

    @Test
    void whoUnsubscribedSinceTheCrashStaysUnsubscribed() {
        lose("add", Fate.LOSE_ANSWER);
        long id = account.begin(people(2));
        assertThatThrownBy(() -> account.uploads.run(id, Progress.NONE))
                .isInstanceOf(Failure.Unreachable.class);
        account.person("p01@example.org", Status.ACTIVE, Status.UNSUBSCRIBED, Map.of());
        account.proxy.fate(_ -> Fate.PASS);

        assertThat(account.uploads.run(id, Progress.NONE).skipped()).isEqualTo(1);
        assertThat(account.statusOnList("p01@example.org")).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void whoTheAccountStoredOtherwiseThanTheyWereSentIsCreatedAllTheSame() {
        lose("add", Fate.LOSE_ANSWER);
        long id = account.begin(people(2));
        assertThatThrownBy(() -> account.uploads.run(id, Progress.NONE))
                .isInstanceOf(Failure.Unreachable.class);
        account.store.change(tables -> {
            var person = tables.subscribers().find("p01@example.org").orElseThrow();
            tables.subscribers().update(with(person, "ULM"));
            return 0;
        });
        lose("edit", Fate.LOSE_ANSWER);
        assertThatThrownBy(() -> account.uploads.run(id, Progress.NONE))
                .isInstanceOf(Failure.Unreachable.class);
        account.proxy.fate(_ -> Fate.PASS);
        var done = account.uploads.run(id, Progress.NONE);

        assertThat(done.created()).isEqualTo(2);
        assertThat(account.stored("p01@example.org").attributes()).containsEntry("City", "Ulm");
        assertThat(account.uploads.otherwise(id)).isZero();
    }

    private static Subscriber with(Subscriber person, String city) {
        return new Subscriber(
                person.id(), person.email(), person.emailType(), Map.of("City", city));
    }

    @Test
    void unreadableAnswerIsReadBackAtOnce() {
        lose("add", Fate.GARBLE_ANSWER);
        var done = account.upload(people(3));

        assertThat(done.created()).isEqualTo(3);
        assertThat(account.proxy.addresses("add")).hasSize(3);
    }

    @Test
    void rowWhoseAnswerIsNeverReadableIsRejectedAndTheRestGoesOn() {
        account.proxy.fate(call ->
                call.action().equals("add") && call.address().startsWith("p01")
                        ? Fate.GARBLE_REQUEST
                        : Fate.PASS);
        var done = account.upload(people(3));

        assertThat(done.created()).isEqualTo(2);
        assertThat(account.uploads.rows(done.id(), RowState.REJECTED, 0, 5))
                .singleElement()
                .extracting(UploadRow::reason)
                .asString()
                .startsWith("The account did not take it: ");
    }

    @Test
    void refusalMeantForAllStopsTheUpload() {
        long id = account.begin(people(2));
        account.store.change(tables -> {
            tables.lists().delete(account.list);
            return 0;
        });

        assertThatThrownBy(() -> account.uploads.run(id, Progress.NONE))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("not in the account any more");
        assertThat(account.uploads.show(id).waiting()).isEqualTo(2);
        assertThat(account.uploads.rows(id, RowState.WAITING, 0, 5)).hasSize(2);
    }

    @Test
    void interruptStopsBetweenRows() throws InterruptedException {
        long id = account.begin(people(80));
        var caller = Thread.currentThread();
        account.proxy.fate(call -> {
            if (call.action().equals("add") && call.address().startsWith("p07")) {
                caller.interrupt();
            }
            return Fate.PASS;
        });
        var stopped = account.uploads.run(id, Progress.NONE);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.state()).isEqualTo(UploadState.STOPPED);
        assertThat(stopped.created()).isBetween(8L, 79L);
        assertThat(account.uploads.rows(id, RowState.CALLING, 0, 5)).isEmpty();
        account.proxy.fate(_ -> Fate.PASS);
        assertThat(account.uploads.run(id, Progress.NONE).created()).isEqualTo(80);
        assertThat(account.proxy.addresses("add")).hasSize(80).doesNotHaveDuplicates();
    }

    @Test
    void progressCanCancel() {
        long id = account.begin(people(5));

        assertThatThrownBy(() ->
                        account.uploads.run(
                                id,
                                (_, _, _) -> {
                                    throw new CancellationException();
                                }))
                .isInstanceOf(CancellationException.class);
        assertThat(account.uploads.show(id).state()).isEqualTo(UploadState.STOPPED);
        assertThat(account.uploads.run(id, Progress.NONE).created()).isEqualTo(5);
    }

    @Test
    void secondRunOfTheSameUploadIsRefused() throws InterruptedException {
        long id = account.begin(people(2));
        var underWay = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        account.proxy.fate(_ -> {
            underWay.countDown();
            await(goOn);
            return Fate.PASS;
        });
        var result = new AtomicReference<Upload>();
        var first =
                Thread.ofVirtual().start(() -> result.set(account.uploads.run(id, Progress.NONE)));
        underWay.await();

        assertThat(account.uploads.show(id).state()).isEqualTo(UploadState.RUNNING);
        assertThatThrownBy(() -> account.uploads.run(id, Progress.NONE))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("is being worked on already");
        goOn.countDown();
        first.join();
        assertThat(result.get().created()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void uploadHalfReadIsReadAnewBeforeItRuns() {
        assertReadAnew(people(3), FormatChoice.NONE);
    }

    @Test
    void uploadHalfReadIsReadAnewAsWasSaid() {
        var file =
                account.file(
                        """
                        Email Address;First Name
                        'ann@example.org';Ann
                        'b;c';Ben
                        cem@example.org;'Cem'
                        'dee@example.org';'Dee'
                        """);
        assertReadAnew(file, FormatChoice.NONE.withQuoting(Quoting.SINGLE));
    }

    @Test
    void oneBrokenOffWhileItsFileWasReadCanBeCancelled() {
        long id = readInPart(people(3), FormatChoice.NONE);

        var cancelled = account.uploads.cancel(id, Progress.NONE);

        assertThat(cancelled.state()).isEqualTo(UploadState.DONE);
        assertThat(cancelled.rows()).isZero();
        assertThat(account.uploads.run(id, Progress.NONE).rows()).isZero();
        assertThat(account.proxy.addresses("add")).isEmpty();
    }

    private void assertReadAnew(Path file, FormatChoice choice) {
        long id = readInPart(file, choice);
        var done = account.uploads.run(id, Progress.NONE);

        assertThat(done.created()).isEqualTo(3);
        assertThat(done.rejected()).isEqualTo(done.rows() - 3);
    }

    private long readInPart(Path file, FormatChoice choice) {
        var plan = account.plan(file, UploadMode.ADD_UPDATE);
        var ledger = new UploadStore(account.cache);
        long id;
        try (var claim =
                ledger.create(
                        file,
                        account.list,
                        "Fair",
                        "ADD_UPDATE",
                        StoredPlan.of(
                                        plan,
                                        RowSource.open(file, choice).layout(),
                                        UploadWay.CALLS,
                                        null)
                                .json())) {
            id = claim.id();
        }

        assertThat(account.uploads.show(id).state()).isEqualTo(UploadState.READING);
        return id;
    }

    @Test
    void severalConnectionsShareTheRows() {
        account.close();
        account = new TestAccount(folder.resolve("four"), 4);
        var done = account.upload(people(90));

        assertThat(done.created()).isEqualTo(90);
        assertThat(account.proxy.addresses("add")).hasSize(90).doesNotHaveDuplicates();
    }

    private void lose(String action, Fate fate) {
        account.proxy.fate(call ->
                call.action().equals(action) && call.address().startsWith("p01")
                        ? fate
                        : Fate.PASS);
    }

    private Path people(int count) {
        return account.file(
                IntStream.range(0, count)
                        .mapToObj("p%02d@example.org,Ulm"::formatted)
                        .collect(Collectors.joining("\n", "Email Address,City\n", "\n")));
    }
}
