package io.mailwright.ui.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Failure;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

class JobTest {
    private final List<Throwable> problems = new ArrayList<>();
    private final List<Object> seen = new ArrayList<>();
    private final Queue<Runnable> later = new ArrayDeque<>();

    @Test
    void theResultComesBack() {
        var jobs = new Jobs(Runnable::run, Runnable::run, problems::add);

        jobs.of("work", _ -> 42).onDone(seen::add).start();

        assertThat(seen).containsExactly(42);
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void aFailureIsReportedAndCanBeRetried() {
        var jobs = new Jobs(Runnable::run, Runnable::run, problems::add);
        var failure = new Failure.Unreachable("no route", null);
        var job =
                jobs.of(
                                "work",
                                _ -> {
                                    if (problems.isEmpty()) {
                                        throw failure;
                                    }
                                    return "second try";
                                })
                        .onDone(seen::add);

        job.start();
        assertThat(problems).containsExactly(failure);
        job.start();

        assertThat(seen).containsExactly("second try");
        assertThat(job.runningProperty().get()).isFalse();
    }

    @Test
    void workAsksTheUserButQuietWorkAsksNobody() {
        var jobs = new Jobs(Runnable::run, Runnable::run, problems::add);
        jobs.of("work", _ -> jobs.<String>ask(answer -> answer.accept(Optional.of("yes"))))
                .onDone(seen::add)
                .start();
        jobs.of("work", _ -> jobs.<String>ask(_ -> seen.add("asked")))
                .quietly()
                .onDone(seen::add)
                .start();
        assertThat(seen).containsExactly(Optional.of("yes"), Optional.empty());
    }

    @Test
    void stoppedItWaitsForNoAnswer() throws InterruptedException {
        var background = new ArrayList<Thread>();
        var jobs =
                new Jobs(
                        work -> background.add(Thread.ofVirtual().start(work)),
                        Runnable::run,
                        problems::add);
        var asked = new CountDownLatch(1);
        var job =
                jobs.of("work", _ -> jobs.<String>ask(_ -> asked.countDown()))
                        .onDone(seen::add)
                        .onStopped(() -> seen.add("stopped"))
                        .start();
        asked.await();
        job.cancel();
        background.getFirst().join();
        assertThat(seen).containsExactly("stopped");
    }

    @Test
    void aRefusalIsShownInPlaceAndABugIsNot() {
        var jobs = new Jobs(Runnable::run, Runnable::run, problems::add);

        jobs.of("work", _ -> failWith(new Failure.Refused(922, "in use")))
                .onRefusal(seen::add)
                .start();
        jobs.of("work", _ -> failWith(new IllegalStateException())).onRefusal(seen::add).start();

        assertThat(seen).hasSize(1).first().isInstanceOf(Failure.Refused.class);
        assertThat(problems).hasSize(1).first().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStoppedJobEndsAtItsNextStepWithoutAnOutcome() {
        var jobs = new Jobs(later::add, Runnable::run, problems::add);
        var job =
                jobs.of(
                                "work",
                                progress -> {
                                    progress.at(1, 10, "one");
                                    seen.add("not reached");
                                    return "";
                                })
                        .onDone(seen::add)
                        .onStopped(() -> seen.add("stopped"))
                        .start();
        job.cancel();
        later.remove().run();

        assertThat(seen).containsExactly("stopped");
        assertThat(problems).isEmpty();
    }

    @Test
    void onlyTheNewestStepReachesTheWindow() {
        var jobs = new Jobs(Runnable::run, later::add, problems::add);
        var job =
                jobs.of(
                                "work",
                                progress -> {
                                    for (int i = 1; i <= 1000; i++) {
                                        progress.at(i, 1000, "row " + i);
                                    }
                                    return "";
                                })
                        .start();

        assertThat(later).hasSize(2);
        later.remove().run();
        assertThat(job.progressProperty().get()).isEqualTo(1);
        assertThat(job.messageProperty().get()).isEqualTo("row 1000");
    }

    @Test
    void quietWorkIsNotTold() {
        var jobs = new Jobs(later::add, Runnable::run, problems::add);

        jobs.of("work", _ -> 1).quietly().start();
        assertThat(jobs.running()).isEmpty();
        jobs.of("work", _ -> 1).start();

        assertThat(jobs.running()).hasSize(1);
    }

    @Test
    void allWorkIsStoppedAndWaitedForTheQuietToo() {
        var jobs = new Jobs(later::add, Runnable::run, problems::add);
        jobs.of("work", _ -> 1).onDone(_ -> seen.add("done")).start();
        jobs.of("work", _ -> 1).quietly().onStopped(() -> seen.add("stopped")).start();

        jobs.whenIdle(() -> seen.add("idle"));
        later.remove().run();
        assertThat(seen).containsExactly("done");
        jobs.stopAll();
        later.remove().run();

        assertThat(seen).containsExactly("done", "stopped", "idle");
    }

    @Test
    void whatAnOutcomeBeginsIsWaitedForToo() {
        var jobs = new Jobs(later::add, Runnable::run, problems::add);
        jobs.of("work", _ -> 1)
                .onDone(_ -> jobs.of("more", _ -> 2).onDone(_ -> seen.add("more")).start())
                .start();

        jobs.whenIdle(() -> seen.add("idle"));
        later.remove().run();
        assertThat(seen).isEmpty();
        later.remove().run();

        assertThat(seen).containsExactly("more", "idle");
        jobs.whenIdle(() -> seen.add("at once"));
        assertThat(seen).endsWith("at once");
    }

    private static String failWith(RuntimeException failure) {
        throw failure;
    }
}
