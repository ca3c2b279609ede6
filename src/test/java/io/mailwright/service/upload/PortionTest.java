package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** A quick account is given many rows together, a slow one few. */
class PortionTest {
    @Test
    void whatTakesAMomentDoublesUpToTheMost() {
        var portion = new Portion(20, 70);

        portion.took(Duration.ofMillis(199));
        assertThat(portion.rows()).isEqualTo(40);
        portion.took(Duration.ofMillis(300));
        assertThat(portion.rows()).isEqualTo(40);
        portion.took(Duration.ofMillis(10));
        assertThat(portion.rows()).isEqualTo(70);
    }

    @Test
    void whatTakesLongIsHalvedDownToOne() {
        var portion = new Portion(5, 70);

        portion.took(Duration.ofMillis(1001));
        assertThat(portion.rows()).isEqualTo(2);
        portion.took(Duration.ofMillis(900));
        assertThat(portion.rows()).isEqualTo(2);
        portion.took(Duration.ofSeconds(3));
        portion.took(Duration.ofSeconds(3));
        assertThat(portion.rows()).isOne();
    }
}
