package io.mailwright.ui.shell;

import io.mailwright.domain.Failure;
import io.mailwright.domain.send.OverdueJob;
import io.mailwright.service.send.OverdueSends;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Texts;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** Sends whose time passed while the account's server did not run, and what becomes of them. */
final class OverdueViewModel {
    private static final Texts TEXTS = Texts.of(OverdueViewModel.class);
    private final Problems problems = new Problems();
    private final Jobs jobs;
    private final Online online;
    private final ObservableList<OverdueJob> waiting = FXCollections.observableArrayList();
    private @Nullable OverdueSends sends;

    /** Knows of none until an account is attached. */
    OverdueViewModel(Jobs jobs, Online online) {
        this.jobs = jobs;
        this.online = online;
    }

    /** Takes another account's; nothing is asked yet. */
    void attach(@Nullable OverdueSends next) {
        sends = next;
        waiting.clear();
    }

    /**
     * Asks the account which there are, in silence: where it does not answer, that is told anyway.
     */
    void ask() {
        var asked = sends;
        if (asked == null) {
            return;
        }
        jobs.of(TEXTS.get("job.overdue"), _ -> asked.all())
                .quietly()
                .onRefusal(_ -> {})
                .onDone(found -> {
                    if (asked.equals(sends)) {
                        waiting.setAll(found);
                    }
                })
                .start();
    }

    /** Asks no more until {@link #ask} finds them again. */
    void later() {
        waiting.clear();
    }

    /** Those to be decided on, planned first first. */
    ObservableList<OverdueJob> waiting() {
        return waiting;
    }

    /** Runs what leads to a decision, unless the account is out of reach: then says so. */
    void ifOnline(Runnable question) {
        online.change(question);
    }

    /** Has it sent now. */
    Job<?> release(OverdueJob job, Runnable done, Consumer<String> refused) {
        return decide("job.release", job, OverdueSends::release, done, refused);
    }

    /** Has it never sent. */
    Job<?> cancel(OverdueJob job, Runnable done, Consumer<String> refused) {
        return decide("job.cancel", job, OverdueSends::cancel, done, refused);
    }

    private Job<?> decide(
            String title,
            OverdueJob job,
            Decision decision,
            Runnable done,
            Consumer<String> refused) {
        var asked = sends;
        return jobs.of(
                        TEXTS.get(title, job.emailName()),
                        _ -> {
                            if (asked != null) {
                                decision.on(asked, job);
                            }
                            return job;
                        })
                .onDone(decided -> {
                    waiting.remove(decided);
                    online.answered();
                    done.run();
                })
                .onRefusal(failure -> refused.accept(words(failure)))
                .start();
    }

    private String words(Failure failure) {
        var problem = problems.of(failure);
        return problem.headline() + " " + problem.advice();
    }

    @FunctionalInterface
    private interface Decision {
        void on(OverdueSends sends, OverdueJob job);
    }
}
