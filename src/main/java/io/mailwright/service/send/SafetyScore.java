package io.mailwright.service.send;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Safety;
import io.mailwright.domain.check.Safety.Item;
import io.mailwright.domain.check.Safety.Topic;
import io.mailwright.domain.check.Severity;
import io.mailwright.domain.send.Audience;
import io.mailwright.domain.send.Rehearsed;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.SummaryCount;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Joins what is known of a send to how safe it is: the checks of its e-mail, who gets it, how long
 * its lists were not mailed, how it differs from the last send to them, and its rehearsal.
 */
final class SafetyScore {
    private static final Duration STALE = Duration.ofDays(180);
    private static final Duration OLD = Duration.ofDays(90);
    private static final double MUCH = 0.25;
    private static final double SOME = 0.10;
    private static final double MANY_WITHOUT = 0.01;

    private final Audience audience;
    private final List<JobReport> jobs;
    private final Instant now;
    private final List<Item> items = new ArrayList<>();

    /**
     * @param jobs those that went to any of its lists
     */
    SafetyScore(Audience audience, List<JobReport> jobs, Instant now) {
        this.audience = audience;
        this.jobs = jobs;
        this.now = now;
    }

    Safety of(List<Finding> findings, Map<Attribute, Long> without, @Nullable Rehearsed rehearsed) {
        for (var topic : EnumSet.range(Topic.FOOTER, Topic.WORDS)) {
            var own =
                    findings.stream().filter(finding -> Topic.of(finding.rule()) == topic).toList();
            items.add(checked(topic, own));
        }
        people();
        values(without);
        age();
        difference();
        rehearsal(rehearsed);
        return Safety.of(items);
    }

    /** The worst of a topic, and how many more there are. */
    private static Item checked(Topic topic, List<Finding> findings) {
        var worst = findings.stream().min(Comparator.comparing(Finding::severity)).orElse(null);
        if (worst == null) {
            return new Item(topic, null, passed(topic));
        }
        var more = findings.size() == 1 ? "" : ", and %d more".formatted(findings.size() - 1);
        return new Item(topic, worst.severity(), worst.words() + more);
    }

    private static String passed(Topic topic) {
        return switch (topic) {
            case FOOTER -> "Unsubscribe link and address are there";
            case PERSONALISATION -> "All strings and scripts are known";
            case SUBJECT -> "The subject is short and calm";
            case LINKS -> "All links are whole and have a name";
            case PICTURES -> "Pictures have an alt text";
            case PARTS -> "The size is fine, and there is a text part";
            case MAIL_PROGRAMS -> "Mail programs know all that is in it";
            case WORDS -> "No phrases of spam";
            default -> "";
        };
    }

    private void people() {
        items.add(
                audience.people() == 0
                        ? new Item(Topic.AUDIENCE, Severity.ERROR, "Nobody would get it")
                        : new Item(Topic.AUDIENCE, null, "Nobody gets it twice"));
    }

    private void values(Map<Attribute, Long> without) {
        var missing = without.entrySet().stream().filter(entry -> entry.getValue() > 0).toList();
        for (var entry : missing) {
            boolean many = entry.getValue() > MANY_WITHOUT * audience.people();
            items.add(
                    new Item(
                            Topic.VALUES,
                            many ? Severity.WARNING : Severity.ADVICE,
                            "%s without %s"
                                    .formatted(number(entry.getValue()), entry.getKey().name()),
                            entry.getKey().name()));
        }
        if (missing.isEmpty()) {
            items.add(new Item(Topic.VALUES, null, "Everybody has all values it asks for"));
        }
    }

    private void age() {
        var last =
                jobs.stream()
                        .map(job -> job.told().sentAt())
                        .filter(at -> at != null && at.isBefore(now))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        if (last == null) {
            items.add(
                    new Item(
                            Topic.LIST_AGE,
                            Severity.ADVICE,
                            "Nothing is known of an earlier send to these lists"));
            return;
        }
        var ago = Duration.between(last, now);
        var words = "Lists mailed %d days ago".formatted(ago.toDays());
        items.add(
                new Item(
                        Topic.LIST_AGE,
                        ago.compareTo(STALE) > 0
                                ? Severity.WARNING
                                : ago.compareTo(OLD) > 0 ? Severity.ADVICE : null,
                        words));
    }

    /** Of the last one to the same lists. */
    private void difference() {
        var ids = new HashSet<>(audience.sources().stream().map(Audience.Source::id).toList());
        jobs.stream()
                .filter(job -> new HashSet<>(job.lists()).equals(ids))
                .filter(job -> job.told().sentAt() != null && job.told().sentAt().isBefore(now))
                .max(Comparator.comparing(job -> job.told().sentAt()))
                .map(job -> job.figure(SummaryCount.SENT).orElse(0))
                .filter(sent -> sent > 0)
                .ifPresent(sent -> items.add(difference(sent)));
    }

    private Item difference(long sent) {
        double share = (double) (audience.people() - sent) / sent;
        var words =
                String.format(
                        Locale.ROOT,
                        "%.1f%% %s people than last time",
                        100 * Math.abs(share),
                        share < 0 ? "fewer" : "more");
        double much = Math.abs(share);
        var severity = much > MUCH ? Severity.WARNING : much > SOME ? Severity.ADVICE : null;
        return new Item(Topic.LAST_SEND, severity, words);
    }

    private void rehearsal(@Nullable Rehearsed rehearsed) {
        if (rehearsed == null) {
            items.add(new Item(Topic.REHEARSAL, Severity.ADVICE, "Not rehearsed as it is now"));
        } else if (rehearsed.failed() > 0) {
            items.add(
                    new Item(
                            Topic.REHEARSAL,
                            Severity.WARNING,
                            "%s messages could not be made".formatted(number(rehearsed.failed()))));
        } else {
            items.add(new Item(Topic.REHEARSAL, null, "Every message could be made"));
        }
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
