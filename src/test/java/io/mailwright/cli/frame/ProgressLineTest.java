package io.mailwright.cli.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

class ProgressLineTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now;

    private ProgressLine line(boolean bar, boolean quiet) {
        return new ProgressLine(
                new PrintStream(err, true, StandardCharsets.UTF_8), bar, quiet, () -> now);
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void wait(Duration time) {
        now += time.toNanos();
    }

    @Test
    void aLineComesEveryFiveSeconds() {
        try (var line = line(false, false)) {
            wait(Duration.ofMillis(4999));
            line.at(1, 2000, "Spring");
            assertThat(shown()).isEmpty();

            wait(Duration.ofMillis(1));
            line.at(1500, 2000, "Spring");
            line.at(1501, 2000, "Spring");
        }
        assertThat(shown()).isEqualToNormalizingNewlines("1,500 of 2,000 (75%)  Spring\n");
    }

    /** Its tables are changed when it is opened, which may take minutes. */
    @Test
    void whyAnOlderLocalCopyTakesLongToOpenIsSaid() {
        try (var line = line(false, false)) {
            wait(Duration.ofSeconds(5));
            Session.renewing(line).at(3, 12, "");
        }
        assertThat(shown())
                .isEqualToNormalizingNewlines(
                        "3 of 12 (25%)  bringing the local copy up to date\n");
    }

    @Test
    void aBarIsDrawnOverAndCleared() {
        try (var line = line(true, false)) {
            wait(Duration.ofMillis(100));
            line.at(1, 2, "");
            wait(Duration.ofMillis(100));
            line.at(3, 0, "");
        }
        var bar = "[" + "#".repeat(15) + " ".repeat(15) + "] 1 of 2 (50%)";
        assertThat(shown()).isEqualTo("\r\u001b[K" + bar + "\r\u001b[K3\r\u001b[K");
    }

    @Test
    void quietIsQuiet() {
        try (var line = line(true, true)) {
            wait(Duration.ofMinutes(1));
            line.at(1, 2, "");
        }
        assertThat(shown()).isEmpty();
    }
}
