package io.mailwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.service.Economy;
import io.mailwright.settings.Account;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.ProblemBoard;
import io.mailwright.ui.shell.BackgroundSync.State;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** When the local copy is renewed though nobody asks for it, and when not. */
class BackgroundSyncTest {
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private final Queue<Runnable> held = new ArrayDeque<>();
    private boolean holding;
    private TestAccount account;
    private Jobs jobs;
    private Online online;
    private Sync sync;
    private BackgroundSync background;
    private Optional<Economy.Reason> reason = Optional.empty();
    private Instant now = Instant.now();

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        jobs = new Jobs(this::work, Runnable::run, problems::add);
        online = new Online(jobs, new ProblemBoard());
        sync = new Sync(jobs, online);
        sync.attach(account.services().sync(), () -> 1);
        background = new BackgroundSync(jobs, online, sync, () -> reason, () -> now);
        background.minutesProperty().set(15);
        sync.start();
    }

    private void work(Runnable work) {
        if (holding) {
            held.add(work);
        } else {
            work.run();
        }
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    private Instant last() {
        return sync.lastProperty().get();
    }

    private boolean syncsAfter(long minutes) {
        var before = last();
        now = before.plus(Duration.ofMinutes(minutes)).plusSeconds(1);
        background.tick();
        return !last().equals(before);
    }

    @Test
    void itGoesWhenTheTimeHasComeAndNotBefore() {
        assertThat(syncsAfter(14)).isFalse();
        assertThat(syncsAfter(15)).isTrue();
        assertThat(background.stateProperty().get()).isEqualTo(State.WAITING);
    }

    @Test
    void neverIsNever() {
        background.minutesProperty().set(0);

        assertThat(syncsAfter(10_000)).isFalse();
    }

    @Test
    void aFirstSyncIsTheUsers() {
        sync.attach(account.services().sync(), () -> 1);

        now = now.plus(Duration.ofDays(1));
        background.tick();

        assertThat(last()).isNull();
    }

    @Test
    void onlyTheFirstOfAllIsCalledSo() {
        var titles = new ArrayList<String>();
        sync.jobProperty()
                .subscribe(job -> {
                    if (job != null) {
                        titles.add(job.title());
                    }
                });
        sync.attach(account.services().sync(), () -> 1);
        sync.start();
        assertThat(titles)
                .as("of a window that knows nothing yet")
                .containsExactly("Synchronising");
        var fresh = new Account("Fresh", account.account().url(), "tester", null, 1);
        try (var services = account.accounts().open(fresh)) {
            sync.attach(services.sync(), () -> 1);
            sync.start();
        }
        assertThat(titles).endsWith("First synchronisation");
    }

    @Test
    void itPausesWhereThereIsReasonToSave() {
        reason = Optional.of(Economy.Reason.BATTERY);
        assertThat(syncsAfter(20)).isFalse();
        assertThat(background.stateProperty().get()).isEqualTo(State.BATTERY);
        reason = Optional.of(Economy.Reason.METERED);
        assertThat(syncsAfter(20)).isFalse();
        assertThat(background.stateProperty().get()).isEqualTo(State.METERED);
        reason = Optional.empty();
        assertThat(syncsAfter(20)).isTrue();
        assertThat(background.stateProperty().get()).isEqualTo(State.WAITING);
    }

    @Test
    void nothingElseMayRun() {
        holding = true;
        jobs.of("Uploading", _ -> 1).start();
        holding = false;
        assertThat(syncsAfter(20)).isFalse();

        held.remove().run();

        assertThat(syncsAfter(20)).isTrue();
    }

    @Test
    void aFailureIsNotedInSilenceAndTriedAgainLater() {
        account.pullThePlug();

        assertThat(syncsAfter(20)).isFalse();

        assertThat(background.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(online.isOffline()).isTrue();
        assertThat(syncsAfter(60)).isFalse();
        assertThat(background.stateProperty().get()).isEqualTo(State.FAILED);
    }
}
