package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.Status;
import io.mailwright.domain.upload.FoundLeavers;
import io.mailwright.domain.upload.Leavers;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.Progress;
import io.mailwright.service.upload.LossyProxy.Fate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A list made equal to a file: who leaves is counted, confirmed, and can come back. */
class UploadLeaversTest {
    @TempDir Path folder;
    private TestAccount account;

    @BeforeEach
    void open() {
        account = new TestAccount(folder);
        for (var name : List.of("stays", "goes", "goes2", "quits", "wrong")) {
            account.person(name + "@example.org", Status.ACTIVE, Status.ACTIVE, Map.of());
        }
        account.person("held@example.org", Status.HELD, Status.HELD, Map.of());
        account.person("left@example.org", Status.ACTIVE, Status.UNSUBSCRIBED, Map.of());
        account.person("other@example.org", Status.ACTIVE, null, Map.of());
        account.sync();
    }

    @AfterEach
    void close() {
        account.close();
    }

    private UploadPlan plan(UploadMode mode) {
        return account.plan(
                account.file(
                        """
                        Email Address,Wants
                        STAYS@example.org,
                        new@example.org,
                        wrong@example.org,perhaps
                        quits@example.org,
                        """),
                mode);
    }

    private long begun(long leavers) {
        long id = account.uploads.begin(plan(UploadMode.EQUAL), Progress.NONE);
        account.uploads.leavers().confirm(id, leavers);
        return id;
    }

    private Upload run(long id) {
        return account.uploads.run(id, Progress.NONE);
    }

    @Test
    void whoIsNotInTheFileLeavesAndComesBack() {
        assertThat(account.uploads.leavers().find(plan(UploadMode.EQUAL), Progress.NONE))
                .as("held too; who has unsubscribed, and whose row is wrong, are not")
                .isEqualTo(
                        new FoundLeavers(
                                3,
                                List.of(
                                        "goes@example.org",
                                        "goes2@example.org",
                                        "held@example.org")));
        var before = StoreImage.of(folder.resolve("server").resolve("account.db"));

        var done = run(begun(3));

        assertThat(done.leavers()).isEqualTo(new Leavers(3, 3, 0));
        assertThat(List.of(done.rows(), done.created(), done.unchanged(), done.rejected()))
                .containsExactly(4L, 1L, 2L, 1L);
        assertThat(account.uploads.outcomes().closes(done.id())).isTrue();
        assertThat(account.statusOnList("goes@example.org")).isNull();
        assertThat(account.statusOnList("held@example.org")).isNull();
        assertThat(account.statusOnAll("goes@example.org")).isEqualTo(Status.ACTIVE);
        assertThat(account.statusOnList("left@example.org")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(account.statusOnList("wrong@example.org")).isEqualTo(Status.ACTIVE);

        var forecast = account.uploads.undo().forecast(done.id(), Progress.NONE);
        assertThat(List.of(forecast.rows(), forecast.back(), forecast.left()))
                .containsExactly(4L, 3L, 1L);
        assertThat(forecast.examples())
                .extracting(UploadRow::reason)
                .containsExactly(
                        "Was held on this list. The account takes people only as active, so they stay off.");
        var undone = run(account.uploads.undo().begin(done.id()));

        assertThat(undone.skipped()).as("who was held").isOne();
        assertThat(StoreImage.of(folder.resolve("server").resolve("account.db")))
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().filter(row -> !isHeldOnTheList(row)).toList());
    }

    /** The one thing that cannot be put back: nobody can be made held. */
    private boolean isHeldOnTheList(String row) {
        long id = account.stored("held@example.org").id();
        return row.startsWith("membership: %d %d ".formatted(account.list, id))
                || row.equals("list_count: %d HELD 1".formatted(account.list));
    }

    @Test
    void whoUnsubscribesMeanwhileStays() {
        long id = begun(3);
        account.person("goes@example.org", Status.ACTIVE, Status.UNSUBSCRIBED, Map.of());

        var done = run(id);

        assertThat(done.leavers()).isEqualTo(new Leavers(3, 2, 1));
        assertThat(account.uploads.leavers().kept(id, 9))
                .extracting(UploadRow::email, UploadRow::reason)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "goes@example.org",
                                "Has unsubscribed from the list: left as they are."));
        assertThat(account.statusOnList("goes@example.org")).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void anotherNumberThanWasConfirmedSendsNothing() {
        assertThatThrownBy(() -> begun(2))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("3 people would leave the list by now, not 2");
        assertThat(account.uploads.history()).isEmpty();
        long unconfirmed = account.uploads.begin(plan(UploadMode.EQUAL), Progress.NONE);
        assertThatThrownBy(() -> run(unconfirmed)).isInstanceOf(Failure.Invalid.class);
        assertThat(account.proxy.addresses("add")).isEmpty();
        assertThat(account.proxy.addresses("delete")).isEmpty();
    }

    @Test
    void nobodyLeavesAllSubscribers() {
        long all = account.store.read(tables -> tables.lists().master());
        var plan = plan(UploadMode.EQUAL);
        var everybody = new UploadPlan(plan.file(), all, plan.mapping(), UploadMode.EQUAL);
        assertThatThrownBy(() -> account.uploads.leavers().find(everybody, Progress.NONE))
                .isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> account.uploads.begin(everybody, Progress.NONE))
                .isInstanceOf(Failure.Invalid.class);
        assertThat(account.uploads.history()).isEmpty();
    }

    @Test
    void lostAnswersAreReadBack() {
        long id = begun(3);
        var lost = new java.util.concurrent.atomic.AtomicInteger();
        account.proxy.fate(call ->
                call.action().equals("delete") && lost.getAndIncrement() < 4
                        ? Fate.LOSE_ANSWER
                        : Fate.PASS);
        Upload done = null;
        for (int tries = 0; done == null && tries < 9; tries++) {
            try {
                done = run(id);
            } catch (Failure.Unreachable _) {
                assertThat(account.uploads.show(id).state()).isEqualTo(UploadState.STOPPED);
            }
        }
        assertThat(done.leavers()).isEqualTo(new Leavers(3, 3, 0));
        assertThat(run(account.uploads.undo().begin(id)).updated()).isEqualTo(3);
    }
}
