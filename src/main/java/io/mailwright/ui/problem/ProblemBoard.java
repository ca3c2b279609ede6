package io.mailwright.ui.problem;

import io.mailwright.domain.Failure;
import io.mailwright.domain.SetAside;
import io.mailwright.ui.problem.Problem.Level;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The problems the user has not dealt with yet, newest first: where every job's failure arrives,
 * and the one place where it is logged. FX thread only.
 */
public final class ProblemBoard {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemBoard.class);
    private static final int MOST = 20;
    private final Problems problems = new Problems();
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<Notice> unexpected = FXCollections.observableArrayList();

    /**
     * Puts a failure into words and on the board.
     *
     * @param retry does the same work again
     */
    public void report(Throwable thrown, @Nullable Runnable retry) {
        var problem = problems.of(thrown);
        if (problem.level() == Level.UNEXPECTED) {
            LOG.error("{} {}", problem.number(), problem.details());
        } else {
            LOG.warn("{} {}", problem.number(), thrown.getClass().getSimpleName());
            LOG.debug("{} {}", problem.number(), problem.details());
        }
        post(new Notice(problem, thrown, problem.retryable() ? retry : null));
    }

    /** Says that a change was not tried, because the service is out of reach. */
    public void refuseOffline(@Nullable Runnable retry) {
        var cause = new Failure.Unreachable("offline", null);
        post(new Notice(problems.offline(), cause, retry));
    }

    /** Says what had to be begun anew, and where the old one is. */
    public void tellSetAside(SetAside old) {
        post(new Notice(problems.setAside(old), null, null));
    }

    /** Takes a notice away. */
    public void dismiss(Notice notice) {
        notices.remove(notice);
        unexpected.remove(notice);
    }

    /** Takes away what is settled once the service answers again. */
    public void connected() {
        notices.removeIf(notice -> notice.cause() instanceof Failure.Unreachable);
    }

    /** Takes everything away, as when another account is opened. */
    public void clear() {
        notices.clear();
    }

    /** Expected trouble, for the banner; the first is shown. */
    public ObservableList<Notice> notices() {
        return notices;
    }

    /** Trouble nobody expected, for the dialog. */
    public ObservableList<Notice> unexpected() {
        return unexpected;
    }

    private void post(Notice notice) {
        var list = notice.problem().level() == Level.UNEXPECTED ? unexpected : notices;
        list.removeIf(other -> other.problem().headline().equals(notice.problem().headline()));
        list.addFirst(notice);
        if (list.size() > MOST) {
            list.removeLast();
        }
    }

    /**
     * One problem on the board.
     *
     * @param cause what was thrown; {@code null} if nothing was
     * @param retry does the same work again; {@code null} where that cannot help
     */
    public record Notice(Problem problem, @Nullable Throwable cause, @Nullable Runnable retry) {}
}
