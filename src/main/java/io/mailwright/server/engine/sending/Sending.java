package io.mailwright.server.engine.sending;

import io.mailwright.personalisation.fetch.Fetcher;
import io.mailwright.server.engine.Ledger;
import io.mailwright.server.engine.Worker;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.engine.sending.delivery.Delivery;
import io.mailwright.server.engine.sending.delivery.HoldDelivery;
import io.mailwright.server.engine.sending.delivery.Outcome;
import io.mailwright.server.engine.sending.delivery.Outgoing;
import io.mailwright.server.engine.sending.delivery.SimulatedDelivery;
import io.mailwright.server.engine.sending.delivery.SmtpDelivery;
import io.mailwright.server.engine.sending.delivery.Unavailable;
import io.mailwright.server.engine.sending.message.JobMails;
import io.mailwright.server.engine.sending.message.SentMails;
import io.mailwright.server.engine.sending.simulation.Behaviour;
import io.mailwright.server.engine.tracking.Tokens;
import io.mailwright.server.engine.tracking.TrackingLinks;
import io.mailwright.server.store.Store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sends the account's jobs while the server runs. Of several servers of one store one alone sends;
 * when it ends, another goes on. Thread-safe.
 */
public final class Sending implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private static final Duration NOT_MINE = Duration.ofSeconds(2);

    /** What a mail server needs at most to take a message that is with it. */
    private static final Duration FINISH = Duration.ofSeconds(30);

    private static final Duration CUT_OFF = Duration.ofSeconds(5);

    private final SendingLock lock;
    private final Delivery delivery;
    private final Ledger ledger;
    private final Feed feed;
    private final List<Thread> lanes;
    private final SentMails sent;
    private final Scheduler scheduler;
    private final Worker worker;
    private boolean isMine;

    /**
     * How to send.
     *
     * @param publicUrl where recipients reach the server, for the links in messages
     * @param fetches whether content of other servers is fetched for messages
     */
    public record Options(DeliverTo deliver, Overdue overdue, URI publicUrl, boolean fetches) {}

    private Sending(Store store, Path data, Options options, Fetcher fetcher, Retries retries) {
        this.lock = new SendingLock(data.resolve("sending.lock"));
        this.delivery = delivery(options.deliver(), data);
        this.ledger = Ledger.start(store);
        this.feed = new Feed(store, this::wake);
        var links = new TrackingLinks(options.publicUrl(), Tokens.of(store));
        var mails = new JobMails(store, links, fetcher);
        this.sent = new SentMails(store, mails);
        this.scheduler = new Scheduler(store, mails, feed, options.overdue());
        var sender = new Sender(feed, ledger, delivery, new Settlement(retries), scheduler);
        this.lanes =
                Stream.generate(() -> Thread.ofVirtual().name("sender").start(sender))
                        .limit(delivery.lanes())
                        .toList();
        this.worker = Worker.start("sending", this::run);
    }

    /**
     * Begins to send, with what an earlier run has left.
     *
     * @param data the folder of everything the server keeps
     */
    public static Sending start(Store store, Path data, Options options, Fetcher fetcher) {
        return start(store, data, options, fetcher, Retries.USUAL);
    }

    static Sending start(
            Store store, Path data, Options options, Fetcher fetcher, Retries retries) {
        return new Sending(store, data, options, fetcher, retries);
    }

    private static Delivery delivery(DeliverTo to, Path data) {
        return switch (to) {
            case DeliverTo.Simulate(var seed, var speed) ->
                    new SimulatedDelivery(new Behaviour(seed, speed));
            case DeliverTo.Hold _ -> new HoldDelivery(data.resolve("outbox"));
            case DeliverTo.Smtp(var server) -> new SmtpDelivery(server);
        };
    }

    /** Has it look for jobs and messages that are due now. */
    public void wake() {
        worker.wake();
    }

    /** Messages that were sent. */
    public SentMails sent() {
        return sent;
    }

    /** Hands over a message that is of no job, at once, and waits until it is out of our hands. */
    Outcome hand(Outgoing message) throws InterruptedException {
        try (var lane = delivery.lane()) {
            lane.prepare();
            return lane.hand(message);
        } catch (Unavailable e) {
            LOG.warn("A message could not be handed on: {}", e.getMessage());
            return new Outcome.Lost(String.valueOf(e.getMessage()));
        }
    }

    private Optional<Duration> run() throws InterruptedException {
        if (!isMine) {
            if (!lock.tryHold()) {
                return Optional.of(NOT_MINE);
            }
            isMine = true;
            scheduler.recover();
        }
        return scheduler.run();
    }

    /** Finishes what is in flight, but does not wait for a mail server for ever. */
    @Override
    public void close() {
        worker.close();
        feed.close();
        if (!join(FINISH)) {
            LOG.warn("The mail server does not answer: what is in flight is cut off");
            delivery.abort();
            join(CUT_OFF);
        }
        ledger.close();
        lock.close();
    }

    private boolean join(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try {
            for (var lane : lanes) {
                var left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
                if (!lane.join(left)) {
                    return false;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
