package io.mailwright.server.engine.tracking;

import io.mailwright.domain.Status;
import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.UnsubscribeScope;
import io.mailwright.server.engine.Subscriptions;
import io.mailwright.server.store.BounceTable.Run;
import io.mailwright.server.store.Tables;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Stores what became of messages, and does to the account what follows from it ({@code tracking.md}
 * T22): one change, within one transaction.
 */
public final class TrackedEvents {
    private static final int BOUNCES_TO_HOLD = 3;

    /** Between the first and the last bounce of a run (V devsf). */
    private static final Duration RUN_TO_HOLD = Duration.ofDays(14);

    /** After that a message that has not come back has arrived (X). */
    private static final Duration QUIET = Duration.ofDays(3);

    private final Tables tables;

    public TrackedEvents(Tables tables) {
        this.tables = tables;
    }

    public void record(Event event) {
        tables.events().add(event);
        switch (event.detail()) {
            case Detail.Bounce bounce when counts(bounce.category()) -> bounced(event);
            case Detail.Unsubscribe left -> left(event, left);
            default -> {
                switch (event.type()) {
                    case OPEN, CLICK -> arrived(event.subscriber(), event.at());
                    case COMPLAINT -> blocked(event.subscriber(), "Reported as unwanted");
                    default -> {}
                }
            }
        }
    }

    /** Makes active again those to whom a message has got through since their last bounce. */
    public void forgive() {
        tables.bounces()
                .quietBefore(tables.now().minus(QUIET))
                .forEach(subscriber -> arrived(subscriber, tables.now()));
    }

    /** Technical and unknown ones do not count (X). */
    private static boolean counts(BounceCategory category) {
        return switch (category) {
            case HARD, SOFT, BLOCK -> true;
            case TECHNICAL, UNKNOWN -> false;
        };
    }

    private void bounced(Event event) {
        long subscriber = event.subscriber();
        var at = event.at();
        var run =
                tables.bounces()
                        .find(subscriber)
                        .map(old -> old.job() == event.job() ? old : longer(old, event))
                        .orElseGet(() -> new Run(subscriber, at, at, 1, event.job()));
        tables.bounces().put(run);
        var memberships = tables.memberships();
        memberships.change(subscriber, Status.ACTIVE, Status.BOUNCED, at);
        if (run.bounces() >= BOUNCES_TO_HOLD
                && Duration.between(run.first(), run.last()).compareTo(RUN_TO_HOLD) > 0) {
            memberships.change(subscriber, Status.BOUNCED, Status.HELD, at);
        }
    }

    private static Run longer(Run old, Event event) {
        return new Run(old.subscriber(), old.first(), event.at(), old.bounces() + 1, event.job());
    }

    private void arrived(long subscriber, Instant at) {
        if (tables.bounces().end(subscriber)) {
            tables.memberships().change(subscriber, Status.BOUNCED, Status.ACTIVE, at);
        }
    }

    private void left(Event event, Detail.Unsubscribe left) {
        if (left.scope() == UnsubscribeScope.MASTER || event.list() == tables.lists().master()) {
            blocked(event.subscriber(), left.reason());
        } else if (tables.memberships().find(event.list(), event.subscriber()).isPresent()) {
            tables.memberships()
                    .put(
                            event.list(),
                            event.subscriber(),
                            Status.UNSUBSCRIBED,
                            left.reason(),
                            event.at());
        }
    }

    private void blocked(long subscriber, String reason) {
        tables.subscribers()
                .find(subscriber)
                .ifPresent(found ->
                        new Subscriptions(tables)
                                .masterUnsubscribe(List.of(found.email()), reason));
    }
}
