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

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A list that was brought at noon of some days, and who was on it then, by chance. */
record Snapshots(NavigableMap<LocalDate, SortedSet<String>> days) {
    static final long LIST = 78;
    private static final int PEOPLE = 40;
    private static final List<Status> STATUSES = List.of(Status.values());

    /** Up to yesterday; who unsubscribed is not on it. */
    static Snapshots bringInto(Database cache, int daysAgo) {
        var counts = new ListCounts(30, 30, 0, 0, 0);
        new ListStore(cache)
                .save(
                        new MailList(
                                LIST, "By chance", ListType.PUBLIC, counts, null, Instant.now()));
        var random = new Random(17);
        var days = new TreeMap<LocalDate, SortedSet<String>>();
        for (int ago = daysAgo; ago > 0; ago -= 1 + random.nextInt(2)) {
            var day = TimeMachineViewModel.today().minusDays(ago);
            days.put(day, bring(cache, day, random));
        }
        return new Snapshots(days);
    }

    private static SortedSet<String> bring(Database cache, LocalDate day, Random random) {
        var on = new TreeSet<String>();
        try (var staging = Staging.open(cache)) {
            staging.begin();
            for (int person = 0; person < PEOPLE; person++) {
                var status = STATUSES.get(random.nextInt(STATUSES.size()));
                var email = "chance%02d@example.org".formatted(person);
                if (random.nextInt(3) > 0) {
                    staging.add(
                            new ListedSubscriber(
                                    new Subscriber(
                                            600_000L + person, email, EmailType.HTML, Map.of()),
                                    new Membership(LIST, "", status)));
                    if (status == Status.ACTIVE
                            || status == Status.BOUNCED
                            || status == Status.HELD) {
                        on.add(email);
                    }
                }
            }
            staging.takeOver(LIST, day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant());
        }
        return on;
    }

    /** Who was on it at the end of a day. */
    SortedSet<String> at(LocalDate day) {
        return days.floorEntry(day).getValue();
    }

    /** Who came or left, each time they did, within so many days to the end of one. */
    List<String> changes(LocalDate day, int within, boolean came) {
        var changes = new ArrayList<String>();
        for (var next : days.tailMap(days.firstKey(), false).entrySet()) {
            if (next.getKey().isAfter(day.minusDays(within)) && !next.getKey().isAfter(day)) {
                var before = days.lowerEntry(next.getKey()).getValue();
                var more = new TreeSet<>(came ? next.getValue() : before);
                more.removeAll(came ? before : next.getValue());
                changes.addAll(more);
            }
        }
        return changes;
    }
}
