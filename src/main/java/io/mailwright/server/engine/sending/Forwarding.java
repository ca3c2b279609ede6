package io.mailwright.server.engine.sending;

import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.server.engine.Ledger;
import io.mailwright.server.engine.sending.delivery.Outcome;
import io.mailwright.server.engine.sending.message.AsciiAddress;
import io.mailwright.server.engine.sending.message.Forward;
import io.mailwright.server.engine.tracking.TrackedEvents;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Hands messages on to friends of their recipients, but so few that nobody can mail strangers by it
 * (X). Thread-safe.
 */
public final class Forwarding {
    private static final Pattern ONE = Pattern.compile("[^\\s<>,;\"]+");
    private static final int MOST_OF_A_MESSAGE = 5;
    private static final int MOST_AN_HOUR = 200;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int ID_BYTES = 12;

    private final Store store;
    private final Ledger ledger;
    private final Sending sending;

    /** One at a time each, or the first would not be counted when the second is. */
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    private final RandomGenerator random = new SecureRandom();

    /** What came of it. */
    public enum Result {
        /** It is on its way, unless its addressee wants no mail, which is nobody else's concern. */
        SENT,
        NO_ADDRESS,
        TOO_MANY,
        /** The message cannot be made any more, or not be handed over. */
        FAILED
    }

    public Forwarding(Store store, Ledger ledger, Sending sending) {
        this.store = store;
        this.ledger = ledger;
        this.sending = sending;
    }

    /**
     * Hands one on, and waits until it is out of our hands.
     *
     * @param to the friend's address
     * @param note who hands it on
     */
    public Result forward(Recipient recipient, String to, String note) throws InterruptedException {
        var address = ONE.matcher(to).matches() ? AsciiAddress.of(to) : Optional.<String>empty();
        if (address.isEmpty()) {
            return Result.NO_ADDRESS;
        }
        if (!underWay.add(recipient.subscriber())) {
            return Result.TOO_MANY;
        }
        try {
            return one(recipient, address.get(), note);
        } finally {
            underWay.remove(recipient.subscriber());
        }
    }

    private Result one(Recipient recipient, String to, String note) throws InterruptedException {
        if (!store.read(tables -> isWithin(tables, recipient))) {
            return Result.TOO_MANY;
        }
        if (store.read(tables -> tables.masterUnsubscribes().contains(to))) {
            return Result.SENT;
        }
        var message = sending.sent().forwarded(recipient, new Forward(id(), to, note));
        if (message.isEmpty() || !(sending.hand(message.get()) instanceof Outcome.Accepted)) {
            return Result.FAILED;
        }
        return ledger.writeNow(tables -> counted(tables, recipient));
    }

    private static boolean isWithin(Tables tables, Recipient recipient) {
        var events = tables.events();
        return events.count(EventType.FORWARD, recipient.job(), recipient.subscriber())
                        < MOST_OF_A_MESSAGE
                && events.count(EventType.FORWARD, tables.now().minus(HOUR)) < MOST_AN_HOUR;
    }

    private static Result counted(Tables tables, Recipient recipient) {
        new TrackedEvents(tables)
                .record(
                        new Event(
                                EventType.FORWARD,
                                recipient.job(),
                                recipient.subscriber(),
                                recipient.list(),
                                recipient.batch(),
                                tables.now(),
                                new Detail.Forward(1)));
        return Result.SENT;
    }

    private String id() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return "forward." + HexFormat.of().formatHex(bytes);
    }
}
