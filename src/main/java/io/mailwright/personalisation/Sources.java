package io.mailwright.personalisation;

import io.mailwright.personalisation.fetch.Fetcher;
import io.mailwright.personalisation.fetch.Prefetched;

import java.time.Clock;

/**
 * Where a message's content comes from besides its e-mail.
 *
 * @param prefetched what was fetched before the send; what is not in it is fetched when it is met
 * @param clock with the zone of all dates of the account
 */
public record Sources(Fetcher fetcher, Prefetched prefetched, Library library, Clock clock) {
    /** Nothing but the time. */
    public static Sources none(Clock clock) {
        return new Sources(Fetcher.none(), Prefetched.none(), Library.empty(), clock);
    }
}
