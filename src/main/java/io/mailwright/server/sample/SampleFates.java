package io.mailwright.server.sample;

import io.mailwright.domain.Status;
import io.mailwright.domain.send.SendCode;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.UnsubscribeScope;
import io.mailwright.server.engine.sending.simulation.Answers;
import io.mailwright.server.engine.sending.simulation.Behaviour;
import io.mailwright.server.engine.sending.simulation.Behaviour.Sent;
import io.mailwright.server.store.BounceTable.Run;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Decides what became of messages, such that it leads to who stands how today: who has left did so
 * by one of them, to whom nothing can be delivered it bounced, and to nobody else of late.
 */
final class SampleFates {
    private static final long SEED = 20_100_831;
    private static final int BOUNCES_TO_HOLD = 3;

    /** Whose mail bounces now has bounced since. */
    private static final Instant BOUNCING_SINCE = Instant.parse("2026-05-01T00:00:00Z");

    private final Map<Long, Status> standings;
    private final Map<Long, Run> runs = new HashMap<>();
    private final Set<Left> left = new HashSet<>();
    private final Behaviour behaviour = new Behaviour(SEED, 1);

    /** That somebody has left a list. */
    private record Left(long list, long subscriber) {}

    /**
     * @param standings of everybody, on All Subscribers
     */
    SampleFates(Map<Long, Status> standings) {
        this.standings = standings;
    }

    /** Whose last message bounced, and since when; after all was decided. */
    Collection<Run> runs() {
        return runs.values();
    }

    /** What became of a message; adds its events, none for one that was never sent. */
    Recipient of(Sent sent, Status onList, List<Event> events) {
        var standing = standings.getOrDefault(sent.subscriber(), Status.ACTIVE);
        return switch (standing) {
            case UNSUBSCRIBED -> row(sent, SendCode.ACCOUNT_LEVEL_OPT_OUT);
            case HELD -> isHeld(sent) ? row(sent, SendCode.HELD) : bounced(sent, events);
            case BOUNCED ->
                    sent.at().isBefore(BOUNCING_SINCE) ? read(sent, events) : bounced(sent, events);
            case ACTIVE, DELETED ->
                    onList == Status.UNSUBSCRIBED ? leaving(sent, events) : read(sent, events);
        };
    }

    private boolean isHeld(Sent sent) {
        var run = runs.get(sent.subscriber());
        return run != null && run.bounces() >= BOUNCES_TO_HOLD;
    }

    private Recipient bounced(Sent sent, List<Event> events) {
        var random = new SplittableRandom(sent.job() * 31 + sent.subscriber());
        var at = sent.at().plusSeconds(1 + random.nextInt(90));
        events.add(event(sent, EventType.BOUNCE, at, Answers.hard(random)));
        var first = new Run(sent.subscriber(), at, at, 1, sent.job());
        runs.merge(
                sent.subscriber(),
                first,
                (old, _) ->
                        new Run(old.subscriber(), old.first(), at, old.bounces() + 1, sent.job()));
        return row(sent, null);
    }

    /** One in two of those who are to leave does so by this message, if not before. */
    private Recipient leaving(Sent sent, List<Event> events) {
        var leaving = new Left(sent.list(), sent.subscriber());
        if (left.contains(leaving)) {
            return row(sent, SendCode.LIST_LEVEL_OPT_OUT);
        }
        if (new SplittableRandom(sent.job() * 37 + sent.subscriber()).nextBoolean()) {
            left.add(leaving);
            var opened = sent.at().plus(Duration.ofMinutes(sent.subscriber() % 400));
            events.add(event(sent, EventType.OPEN, opened, Detail.NONE));
            var reason = new Detail.Unsubscribe(UnsubscribeScope.LIST, "");
            events.add(event(sent, EventType.UNSUBSCRIBE, opened.plusSeconds(50), reason));
            return row(sent, null);
        }
        return read(sent, events);
    }

    private Recipient read(Sent sent, List<Event> events) {
        behaviour.after(sent).stream()
                .filter(event ->
                        switch (event.type()) {
                            case OPEN, CLICK, FORWARD -> true;
                            case BOUNCE -> event.at().isBefore(BOUNCING_SINCE);
                            default -> false;
                        })
                .forEach(events::add);
        return row(sent, null);
    }

    private static Event event(Sent sent, EventType type, Instant at, Detail detail) {
        return new Event(
                type, sent.job(), sent.subscriber(), sent.list(), sent.batch(), at, detail);
    }

    private static Recipient row(Sent sent, @Nullable SendCode code) {
        return new Recipient(
                sent.job(),
                sent.batch(),
                sent.subscriber(),
                sent.list(),
                code == null ? State.SENT : State.NOT_SENT,
                sent.at(),
                code == null ? null : code.number(),
                code == null ? null : code.text(),
                Map.of());
    }
}
