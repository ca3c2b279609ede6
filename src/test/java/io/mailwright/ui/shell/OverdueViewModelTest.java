package io.mailwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.send.JobState;
import io.mailwright.domain.send.OverdueJob;
import io.mailwright.server.LateJob;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.ProblemBoard;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Sends whose time passed while no server ran: asked about one by one, and never decided alone. */
class OverdueViewModelTest {
    private static final Instant PLANNED = Instant.parse("2020-02-03T10:00:00Z");

    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private TestAccount account;
    private OverdueViewModel model;

    @BeforeEach
    void open() {
        LateJob.fill(folder.resolve("server"), 2, PLANNED, JobState.PAUSED);
        account = TestAccount.empty(folder);
        model = model(Runnable::run);
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    private OverdueViewModel model(Executor background) {
        var jobs = new Jobs(background, Runnable::run, problems::add);
        var made = new OverdueViewModel(jobs, new Online(jobs, new ProblemBoard()));
        made.attach(account.services().overdueSends());
        return made;
    }

    private int inTheAccount() {
        return account.services().overdueSends().all().size();
    }

    @Test
    void noneIsKnownBeforeItIsAsked() {
        assertThat(model.waiting()).isEmpty();
        model.ask();
        assertThat(model.waiting())
                .extracting(OverdueJob::planned)
                .containsExactly(PLANNED, PLANNED.plus(Duration.ofHours(1)));
        assertThat(inTheAccount()).as("asking decides nothing").isEqualTo(2);
    }

    @Test
    void oneIsSentNowAndTheOtherNever() {
        model.ask();
        var done = new ArrayList<String>();
        model.release(model.waiting().getFirst(), () -> done.add("sent"), refused::add);
        assertThat(model.waiting()).hasSize(1);
        assertThat(inTheAccount()).isEqualTo(1);

        model.cancel(model.waiting().getFirst(), () -> done.add("never"), refused::add);
        assertThat(model.waiting()).isEmpty();
        assertThat(inTheAccount()).isZero();
        assertThat(done).containsExactly("sent", "never");
        assertThat(refused).isEmpty();
    }

    @Test
    void laterAsksAgainNextTime() {
        model.ask();
        model.later();
        assertThat(model.waiting()).isEmpty();
        assertThat(inTheAccount()).isEqualTo(2);
        model.ask();
        assertThat(model.waiting()).hasSize(2);
    }

    @Test
    void whatCannotBeDecidedStaysAndItIsSaidWhy() {
        model.ask();
        var job = model.waiting().getFirst();
        account.pullThePlug();
        model.release(job, () -> refused.add("done"), refused::add);
        assertThat(refused).singleElement().asString().contains("did not answer");
        assertThat(model.waiting()).contains(job);
    }

    @Test
    void anAccountThatDoesNotAnswerIsAskedInSilence() {
        account.pullThePlug();
        model.ask();
        assertThat(model.waiting()).isEmpty();
    }

    /** The answer comes when another account is shown. */
    @Test
    void thoseOfAnAccountThatWasLeftAreNotShown() {
        var waiting = new ArrayList<Runnable>();
        var slow = model(waiting::add);
        slow.ask();
        slow.attach(null);
        waiting.forEach(Runnable::run);
        assertThat(slow.waiting()).isEmpty();
    }
}
