package io.mailwright.ui.shell;

import io.mailwright.domain.Failure;
import io.mailwright.service.Connection;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.ProblemBoard;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Whether the account answers, as far as is known. A failure to reach it says no; an answer to
 * whatever was asked, or to a quiet question now and then, says yes. FX thread only.
 */
public final class Online {
    private static final Texts TEXTS = Texts.of(Online.class);
    private final Jobs jobs;
    private final ProblemBoard board;
    private final ReadOnlyObjectWrapper<@Nullable Instant> offlineSince =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Connection connection;

    /** Knows nothing until an account is attached. */
    public Online(Jobs jobs, ProblemBoard board) {
        this.jobs = jobs;
        this.board = board;
    }

    /** Watches another account, which is thought to answer until it does not. */
    void attach(@Nullable Connection next) {
        connection = next;
        offlineSince.set(null);
    }

    /** Takes note of a failure, whatever it is; only one to reach the account counts. */
    public void failed(Throwable thrown) {
        if (thrown instanceof Failure.Unreachable && offlineSince.get() == null) {
            offlineSince.set(Instant.now());
        }
    }

    /** Takes note of an answer. */
    public void answered() {
        offlineSince.set(null);
        board.connected();
    }

    /** Asks the account, in silence. */
    public void ask() {
        var asked = connection;
        if (asked == null) {
            return;
        }
        jobs.of(TEXTS.get("job.ask"), _ -> answers(asked))
                .quietly()
                .onFailure(thrown -> {
                    if (asked.equals(connection)) {
                        failed(thrown);
                    }
                })
                .onDone(_ -> {
                    if (asked.equals(connection)) {
                        answered();
                    }
                })
                .start();
    }

    /**
     * Runs what would change the account, or says in the banner why that cannot be now. What is
     * offered while offline is refused here, in words.
     */
    public void change(Runnable change) {
        if (isOffline()) {
            board.refuseOffline(this::ask);
        } else {
            change.run();
        }
    }

    /** Since when the account has not answered; {@code null} while it does. */
    public ReadOnlyObjectProperty<@Nullable Instant> offlineSinceProperty() {
        return offlineSince.getReadOnlyProperty();
    }

    /** Whether the account is known not to answer. */
    public boolean isOffline() {
        return offlineSince.get() != null;
    }

    private static boolean answers(Connection connection) {
        connection.test();
        return true;
    }
}
