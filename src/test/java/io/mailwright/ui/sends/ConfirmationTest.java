package io.mailwright.ui.sends;

import static io.mailwright.ui.sends.Confirmation.MANY;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What has to be typed before a send leaves. */
class ConfirmationTest {
    @Test
    void whatLeavesAtOnceWantsTheNumberOfPeople() {
        var few = new Confirmation(1_204, "March", true, MANY);

        assertThat(few.isGiven("", "")).isFalse();
        assertThat(few.isGiven("1205", "")).isFalse();
        assertThat(few.isGiven("1,204", "")).as("as it is shown").isTrue();
        assertThat(few.asksName()).isFalse();
    }

    @Test
    void whatGoesToManyWantsTheNameToo() {
        var many = new Confirmation(10_001, "March", true, MANY);

        assertThat(many.isGiven("10001", "march")).isFalse();
        assertThat(many.isGiven("", "March")).isFalse();
        assertThat(many.isGiven("10 001", "March")).isTrue();
        var later = new Confirmation(10_001, "March", false, MANY);
        assertThat(later.isGiven("", "")).isFalse();
        assertThat(later.isGiven("", "March")).isTrue();
        assertThat(new Confirmation(10_000, "March", false, MANY).isGiven("", "")).isTrue();
    }
}
