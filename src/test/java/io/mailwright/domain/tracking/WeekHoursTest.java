package io.mailwright.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

class WeekHoursTest {
    private static QuarterCount opens(String at, long events) {
        return new QuarterCount(EventType.OPEN, Instant.parse(at), events);
    }

    @Test
    void theHourThatComesTwiceIsOneAndTheOneLeftOutHasNothing() {
        var autumn =
                List.of(
                        opens("2026-10-25T00:30:00Z", 1),
                        opens("2026-10-25T01:30:00Z", 10),
                        opens("2026-10-25T02:30:00Z", 100));
        var week = WeekHours.of(autumn, EventType.OPEN, ZoneId.of("Europe/Berlin"));
        assertThat(week.count(DayOfWeek.SUNDAY, 2)).isEqualTo(11);
        assertThat(week.count(DayOfWeek.SUNDAY, 3)).isEqualTo(100);

        var spring = List.of(opens("2026-03-29T00:45:00Z", 1), opens("2026-03-29T01:00:00Z", 10));
        week = WeekHours.of(spring, EventType.OPEN, ZoneId.of("Europe/Berlin"));
        assertThat(week.count(DayOfWeek.SUNDAY, 1)).isEqualTo(1);
        assertThat(week.count(DayOfWeek.SUNDAY, 2)).isZero();
        assertThat(week.count(DayOfWeek.SUNDAY, 3)).isEqualTo(10);
    }

    @Test
    void theDayIsThatOfTheZone() {
        var late = List.of(opens("2026-03-01T23:45:00Z", 3));
        assertThat(
                        WeekHours.of(late, EventType.OPEN, ZoneId.of("Asia/Kathmandu"))
                                .count(DayOfWeek.MONDAY, 5))
                .isEqualTo(3);
        assertThat(
                        WeekHours.of(late, EventType.CLICK, ZoneId.of("UTC"))
                                .count(DayOfWeek.SUNDAY, 23))
                .isZero();
    }

    @Test
    void whatIsFarFromAllOfASendIsMarked() {
        var whole = new PartFigure("", 1000, 20, 400, 90);
        assertThat(new PartFigure("a", 100, 7, 40, 9).hasManyBounces(whole)).isTrue();
        assertThat(new PartFigure("a", 100, 6, 40, 9).hasManyBounces(whole)).isFalse();
        assertThat(new PartFigure("a", 20, 4, 8, 1).hasManyBounces(whole)).isFalse();
        assertThat(new PartFigure("a", 100, 0, 13, 9).hasFewOpens(whole)).isTrue();
        assertThat(new PartFigure("a", 100, 0, 14, 9).hasFewOpens(whole)).isFalse();
        assertThat(new PartFigure("a", 10, 0, 0, 0).hasFewOpens(whole)).isFalse();
    }
}
