package io.mailwright.server.engine.sending;

import io.mailwright.server.engine.Ledger;
import io.mailwright.server.engine.sending.delivery.Delivery;
import io.mailwright.server.engine.sending.delivery.Lane;
import io.mailwright.server.engine.sending.delivery.Outcome;
import io.mailwright.server.engine.sending.delivery.Outgoing;
import io.mailwright.server.engine.sending.delivery.Unavailable;
import io.mailwright.server.engine.sending.message.LeftOut;
import io.mailwright.server.engine.sending.message.Unsendable;
import io.mailwright.server.store.Tables;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Sends one message after another over a lane. In the ledger, and on the disk, it is being handed
 * over before it is; so a crash leaves one message of each lane in doubt at most.
 */
final class Sender implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Feed feed;
    private final Ledger ledger;
    private final Delivery delivery;
    private final Settlement settlement;
    private final JobTrouble trouble;
    private Duration pause = FIRST_PAUSE;

    /** Told when a job cannot go on. */
    interface JobTrouble {
        /** It is at an end, unfinished. */
        void failed(long job, String problem);

        /** It waits for a person. */
        void paused(long job, String problem);
    }

    Sender(Feed feed, Ledger ledger, Delivery delivery, Settlement settlement, JobTrouble trouble) {
        this.feed = feed;
        this.ledger = ledger;
        this.delivery = delivery;
        this.settlement = settlement;
        this.trouble = trouble;
    }

    @Override
    public void run() {
        try (var lane = delivery.lane()) {
            while (!feed.isClosed()) {
                var work = feed.take(PATIENCE);
                if (work.isPresent()) {
                    send(lane, work.get());
                } else {
                    lane.rest();
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("A lane was interrupted");
        }
    }

    /** A fault in one message must not hold up the others. */
    private void send(Lane lane, Work work) throws InterruptedException {
        try {
            var exclusion = work.queued().exclusion();
            if (exclusion == null) {
                compose(lane, work);
            } else {
                write(
                        work,
                        tables ->
                                settlement.leaveOut(
                                        tables, work.queued(), exclusion, exclusion.text()));
            }
        } catch (RuntimeException e) {
            LOG.error("Message {} failed", work.key(), e);
        }
    }

    private void compose(Lane lane, Work work) throws InterruptedException {
        try {
            hand(lane, work, work.mail().compose(work.queued()));
        } catch (LeftOut e) {
            write(
                    work,
                    tables ->
                            settlement.leaveOut(
                                    tables,
                                    work.queued(),
                                    e.code(),
                                    String.valueOf(e.getMessage())));
        } catch (Unsendable e) {
            trouble.failed(work.key().job(), String.valueOf(e.getMessage()));
        }
    }

    private void hand(Lane lane, Work work, Outgoing message) throws InterruptedException {
        try {
            lane.prepare();
            pause = FIRST_PAUSE;
        } catch (Unavailable e) {
            wait(e);
            feed.giveBack(work);
            return;
        }
        if (delivery.isRepeatable() || claim(work)) {
            var outcome = handed(lane, message);
            if (outcome instanceof Outcome.SenderRefused(var answer)) {
                trouble.paused(work.key().job(), "The mail server refuses the sender: " + answer);
            }
            write(work, tables -> settlement.settle(tables, work.queued(), outcome));
        } else {
            feed.settled(work);
        }
    }

    private static Outcome handed(Lane lane, Outgoing message) {
        try {
            return lane.hand(message);
        } catch (RuntimeException e) {
            LOG.error("Handing over {} failed", message, e);
            return new Outcome.InDoubt("An error in the server");
        }
    }

    /** Whether the message is this lane's, and the ledger on the disk says so. */
    private boolean claim(Work work) throws InterruptedException {
        var recipient = work.queued().recipient();
        var claimed = ledger.write(tables -> tables.recipients().claim(recipient, tables.now()));
        try {
            return claimed.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the ledger could not be written", e);
        }
    }

    private void write(Work work, Consumer<Tables> change) throws InterruptedException {
        var written =
                ledger.write(tables -> {
                    change.accept(tables);
                    return work;
                });
        var _ =
                written.whenComplete((done, e) -> {
                    if (e == null) {
                        feed.settled(done);
                    } else {
                        LOG.error("What became of message {} could not be written", work.key(), e);
                    }
                });
    }

    private void wait(Unavailable e) throws InterruptedException {
        var cause = e.getCause();
        LOG.warn(
                "{}: {}; tried again in {} s",
                e.getMessage(),
                cause == null ? "" : cause.getMessage(),
                pause.toSeconds());
        feed.pause(pause);
        var next = pause.multipliedBy(2);
        pause = next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }
}
