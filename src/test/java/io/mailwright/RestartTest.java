package io.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real processes: one halts without tidying up, the other knows what to go on with. */
@Timeout(180)
class RestartTest {
    @TempDir Path folder;

    @Test
    void theFirstIsHaltedAtOnceAndTheSecondGoesOn() throws Exception {
        var file = folder.resolve("said.txt");
        var modules = Files.createDirectory(folder.resolve("modules"));
        var program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dplug.word=two words",
                                "--module-path",
                                modules.toString(),
                                "--add-modules",
                                "jdk.httpserver",
                                "-cp",
                                System.getProperty("java.class.path"),
                                PlugProgram.class.getName(),
                                file.toString())
                        .inheritIO()
                        .start();

        assertThat(program.waitFor()).isEqualTo(137);
        while (Files.readAllLines(file).size() < 4) {
            Thread.sleep(20);
        }
        var machine = "with two words, " + modules + ", true";
        assertThat(Files.readAllLines(file))
                .as("on a machine as the first was")
                .containsExactly(
                        "works", machine, "goes on with 7, then OptionalLong.empty", machine);
    }
}
