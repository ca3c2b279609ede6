package io.mailwright.domain;

import java.time.Instant;
import java.util.List;

/**
 * All that is known of one person: every list they are on, All Subscribers first.
 *
 * @param asOf when it was read from the account
 */
public record SubscriberDetail(Subscriber subscriber, List<Membership> memberships, Instant asOf) {
    public SubscriberDetail {
        memberships = List.copyOf(memberships);
    }
}
