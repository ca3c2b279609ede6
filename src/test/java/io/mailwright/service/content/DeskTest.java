package io.mailwright.service.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.ChildJvm;
import io.mailwright.cache.Database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** What is typed in a process that is killed. */
class DeskTest {
    private static final int ENOUGH = 12;

    @TempDir Path folder;

    @Test
    @Timeout(60)
    void whatWasKeptIsThereAfterAKill() throws IOException, InterruptedException {
        var file = folder.resolve("Account.db");
        var said = folder.resolve("said");
        var process =
                ChildJvm.of(TypingProcess.class, file)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(said.toFile())
                        .start();
        while (Files.size(said) < ENOUGH) {
            Thread.sleep(1);
        }
        long item = 1;
        boolean somebodys = openElsewhere(file, item);
        process.destroyForcibly().waitFor();
        int last = (int) Files.size(said);
        assertThat(somebodys).as("while it lives it is somebody's").isTrue();
        try (var db = Database.open(file)) {
            var library = new ContentLibrary(db, InstantSource.system());
            var opened = new Desk(library, new Editors(), item).open();
            assertThat(opened.elsewhere()).isFalse();
            assertThat(opened.typedAt()).isNotNull();
            assertThat(opened.content())
                    .isIn(TypingProcess.content(last), TypingProcess.content(last + 1));
            assertThat(library.drafts(item)).as("taken over, not doubled").hasSize(1);
        }
    }

    private static boolean openElsewhere(Path file, long item) {
        try (var db = Database.open(file)) {
            var library = new ContentLibrary(db, InstantSource.system());
            return new Desk(library, new Editors(), item).open().elsewhere();
        }
    }

    @Test
    void aWindowIsOpenUntilItIsClosedOrItsProcessGone() {
        var here = new Editors();
        var one = here.begin();
        assertThat(here.isOpen(one)).isTrue();
        assertThat(here.isOpen("")).isFalse();
        assertThat(here.isOpen("w1")).isFalse();
        var parent = ProcessHandle.current().parent().orElseThrow();
        long started = parent.info().startInstant().orElseThrow().toEpochMilli();
        assertThat(here.isOpen("%d@%d#x".formatted(parent.pid(), started))).isTrue();
        assertThat(here.isOpen("%d@%d#x".formatted(parent.pid(), started - 1)))
                .as("another process had the number then")
                .isFalse();
        assertThat(here.isOpen("999999999@1#x")).isFalse();
        here.end(one);
        assertThat(here.isOpen(one)).isFalse();
    }
}
