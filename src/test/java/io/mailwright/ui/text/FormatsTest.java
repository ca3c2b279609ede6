package io.mailwright.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;

@Isolated
class FormatsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.UK);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    @Test
    void numbersAreGroupedAndSharesHaveOneDecimalOrTwoBelowOnePercent() {
        assertThat(Formats.count(1_000_000)).isEqualTo("1,000,000");
        assertThat(Formats.percent(413_020, 456_292)).isEqualTo("90.5%");
        assertThat(Formats.percent(2204, 456_292)).isEqualTo("0.48%");
        assertThat(Formats.percent(0, 5)).isEqualTo("0.0%");
        assertThat(Formats.percent(0, 0)).isEqualTo("–");
    }

    @Test
    void numbersFollowTheLanguageOfTheSystem() {
        Locale.setDefault(Locale.GERMANY);

        assertThat(Formats.count(1_000_000)).isEqualTo("1.000.000");
    }

    @Test
    void momentsAreShorterTheNearerTheyAre() {
        assertThat(when("2026-11-23T09:41:00Z")).isEqualTo("09:41");
        assertThat(when("2026-11-22T09:41:00Z")).isEqualTo("yesterday, 09:41");
        assertThat(when("2026-11-20T10:00:00Z")).isEqualTo("Fri 10:00");
        assertThat(when("2026-11-17T10:00:00Z")).isEqualTo("Tue 10:00");
        assertThat(when("2026-11-16T10:00:00Z")).isEqualTo("Mon 16 Nov, 10:00");
        assertThat(when("2026-11-24T10:00:00Z")).as("to come").isEqualTo("Tue 24 Nov, 10:00");
        assertThat(when("2019-03-12T10:00:00Z")).isEqualTo("12 Mar 2019");
        assertThat(Formats.month(YearMonth.of(2019, 3))).isEqualTo("March 2019");
    }

    @Test
    void durationsUseTwoUnits() {
        assertThat(Formats.duration(Duration.ofMillis(38))).isEqualTo("38 ms");
        assertThat(Formats.duration(Duration.ofMillis(4210))).isEqualTo("4.2 s");
        assertThat(Formats.duration(Duration.ofSeconds(4))).isEqualTo("4 s");
        assertThat(Formats.duration(Duration.ofSeconds(74))).isEqualTo("1 min 14 s");
        assertThat(Formats.duration(Duration.ofMinutes(112))).isEqualTo("1 h 52 min");
        assertThat(Formats.left(Duration.ofMinutes(25))).isEqualTo("about 25 min");
        assertThat(Formats.left(Duration.ofMinutes(118))).isEqualTo("about 2 h");
    }

    @Test
    void sizesAreRound() {
        assertThat(Formats.size(512)).isEqualTo("512 bytes");
        assertThat(Formats.size(61_400_000)).isEqualTo("61 MB");
        assertThat(Formats.size(1_240_000_000L)).isEqualTo("1.2 GB");
    }

    private static String when(String moment) {
        return Formats.when(Instant.parse(moment), CLOCK);
    }
}
