package io.mailwright.server.engine.sending;

import io.mailwright.server.engine.sending.message.JobMail;
import io.mailwright.server.store.Store;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives the lanes what is due, one message of each open job in turn, so that a small job need not
 * wait for a large one. No message is given to two. Thread-safe.
 */
final class Feed {
    /** Messages of a job that are read ahead. */
    private static final int AHEAD = 500;

    private final Store store;
    private final Runnable whenDrained;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Long, Open> jobs = new LinkedHashMap<>();
    private boolean isClosed;

    /** A job that is being sent: what waits, and what is with a lane or not yet in the ledger. */
    private static final class Open {
        private final JobMail mail;
        private final Deque<Work> waiting = new ArrayDeque<>();
        private final Set<Work.Key> taken = new HashSet<>();
        private boolean mayHaveMore = true;

        Open(JobMail mail) {
            this.mail = mail;
        }
    }

    /**
     * @param whenDrained called when a job has nothing more that is due
     */
    Feed(Store store, Runnable whenDrained) {
        this.store = store;
        this.whenDrained = whenDrained;
    }

    /** The e-mail by which a job is open. */
    Optional<JobMail> mail(long job) {
        lock.lock();
        try {
            return Optional.ofNullable(jobs.get(job)).map(open -> open.mail);
        } finally {
            lock.unlock();
        }
    }

    /** Opens a job; one that is open goes on with this e-mail. */
    void open(JobMail mail) {
        lock.lock();
        try {
            var open = new Open(mail);
            var old = jobs.put(mail.job().id(), open);
            if (old != null) {
                open.taken.addAll(old.taken);
                old.waiting.forEach(work -> open.taken.remove(work.key()));
            }
        } finally {
            lock.unlock();
        }
        tell();
    }

    /** Gives out no more of a job; what is with a lane goes on. */
    void shut(long job) {
        lock.lock();
        try {
            jobs.remove(job);
        } finally {
            lock.unlock();
        }
    }

    /** Has it look for what is due now. */
    void tell() {
        lock.lock();
        try {
            jobs.values().forEach(open -> open.mayHaveMore = true);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The next message; nothing if there is none for so long, or the feed is closed. */
    Optional<Work> take(Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (!isClosed) {
                refill();
                var work = poll();
                if (work != null) {
                    return Optional.of(work);
                }
                if (nanos <= 0) {
                    return Optional.empty();
                }
                nanos = changed.awaitNanos(nanos);
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void refill() {
        for (var job : jobs.entrySet()) {
            var open = job.getValue();
            if (open.mayHaveMore && open.waiting.isEmpty()) {
                refill(job.getKey(), open);
            }
        }
    }

    private void refill(long job, Open open) {
        int most = AHEAD + open.taken.size();
        var due = store.read(tables -> tables.queue().due(job, tables.now(), most));
        open.mayHaveMore = due.size() == most;
        for (var queued : due) {
            var work = new Work(open.mail, queued);
            if (open.taken.add(work.key())) {
                open.waiting.add(work);
            }
        }
    }

    private @Nullable Work poll() {
        for (var job : jobs.entrySet()) {
            var work = job.getValue().waiting.poll();
            if (work != null) {
                var open = job.getValue();
                jobs.remove(job.getKey());
                jobs.put(work.queued().recipient().job(), open);
                return work;
            }
        }
        return null;
    }

    /** Takes back what could not even be tried. */
    void giveBack(Work work) {
        lock.lock();
        try {
            var open = jobs.get(work.key().job());
            if (open != null) {
                open.waiting.addFirst(work);
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** What became of the message is in the ledger. */
    void settled(Work work) {
        boolean isDrained = false;
        lock.lock();
        try {
            var open = jobs.get(work.key().job());
            if (open != null) {
                open.taken.remove(work.key());
                isDrained = open.taken.isEmpty();
            }
        } finally {
            lock.unlock();
        }
        if (isDrained) {
            whenDrained.run();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return isClosed;
        } finally {
            lock.unlock();
        }
    }

    /** Waits, but no longer than the feed is open. */
    void pause(Duration pause) throws InterruptedException {
        long nanos = pause.toNanos();
        lock.lock();
        try {
            while (!isClosed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives out nothing any more. */
    void close() {
        lock.lock();
        try {
            isClosed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
