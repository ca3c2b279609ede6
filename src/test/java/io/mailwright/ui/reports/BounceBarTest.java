package io.mailwright.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.BounceFigure;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.ui.text.Texts;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reasons of bounces at a glance. */
class BounceBarTest {
    private static final Texts TEXTS = Texts.of(BounceBar.class);

    private static JobReport job(long hard, long soft) {
        var told =
                new JobSummary(
                        1,
                        "March",
                        "",
                        "",
                        "",
                        null,
                        null,
                        Map.of(SummaryCount.HARD_BOUNCES, hard, SummaryCount.SOFT_BOUNCES, soft),
                        Map.of());
        return new JobReport(1, false, told, Map.of(), Map.of(), List.of(), Instant.EPOCH);
    }

    private static BounceFigure figure(BounceCategory category, int code, int smtp, long people) {
        return new BounceFigure(category, code, smtp, people, "as it said", 1);
    }

    @Test
    void reasonsAreAddedUpAndTheLeastAreOthers() {
        var bounces =
                List.of(
                        figure(BounceCategory.BLOCK, 1002, 550, 9),
                        figure(BounceCategory.SOFT, 1002, 421, 2),
                        figure(BounceCategory.HARD, 2001, 550, 40),
                        figure(BounceCategory.HARD, 2002, 550, 8),
                        figure(BounceCategory.SOFT, 3001, 452, 7),
                        figure(BounceCategory.TECHNICAL, 4003, 0, 6),
                        figure(BounceCategory.UNKNOWN, 0, 0, 5));

        assertThat(BounceBar.of(job(50, 30), bounces, TEXTS))
                .containsExactly(
                        new BounceBar("No such mailbox", "bad", 40),
                        new BounceBar("Blocked by the receiver", "warn", 11),
                        new BounceBar("No such domain", "bad", 8),
                        new BounceBar("Mailbox full", "warn", 7),
                        new BounceBar("Network error", "quiet", 6),
                        new BounceBar("2 other reasons", "quiet", 8));
    }

    @Test
    void withoutReasonsTheyAreTheCategoriesThatWereTold() {
        assertThat(BounceBar.of(job(5, 3), List.of(), TEXTS))
                .extracting(BounceBar::people)
                .containsExactly(5L, 3L, 0L, 0L);
        assertThat(
                        BounceBar.of(
                                job(5, 3),
                                List.of(figure(BounceCategory.HARD, 2001, 550, 5)),
                                TEXTS))
                .containsExactly(
                        new BounceBar("No such mailbox", "bad", 5),
                        new BounceBar("Told as a number only", "quiet", 3));
    }
}
