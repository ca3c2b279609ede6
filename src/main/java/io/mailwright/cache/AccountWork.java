package io.mailwright.cache;

import io.mailwright.domain.Failure;

import java.time.Duration;
import java.util.Optional;

/**
 * What only one may do with an account at a time, in whatever process. Whatever else is being sent
 * or published according to the ledger or the content library was begun by somebody who has died.
 */
public enum AccountWork {
    /** Bringing the local copy up to date. */
    SYNC(1, Duration.ZERO, "This account is being synchronised already: wait for that to end."),
    /** Asking the account for a send. */
    SEND(
            2,
            Duration.ofSeconds(10),
            "Another send of this account is being asked for: wait for that to end."),
    /** Making an e-mail of the account out of the content library. */
    PUBLISH(
            3,
            Duration.ofSeconds(10),
            "Another e-mail of this account is being published: wait for that to end.");

    private static final Duration LOOK = Duration.ofMillis(200);

    private final long place;
    private final Duration patience;
    private final String taken;

    AccountWork(long place, Duration patience, String taken) {
        this.place = place;
        this.patience = patience;
        this.taken = taken;
    }

    /**
     * Takes its turn, waiting some seconds for a send or a publication to end, for a sync not at
     * all.
     *
     * @throws Failure.Invalid if somebody else is still at it
     */
    public Turn begin(Database copy) {
        return copy.lock(place, patience).orElseThrow(() -> new Failure.Invalid(taken));
    }

    /**
     * Takes its turn as soon as nobody else is at it.
     *
     * @param pause is called now and then while somebody is, and may throw
     */
    public Turn await(Database copy, Runnable pause) {
        Optional<Turn> turn = copy.lock(place, Duration.ZERO);
        while (turn.isEmpty()) {
            pause.run();
            turn = copy.lock(place, LOOK);
        }
        return turn.get();
    }

    /** Whether anybody is at it. */
    public boolean isGoingOn(Database copy) {
        return copy.isLocked(place);
    }
}
