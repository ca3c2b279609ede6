package io.mailwright.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.QuarterCount;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is counted where a part of the time after a send is looked at. */
class ZoomTest {
    private static final Instant SENT = Instant.parse("2026-03-29T00:20:00Z");
    private final Zoom zoom = new Zoom();

    private static Stretch hours(int from, int length, Duration step) {
        return new Stretch(Duration.ofHours(from), Duration.ofHours(length), step);
    }

    private Stretch shown() {
        return zoom.shownProperty().get();
    }

    @Test
    void goesInAndOutAroundTheMiddleAndNeverBeyondTheSpan() {
        assertThat(shown()).isEqualTo(hours(0, 72, Duration.ofHours(1)));
        zoom.in();
        assertThat(shown()).isEqualTo(hours(18, 36, Duration.ofHours(1)));
        zoom.move(-1);
        assertThat(shown()).isEqualTo(hours(9, 36, Duration.ofHours(1)));
        zoom.move(-1);
        zoom.move(-1);
        assertThat(shown().from()).isZero();
        for (int i = 0; i < 9; i++) {
            zoom.in();
        }
        assertThat(shown().length()).isEqualTo(Duration.ofHours(3));
        assertThat(shown().step()).isEqualTo(Duration.ofMinutes(15));
        for (int i = 0; i < 9; i++) {
            zoom.move(9);
        }
        assertThat(shown().until()).isEqualTo(Duration.ofDays(3));
        zoom.whole();
        assertThat(zoom.isWhole()).isTrue();
        zoom.to(Duration.ofHours(30), Duration.ofMinutes(90));
        assertThat(shown())
                .as("from later to earlier")
                .isEqualTo(hours(1, 29, Duration.ofHours(1)));
    }

    @Test
    void countsByTheDayWhereMoreThanOneIsShown() {
        zoom.grainProperty().set(Grain.DAY);
        assertThat(shown()).isEqualTo(hours(0, 72, Duration.ofDays(1)));
        zoom.spanProperty().set(Span.FORTNIGHT);
        assertThat(shown().steps()).isEqualTo(14);
        zoom.spanProperty().set(Span.DAY);
        assertThat(shown()).isEqualTo(hours(0, 24, Duration.ofHours(1)));
    }

    @Test
    void everyQuarterIsInExactlyTheStepItFallsInto() {
        var random = new Random(7);
        var quarters = new ArrayList<QuarterCount>();
        for (int i = 0; i < 600; i++) {
            quarters.add(
                    new QuarterCount(
                            i % 3 == 0 ? EventType.CLICK : EventType.OPEN,
                            SENT.plusSeconds(900L * (random.nextInt(1400) - 10)),
                            1 + random.nextInt(5)));
        }
        for (var stretch :
                List.of(
                        Stretch.of(Span.FORTNIGHT),
                        Stretch.of(Duration.ofHours(5), Duration.ofHours(4), Grain.HOUR),
                        Stretch.of(Duration.ofHours(30), Duration.ofHours(100), Grain.DAY))) {
            for (var step : Reactions.of(quarters, SENT, stretch).steps()) {
                boolean first = step.from().equals(SENT);
                long opens =
                        quarters.stream()
                                .filter(quarter -> quarter.type() == EventType.OPEN)
                                .filter(quarter -> first || !quarter.start().isBefore(step.from()))
                                .filter(quarter ->
                                        quarter.start().isBefore(step.from().plus(stretch.step())))
                                .mapToLong(QuarterCount::events)
                                .sum();
                assertThat(step.opens()).isEqualTo(opens);
            }
        }
    }
}
