package io.mailwright.ui.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;
    private final Pace pace = new Pace();

    @Test
    void rateAndTimeLeftAreSaidAfterTenSeconds() {
        assertThat(pace.at(0, 41_074, 0)).isEqualTo("0%");
        assertThat(pace.at(1060, 41_074, 5 * SECOND)).isEqualTo("2%");
        assertThat(pace.at(4240, 41_074, 20 * SECOND)).isEqualTo("10% · 212/s · 2 min 54 s left");
    }

    @Test
    void theWordsChangeAtMostOnceASecond() {
        pace.at(0, 100, 0);
        pace.at(10, 100, 2 * SECOND);

        assertThat(pace.at(20, 100, 2 * SECOND + 1)).isEqualTo("10%");
        assertThat(pace.at(100, 100, 2 * SECOND + 2)).isEqualTo("100%");
    }

    @Test
    void withoutATotalOnlyTheCountIsSaid() {
        assertThat(pace.at(1200, 0, 0)).isEqualTo("1,200");
    }
}
