package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.BounceFigure;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.ui.text.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the reasons messages came back for, at a glance.
 *
 * @param words the reason
 * @param style of its bar: bad, warn or quiet
 * @param people whose messages did, counted once
 */
record BounceBar(String words, String style, long people) {
    private static final int MOST = 6;

    private static final Map<SummaryCount, String> CATEGORIES =
            Map.of(
                    SummaryCount.HARD_BOUNCES, "bad",
                    SummaryCount.SOFT_BOUNCES, "warn",
                    SummaryCount.BLOCK_BOUNCES, "warn",
                    SummaryCount.OTHER_BOUNCES, "quiet");

    /**
     * By reason, most people first; by category where only their numbers were told.
     *
     * @param bounces those that were brought one by one
     */
    static List<BounceBar> of(JobReport job, List<BounceFigure> bounces, Texts texts) {
        if (bounces.isEmpty()) {
            return categories(job, texts);
        }
        var bars = new LinkedHashMap<String, BounceBar>();
        for (var bounce : bounces) {
            var words = BounceCard.words(bounce, texts);
            var bar = new BounceBar(words, style(bounce.category()), bounce.people());
            bars.merge(words, bar, BounceBar::with);
        }
        var sorted = new ArrayList<>(bars.values());
        sorted.sort(Comparator.comparingLong(BounceBar::people).reversed());
        long known = sum(sorted);
        if (job.bounces() > known) {
            sorted.add(new BounceBar(texts.get("bounced.told"), "quiet", job.bounces() - known));
        }
        return shortened(sorted, texts);
    }

    private static List<BounceBar> categories(JobReport job, Texts texts) {
        var bars = new ArrayList<BounceBar>();
        for (var count : SummaryCount.values()) {
            var style = CATEGORIES.get(count);
            if (style != null) {
                long people = job.figure(count).orElse(0);
                bars.add(new BounceBar(texts.get("count." + count.name()), style, people));
            }
        }
        return bars;
    }

    private static List<BounceBar> shortened(List<BounceBar> bars, Texts texts) {
        if (bars.size() <= MOST) {
            return bars;
        }
        var rest = bars.subList(MOST - 1, bars.size());
        var shown = new ArrayList<>(bars.subList(0, MOST - 1));
        shown.add(new BounceBar(texts.get("bounced.rest", rest.size()), "quiet", sum(rest)));
        return shown;
    }

    private static String style(BounceCategory category) {
        return switch (category) {
            case HARD -> "bad";
            case SOFT, BLOCK -> "warn";
            case TECHNICAL, UNKNOWN -> "quiet";
        };
    }

    private BounceBar with(BounceBar other) {
        return new BounceBar(words, style, people + other.people);
    }

    private static long sum(List<BounceBar> bars) {
        return bars.stream().mapToLong(BounceBar::people).sum();
    }
}
