package io.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class DisplayCheckTest {
    @Test
    void withoutADisplayOneLineSaysHowToGetOne() {
        assertThat(DisplayCheck.missing(_ -> null))
                .hasValueSatisfying(line ->
                        assertThat(line)
                                .contains("DISPLAY", "sudo apt-get install -y xvfb")
                                .doesNotContain("\n"));
    }

    @Test
    void aDisplayThatIsThereIsNotMissed() {
        assertThat(DisplayCheck.missing(_ -> ":0").orElse("")).doesNotContain("DISPLAY");
    }
}
