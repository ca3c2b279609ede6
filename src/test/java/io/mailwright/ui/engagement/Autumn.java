package io.mailwright.ui.engagement;

import io.mailwright.cache.Database;
import io.mailwright.cache.ListStore;
import io.mailwright.cache.Staging;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A list that was brought four times: 40 days ago with people 1 to 30, 30 days ago with 1 to 45, 20
 * days ago with 8 to 45, three days ago with 8 to 60.
 */
final class Autumn {
    private static final long LIST = 77;

    private Autumn() {}

    static void bringInto(Database cache) {
        var counts = new ListCounts(30, 30, 0, 0, 0);
        new ListStore(cache)
                .save(new MailList(LIST, "Autumn", ListType.PUBLIC, counts, null, Instant.now()));
        bring(cache, 40, 1, 30);
        bring(cache, 30, 1, 45);
        bring(cache, 20, 8, 45);
        bring(cache, 3, 8, 60);
    }

    private static void bring(Database cache, int daysAgo, int first, int last) {
        try (var staging = Staging.open(cache)) {
            staging.begin();
            for (int i = first; i <= last; i++) {
                staging.add(
                        new ListedSubscriber(person(i), new Membership(LIST, "", Status.ACTIVE)));
            }
            staging.takeOver(LIST, Instant.now().minus(Duration.ofDays(daysAgo)));
        }
    }

    private static Subscriber person(int number) {
        var email = "autumn%02d@example.org".formatted(number);
        return new Subscriber(500_000L + number, email, EmailType.HTML, Map.of());
    }
}
