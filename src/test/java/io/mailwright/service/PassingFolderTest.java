package io.mailwright.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Nothing stays of what is needed for a while: not behind its end, nor behind its process. */
class PassingFolderTest {
    @TempDir Path home;

    @Test
    void whatIsInItGoesWithIt() throws IOException {
        try (var folder = PassingFolder.in(home.resolve("passing"))) {
            Files.writeString(folder.file("part.csv"), "ann@example.org");
            folder.forget(Files.writeString(folder.file("done.csv"), "ben@example.org"));

            assertThat(folder.file("part.csv")).exists();
            assertThat(folder.file("done.csv")).doesNotExist();
        }
        assertThat(inside(home.resolve("passing"))).isEmpty();
    }

    @Test
    void whatADeadProcessLeftIsDeletedAndNothingOfALivingOne() throws IOException {
        try (var folder = PassingFolder.in(home)) {
            var own = Files.writeString(folder.file("part.csv"), "ann@example.org");
            Files.createFile(home.resolve("17.lock"));
            var left = Files.createDirectory(home.resolve("17-4711"));
            Files.writeString(left.resolve("part.csv"), "ben@example.org");
            var another = Files.createDirectory(home.resolve("171-4711"));

            PassingFolder.forgetLost(home);
            PassingFolder.forgetLost(home);

            assertThat(left).doesNotExist();
            assertThat(home.resolve("17.lock")).doesNotExist();
            assertThat(another).exists();
            assertThat(own).exists();
            Files.delete(another);
        }
        assertThat(inside(home)).isEmpty();
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
