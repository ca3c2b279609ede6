package io.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real processes: one halts without tidying up, the other knows what to go on with. */
@Timeout(60)
class RestartTest {
    @TempDir Path folder;

    @Test
    void theFirstIsHaltedAtOnceAndTheSecondGoesOn() throws Exception {
        var file = folder.resolve("said.txt");
        var program = ChildJvm.of(PlugProgram.class, file).inheritIO().start();

        assertThat(program.waitFor()).isEqualTo(137);
        while (Files.readAllLines(file).size() < 2) {
            Thread.sleep(20);
        }
        assertThat(Files.readAllLines(file))
                .containsExactly("works", "goes on with 7, then OptionalLong.empty");
    }
}
